/** How the authors of a model mean its output to be read; a wrong reading costs accuracy unseen. */
export interface ModelConventions {
  /** Mean of all token vectors, or the vector of the first token. */
  readonly pooling: "mean" | "cls";
  /** Put before a question, with its space. */
  readonly queryPrefix: string;
  /** Put before a passage, with its space. */
  readonly passagePrefix: string;
  /** Primary subtags; empty means many or unknown. */
  readonly languages: readonly string[];
}

/** Sentence-transformers' own default: mean pooling, no instruction. */
const DEFAULT: ModelConventions = {
  pooling: "mean",
  queryPrefix: "",
  passagePrefix: "",
  languages: [],
};

const SEARCH = "Represent this sentence for searching relevant passages: ";

/** The first row that matches counts. Each row follows the model card named beside it. */
const TABLE: readonly (readonly [name: RegExp, conventions: Partial<ModelConventions>])[] = [
  // Instruction-tuned e5 models take "Instruct: …\nQuery: …", a task that nobody sets here.
  [/e5-.*instruct/, {}],
  // https://huggingface.co/intfloat/multilingual-e5-small
  [/(^|-)multilingual-e5-/, { queryPrefix: "query: ", passagePrefix: "passage: " }],
  // https://huggingface.co/intfloat/e5-small-v2
  [
    /(^|-)e5-(small|base|large)/,
    { queryPrefix: "query: ", passagePrefix: "passage: ", languages: ["en"] },
  ],
  // https://huggingface.co/BAAI/bge-small-en-v1.5
  [/^bge-(small|base|large)-en/, { pooling: "cls", queryPrefix: SEARCH, languages: ["en"] }],
  // https://huggingface.co/BAAI/bge-m3
  [/^bge-m3/, { pooling: "cls" }],
  // https://huggingface.co/Snowflake/snowflake-arctic-embed-s
  [
    /^snowflake-arctic-embed-(xs|s|m|l)(-v1\.5)?$/,
    { pooling: "cls", queryPrefix: SEARCH, languages: ["en"] },
  ],
  // https://huggingface.co/mixedbread-ai/mxbai-embed-large-v1
  [/^mxbai-embed-/, { pooling: "cls", queryPrefix: SEARCH, languages: ["en"] }],
  // https://huggingface.co/nomic-ai/nomic-embed-text-v1
  [
    /^nomic-embed-text-v1/,
    { queryPrefix: "search_query: ", passagePrefix: "search_document: ", languages: ["en"] },
  ],
  // https://huggingface.co/thenlper/gte-small
  [/^gte-(small|base|large)$/, { languages: ["en"] }],
  // https://www.sbert.net/docs/sentence_transformer/pretrained_models.html
  [/^(all|multi-qa|msmarco|paraphrase)-(minilm|mpnet|distilroberta)/, { languages: ["en"] }],
  // models/e5-speech/README.md
  [/^e5-speech/, { languages: ["en", "ru", "kk"] }],
];

/**
 * The conventions of the first name that the table knows; mean pooling without prefixes otherwise.
 * Only the part after the last slash counts, in any case.
 *
 * Example: `conventionsOf("Xenova/multilingual-e5-small").queryPrefix` is `"query: "`.
 */
export function conventionsOf(...names: readonly string[]): ModelConventions {
  for (const name of names) {
    const last = name.slice(name.lastIndexOf("/") + 1).toLowerCase();
    const row = TABLE.find(([pattern]) => pattern.test(last));
    if (row !== undefined) return { ...DEFAULT, ...row[1] };
  }
  return DEFAULT;
}
