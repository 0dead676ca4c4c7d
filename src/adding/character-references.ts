/** Named character references of HTML 4 for U+00A0 to U+00FF, in order. */
const LATIN1 = (
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg " +
  "plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest " +
  "Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute " +
  "Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc " +
  "Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute " +
  "ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide " +
  "oslash ugrave uacute ucirc uuml yacute thorn yuml"
).split(" ");

/** Others that plain texts hold when a page was copied badly. */
const OTHERS: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  ensp: " ",
  emsp: " ",
  thinsp: " ",
  zwnj: "\u200C",
  zwj: "\u200D",
  lrm: "\u200E",
  rlm: "\u200F",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  sbquo: "‚",
  ldquo: "“",
  rdquo: "”",
  bdquo: "„",
  lsaquo: "‹",
  rsaquo: "›",
  hellip: "…",
  bull: "•",
  dagger: "†",
  prime: "′",
  euro: "€",
  trade: "™",
  oelig: "œ",
  OElig: "Œ",
  scaron: "š",
  Scaron: "Š",
};

/** What browsers show for the numbers 128 to 159: Windows-1252; a space where it has no character. */
const WINDOWS_1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/**
 * The character of a reference; it may be one that no text keeps.
 *
 * @param name without `&` and `;`, such as `eacute`, `#233`, `#xE9`
 * @returns undefined when there is none
 *
 * Example: `#146` gives `’`.
 */
export function decodeReference(name: string): string | undefined {
  if (!name.startsWith("#")) {
    const latin = LATIN1.indexOf(name);
    return latin === -1 ? OTHERS[name] : String.fromCodePoint(0xa0 + latin);
  }
  const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (code === 9 || code === 10 || code === 13) return " ";
  if (code >= 0x80 && code <= 0x9f) return WINDOWS_1252.charAt(code - 0x80);
  const isCharacter = code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}
