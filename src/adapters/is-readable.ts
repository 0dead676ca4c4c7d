import { constants } from "node:fs";
import { access } from "node:fs/promises";

/** Whether there is a file or a folder that this process may read. */
export function isReadable(path: string): Promise<boolean> {
  return access(path, constants.R_OK).then(
    () => true,
    () => false,
  );
}
