import { z } from "zod";
import { WORD_ROLES } from "../../requests/argument.js";
import { INTENTS } from "../../requests/intent.js";
import { WORD_PLACES } from "../../requests/question-starts.js";
import { STANDINGS } from "../../requests/tell-follow-up.js";
import { BUCKETS } from "../../requests/linear-model.js";
import type { LinearModel } from "../../requests/linear-model.js";
import type { RequestModel } from "../../requests/meaning.js";
import { FITTED, fittedFile } from "./fitted-file.js";
import type { ContentOf } from "./fitted-file.js";

/** Steps of a weight: it is a whole number of them, in a byte. */
const LARGEST = 127;

/** Weights of named features, one row a class: bytes in base64 and what one step of them is worth. */
const packed = z.strictObject({ step: z.number(), bytes: z.base64() });

const modelOf = <Class extends string>(classes: readonly [Class, ...Class[]]) =>
  z
    .strictObject({
      classes: z
        .array(z.enum(classes))
        .refine((own) => own.join() === classes.join(), "expected this version's classes"),
      bias: z.array(z.number()).length(classes.length),
      vector: z
        .array(z.array(z.number()))
        .length(classes.length)
        .refine(
          (rows) => new Set(rows.map(({ length }) => length)).size === 1,
          "expected equal rows",
        ),
      named: z.array(packed).length(classes.length),
    })
    .transform(({ named, ...rest }): LinearModel<Class> => ({ ...rest, named: named.map(unpack) }));

/** The request model of an encoder; without one messages are read by their words alone. */
export const requestsFile = fittedFile({
  fileName: "requests.json",
  name: "a request model",
  command: "npm run fit:requests",
  schema: z.strictObject({
    format: z.literal(4),
    ...FITTED,
    intents: modelOf(INTENTS),
    roles: modelOf(WORD_ROLES),
    starts: modelOf(WORD_PLACES),
    followUps: modelOf(STANDINGS),
  }),
});

type RequestModelFile = ContentOf<typeof requestsFile>;

/** The content of a request model's file. */
export function packRequestModel(
  encoder: RequestModelFile["encoder"],
  { intents, roles, starts, followUps }: RequestModel,
  provenance: RequestModelFile["provenance"],
): string {
  const content = {
    format: 4,
    provenance,
    encoder,
    intents: pack(intents),
    roles: pack(roles),
    starts: pack(starts),
    followUps: pack(followUps),
  };
  return `${JSON.stringify(content)}\n`;
}

function pack<Class extends string>({ classes, bias, vector, named }: LinearModel<Class>): unknown {
  return {
    classes,
    bias: Array.from(bias, rounded),
    vector: vector.map((row) => Array.from(row, rounded)),
    named: named.map((row) => {
      const values = Array.from(row);
      const step = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / LARGEST;
      const bytes = Int8Array.from(values, (value) => Math.round(value / (step || 1)));
      return { step, bytes: Buffer.from(bytes.buffer).toString("base64") };
    }),
  };
}

/** More digits tell nothing apart. */
const rounded = (value: number): number => Number(value.toFixed(3));

function unpack({ step, bytes }: z.infer<typeof packed>): Float32Array {
  const whole = new Int8Array(Buffer.from(bytes, "base64"));
  if (whole.length !== BUCKETS)
    throw new RangeError(`expected ${BUCKETS} weights, got ${whole.length}`);
  // `Float32Array.from` with a function takes ten times as long, a tenth of a second for all rows.
  const row = new Float32Array(BUCKETS);
  for (let i = 0; i < BUCKETS; i++) row[i] = (whole[i] as number) * step;
  return row;
}
