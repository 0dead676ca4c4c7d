import { isJsonObject } from "../json.js";
import type { Fields, Schema, Shape } from "./schema.js";

/** One way in which a request departs from the specification. */
export interface Departure {
  readonly kind: "unknown parameter" | "missing parameter" | "wrong type";
  /** Where it stands: `reply_markup.inline_keyboard[0][1].text`. */
  readonly path: string;
  readonly expected?: string;
}

/**
 * Compares the parameters of a request with the specification of its method.
 *
 * `raw` holds every parameter as the server sees it after reading the body: text, with objects and
 * lists as JSON. Integers and booleans are therefore judged by their text; inside JSON they are
 * judged strictly, as the server does.
 */
export function checkParameters(
  schema: Schema,
  fields: Fields,
  raw: ReadonlyMap<string, string>,
  files: { has(name: string): boolean },
): Departure[] {
  const departures: Departure[] = [];
  for (const [name, text] of raw) {
    const field = fields[name];
    if (field === undefined) departures.push({ kind: "unknown parameter", path: name });
    else departures.push(...checkText(schema, field.shape, text, name));
  }
  for (const [name, field] of Object.entries(fields)) {
    if (field.required && !raw.has(name) && !files.has(name)) {
      departures.push({ kind: "missing parameter", path: name });
    }
  }
  return departures;
}

function checkText(schema: Schema, shape: Shape, text: string, path: string): Departure[] {
  if (acceptsText(shape, text)) return [];
  if (!isStructured(shape)) return [wrong(shape, path)];
  try {
    return checkValue(schema, shape, JSON.parse(text), path);
  } catch {
    return [wrong(shape, path)];
  }
}

/** Top level: a string takes anything, numbers and booleans are read from text. */
function acceptsText(shape: Shape, text: string): boolean {
  switch (shape.kind) {
    case "string":
    case "file":
    case "unknown":
      return true;
    case "number":
      return /^-?\d+(\.\d+)?$/.test(text);
    case "boolean":
      return /^(true|false|yes|no|1|0)$/i.test(text);
    case "literal":
      return String(shape.value) === text;
    case "union":
      return shape.options.some((option) => acceptsText(option, text));
    case "array":
    case "object":
      return false;
  }
}

function isStructured(shape: Shape): boolean {
  if (shape.kind === "union") return shape.options.some(isStructured);
  return shape.kind === "array" || shape.kind === "object";
}

/** Compares a JSON value with its shape, all the way down. */
export function checkValue(
  schema: Schema,
  shape: Shape,
  value: unknown,
  path: string,
): Departure[] {
  switch (shape.kind) {
    case "unknown":
      return [];
    case "file":
      return typeof value === "string" ? [] : [wrong(shape, path)];
    case "string":
    case "number":
    case "boolean":
      return typeof value === shape.kind ? [] : [wrong(shape, path)];
    case "literal":
      return value === shape.value ? [] : [wrong(shape, path)];
    case "array":
      if (!Array.isArray(value)) return [wrong(shape, path)];
      return value.flatMap((element, index) =>
        checkValue(schema, shape.element, element, `${path}[${index}]`),
      );
    case "object":
      if (!isJsonObject(value)) return [wrong(shape, path)];
      return checkObject(schema, schema.objects[shape.name] ?? {}, value, path);
    case "union": {
      const attempts = shape.options.map((option) => checkValue(schema, option, value, path));
      return closest(attempts);
    }
  }
}

function checkObject(
  schema: Schema,
  fields: Fields,
  value: Record<string, unknown>,
  path: string,
): Departure[] {
  const unknown = Object.keys(value)
    .filter((name) => !(name in fields))
    .map((name): Departure => ({ kind: "unknown parameter", path: `${path}.${name}` }));
  const known = Object.entries(fields).flatMap(([name, field]): Departure[] => {
    const here = `${path}.${name}`;
    const given = value[name];
    if (given !== undefined) return checkValue(schema, field.shape, given, here);
    return field.required ? [{ kind: "missing parameter", path: here }] : [];
  });
  return [...known, ...unknown];
}

/** Of the options of a union, the one that fits best is the one that was meant. */
function closest(attempts: readonly Departure[][]): Departure[] {
  return attempts.reduce(
    (best, attempt) => (attempt.length < best.length ? attempt : best),
    attempts[0] ?? [],
  );
}

function wrong(shape: Shape, path: string): Departure {
  return { kind: "wrong type", path, expected: nameOf(shape) };
}

function nameOf(shape: Shape): string {
  switch (shape.kind) {
    case "literal":
      return JSON.stringify(shape.value);
    case "array":
      return `array of ${nameOf(shape.element)}`;
    case "object":
      return shape.name;
    case "union":
      return shape.options.slice(0, 6).map(nameOf).join(" | ");
    case "string":
    case "number":
    case "boolean":
    case "file":
    case "unknown":
      return shape.kind;
  }
}
