import { z } from "zod";
import { FITTED, fittedFile } from "./fitted-file.js";

/** What `halvesFeatures` gives. */
const FEATURES = 6;

/** The weights by which it is told whether a message is cut at a doubtful word. */
export const startsFile = fittedFile({
  fileName: "starts.json",
  name: "the weights of question starts",
  command: "npm run fit:starts",
  schema: z.strictObject({
    format: z.literal(1),
    ...FITTED,
    bias: z.number(),
    weights: z.array(z.number()).length(FEATURES),
  }),
});
