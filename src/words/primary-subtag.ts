/**
 * The language of a BCP 47 tag, without its region and script.
 *
 * Example: `en-GB` gives `en`.
 */
export function primarySubtag(tag: string): string {
  return tag.toLowerCase().replace(/-.*$/su, "");
}
