import { open } from "node:fs/promises";

/**
 * Writes a new file and waits until the disk has it.
 *
 * @throws Error when the file exists or cannot be written
 */
export async function writeDurably(file: string, content: string): Promise<void> {
  const handle = await open(file, "wx");
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
