import iconv from "iconv-lite";

/**
 * Decodes any encoding that has a name. `TextDecoder` of Node 20 takes Windows-1252 for Latin-1 and
 * loses its dashes and quotation marks.
 */
export function decodeNamed(bytes: Uint8Array, encoding: string): string {
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding);
}

export function isEncoding(name: string): boolean {
  return iconv.encodingExists(name);
}
