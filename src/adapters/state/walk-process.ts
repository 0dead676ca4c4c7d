import { explain } from "../../errors.js";
import { walkTables } from "./walk-tables.js";
import type { WalkMessage } from "./walk-in-process.js";

// The program of `walk-in-process.ts`: the folder comes as an argument, and what was found goes back.
const [folder = "", kind] = process.argv.slice(2);

const end = (message: WalkMessage): void => {
  process.send?.(message, () => {
    process.disconnect();
  });
};

walkTables(folder, {
  isAlone: kind === "alone",
  onProgress: (done, total) => process.send?.({ done, total } satisfies WalkMessage),
}).then(
  (counts) => {
    end({ counts });
  },
  (error: unknown) => {
    end({ damage: explain(error) });
  },
);
