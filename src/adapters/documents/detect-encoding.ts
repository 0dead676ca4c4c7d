import { analyse } from "chardet";

/** Encodings of one byte a character that are told apart; others are rare in texts of today. */
const KNOWN: Readonly<Record<string, string>> = {
  "windows-1251": "windows-1251",
  "windows-1252": "windows-1252",
  "ISO-8859-1": "windows-1252",
  ASCII: "windows-1252",
  "KOI8-R": "koi8-r",
  "ISO-8859-5": "iso-8859-5",
  "windows-1250": "windows-1250",
  "ISO-8859-2": "iso-8859-2",
  "windows-1254": "windows-1254",
  "ISO-8859-9": "windows-1254",
};

/** The likeliest encoding, one byte a character, of bytes that are no UTF. */
export function detectEncoding(bytes: Uint8Array): string {
  for (const { name } of analyse(bytes)) {
    const known = KNOWN[name];
    if (known !== undefined) return known;
  }
  return "windows-1252";
}
