/** What a file is by its first bytes; `text` when nothing else is known. */
type FileKind =
  { readonly kind: "text" | "pdf" } | { readonly kind: "other"; readonly name: string };

/** Signatures: the bytes at the beginning of a file, as Latin-1 (Gary Kessler's table of signatures). */
const SIGNATURES: readonly (readonly [start: string, name: string])[] = [
  ["PK\u0003\u0004", "a zip archive (.docx, .odt and .epub are such)"],
  ["\u00D0\u00CF\u0011\u00E0", "an old Office document (.doc)"],
  ["{\\rtf", "a rich text document (.rtf)"],
  ["\u0089PNG", "a PNG picture"],
  ["\u00FF\u00D8\u00FF", "a JPEG picture"],
  ["GIF8", "a GIF picture"],
  ["II*\u0000", "a TIFF picture"],
  ["MM\u0000*", "a TIFF picture"],
  ["BM", "a BMP picture"],
  ["RIFF", "a picture, sound or film (RIFF)"],
  ["\u001F\u008B", "a gzip archive"],
  ["7z\u00BC\u00AF", "a 7z archive"],
  ["Rar!", "a RAR archive"],
  ["ID3", "a sound file (MP3)"],
  ["OggS", "a sound file (Ogg)"],
  ["\u007FELF", "a program"],
  ["SQLite format 3", "a database"],
  ["bplist00", "a saved page of Safari (.webarchive)"],
];
/** Signatures that are plain words too count only before a byte that no text has. */
const AMBIGUOUS = new Set(["BM", "ID3", "RIFF"]);

export function recogniseKind(bytes: Uint8Array): FileKind {
  const start = String.fromCharCode(...bytes.subarray(0, 1024));
  if (start.slice(0, 1024).includes("%PDF-")) return { kind: "pdf" };
  if (start.slice(4, 8) === "ftyp") return { kind: "other", name: "a film or picture (MP4, HEIC)" };
  const match = SIGNATURES.find(
    ([signature]) =>
      start.startsWith(signature) &&
      (!AMBIGUOUS.has(signature) || /[\u0000-\u0008]/u.test(start.slice(0, 32))),
  );
  return match ? { kind: "other", name: match[1] } : { kind: "text" };
}

/** Whether a text is a page or a part of one. */
export function isHtml(name: string, text: string): boolean {
  const start = text.slice(0, 2_000);
  return (
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*)*<(?:!doctype html|html|head|body)[\s>]/iu.test(
      start,
    ) ||
    (/\.x?html?$/iu.test(name) && /<\w+[^>]*>/u.test(text)) ||
    (text.match(/<(?:p|div|article|li|h[1-6])(?:\s[^<>]*)?>/giu) ?? []).length >= 2
  );
}
