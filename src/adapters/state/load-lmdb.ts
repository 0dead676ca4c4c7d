import { refuseNativePart } from "../native-part.js";

/**
 * The library, loaded when the state is opened and not with a module: without its compiled part a
 * start says so in one line, and what needs no state goes on.
 *
 * @throws AppError NOT_INSTALLED
 */
export async function loadLmdb(): Promise<typeof import("lmdb")> {
  try {
    return await import("lmdb");
  } catch (error) {
    throw refuseNativePart("lmdb", "npm ci on this machine, with optional packages", error);
  }
}
