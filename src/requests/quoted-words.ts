/** Words in quotation marks, of whatever kind. */
export const QUOTED =
  /["“„«]([^"“”„«»]{1,80})["”“»]|(?<![\p{L}\p{N}])['‘*]([^'‘’*]{1,80})['’*](?![\p{L}\p{N}])/gu;

/** What stands in quotation marks. */
export function quotedIn(message: string): string[] {
  return [...message.matchAll(QUOTED)]
    .map(([, double, single]) => (double ?? single ?? "").trim())
    .filter((words) => words !== "");
}
