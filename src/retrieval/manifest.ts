/** What a saved index claims to be; an index whose claims do not hold is refused. */
export interface Manifest {
  /** Version of the layout of the saved files. */
  readonly format: number;
  readonly encoder: {
    readonly name: string;
    readonly checksum: string;
    readonly dimensions: number;
  };
  readonly corpus: {
    readonly slug: string;
    /** Hex SHA-256 over the address and its anticipated questions. */
    readonly checksum: string;
  };
  /** Number of vectors. */
  readonly passages: number;
  /** Hex SHA-256 over the stems of some anticipated questions: other stems are of another version of a language. */
  readonly stems: string;
  readonly parameters: {
    readonly m: number;
    readonly efConstruction: number;
    readonly efSearch: number;
    readonly seed: number;
  };
  /** Whether the sentences were read token by token. */
  readonly readByToken: boolean;
  /** Hex SHA-256 of each file beside the manifest, by its name. */
  readonly files: Readonly<Record<string, string>>;
}

/** Raised when the files or the order of passages change their meaning. */
export const MANIFEST_FORMAT = 5;

/**
 * Why a saved index does not fit what is needed now, in words for a person, or undefined when it
 * fits: the first claim that differs, with what was expected and what came.
 */
export function findMismatch(
  manifest: Manifest,
  expected: Omit<Manifest, "files">,
): string | undefined {
  const claims: [string, unknown, unknown][] = [
    ["format", expected.format, manifest.format],
    ["encoder", expected.encoder.name, manifest.encoder.name],
    ["encoder checksum", expected.encoder.checksum, manifest.encoder.checksum],
    ["dimensions", expected.encoder.dimensions, manifest.encoder.dimensions],
    ["address", expected.corpus.slug, manifest.corpus.slug],
    ["corpus checksum", expected.corpus.checksum, manifest.corpus.checksum],
    ["number of passages", expected.passages, manifest.passages],
    ["stems of anticipated questions", expected.stems, manifest.stems],
    ["read by token", expected.readByToken, manifest.readByToken],
    [
      "parameters",
      JSON.stringify(Object.entries(expected.parameters).sort()),
      JSON.stringify(Object.entries(manifest.parameters).sort()),
    ],
  ];
  const wrong = claims.find(([, want, got]) => want !== got);
  return wrong && `${wrong[0]}: expected ${String(wrong[1])}, got ${String(wrong[2])}`;
}
