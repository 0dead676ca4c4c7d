/** What is read of a page's structured data (schema.org in JSON-LD). */
interface LinkedData {
  readonly headline: string | undefined;
  readonly author: string | undefined;
  readonly date: string | undefined;
  readonly publisher: string | undefined;
  readonly licence: string | undefined;
  readonly language: string | undefined;
}

type Json = Readonly<Record<string, unknown>>;

/** Reads the first article of a page's JSON-LD scripts; one that is no JSON counts for nothing. */
export function readLinkedData(scripts: readonly string[]): LinkedData {
  const things = scripts.flatMap((script) => listThings(parse(script)));
  const article = things.find((thing) =>
    /article|posting|speech|creativework/iu.test(String(thing["@type"])),
  );
  const text = (name: string): string | undefined => nameOf(article?.[name]);
  return {
    headline: text("headline") ?? text("name"),
    author: text("author"),
    date: text("datePublished"),
    publisher: text("publisher"),
    licence: text("license"),
    language: text("inLanguage"),
  };
}

function parse(script: string): unknown {
  try {
    return JSON.parse(script);
  } catch {
    return undefined;
  }
}

function listThings(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(listThings);
  if (typeof value !== "object" || value === null) return [];
  const thing = value as Json;
  return [thing, ...listThings(thing["@graph"])];
}

/** A text, or the name of a thing or of the first of several. */
function nameOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return nameOf(value[0]);
  if (typeof value === "object" && value !== null) return nameOf((value as Json)["name"]);
  return undefined;
}
