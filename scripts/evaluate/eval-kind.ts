/** Kinds of evaluation data. */
type Kind =
  | "xquad"
  | "questions"
  | "inline"
  | "requests"
  | "several questions"
  | "conversations"
  | "look-ups"
  | "claims";

/** What a file of evaluation data holds, told by its first record. */
export function kindOf(content: string): Kind | undefined {
  const [first = ""] = content.split("\n", 1);
  try {
    const record = JSON.parse(first.trimEnd() === "{" ? content : first) as object;
    if ("data" in record) return "xquad";
    if ("answerable" in record) return "questions";
    if ("want" in record) return "inline";
    if ("intent" in record) return "requests";
    if ("turns" in record) return "conversations";
    if ("questions" in record) return "several questions";
    if ("query" in record) return "look-ups";
    return "claim" in record ? "claims" : undefined;
  } catch {
    return undefined;
  }
}
