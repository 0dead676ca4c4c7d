/** A JSON object as it stands on the wire; the stand-in reads its fields one by one. */
export type JsonObject = Record<string, unknown>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Drops the fields that are undefined: `{ a: 1, b: undefined }` gives `{ a: 1 }`. */
export function compact(fields: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
