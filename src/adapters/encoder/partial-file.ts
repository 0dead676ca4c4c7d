import { mkdir, open, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/** What an earlier attempt left: the bytes from the start on, and the version they belong to. */
export interface HeldPart {
  readonly bytes: number;
  /** The server's strong `ETag`; empty when nothing is held. */
  readonly etag: string;
}

/**
 * A file on its way: it grows in `<path>.partial`, the tag of its version stands in
 * `<path>.partial.etag`, and only `complete` gives it its name.
 */
export class PartialFile {
  readonly path: string;
  readonly #tagPath: string;

  constructor(readonly whole: string) {
    this.path = `${whole}.partial`;
    this.#tagPath = `${this.path}.etag`;
  }

  /** What can be resumed; bytes of an unknown version cannot. */
  async held(): Promise<HeldPart> {
    try {
      const etag = await readFile(this.#tagPath, "utf8");
      return { bytes: (await stat(this.path)).size, etag };
    } catch {
      return { bytes: 0, etag: "" };
    }
  }

  /**
   * Writes a body from byte `start` on, the first byte of it being that byte; makes the folder, so
   * that a refused download leaves nothing behind.
   *
   * @param etag the version's tag; a weak one does not promise equal bytes and so is not kept (RFC
   * 9110 section 13.1.5)
   * @param onBytes called with the number of bytes held after each piece
   * @returns the number of bytes held
   */
  async receive(
    body: AsyncIterable<Uint8Array>,
    start: number,
    etag: string | null,
    onBytes: (held: number) => void,
  ): Promise<number> {
    if (start === 0) {
      await mkdir(dirname(this.path), { recursive: true });
      await this.discard();
      if (etag?.startsWith('"') === true) await writeFile(this.#tagPath, etag);
    }
    const file = await open(this.path, start === 0 ? "w" : "a");
    let held = start;
    try {
      for await (const piece of body) {
        await file.writeFile(piece);
        held += piece.length;
        onBytes(held);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    return held;
  }

  /** Gives the whole file its name. */
  async complete(): Promise<void> {
    await rename(this.path, this.whole);
    await rm(this.#tagPath, { force: true });
  }

  async discard(): Promise<void> {
    await rm(this.path, { force: true });
    await rm(this.#tagPath, { force: true });
  }
}
