/** What a value of the Bot API may be. Objects are named so that recursive types stay finite. */
export type Shape =
  | { readonly kind: "string" | "number" | "boolean" | "file" | "unknown" }
  | { readonly kind: "literal"; readonly value: string | number | boolean }
  | { readonly kind: "array"; readonly element: Shape }
  | { readonly kind: "union"; readonly options: readonly Shape[] }
  | { readonly kind: "object"; readonly name: string };

export interface Field {
  readonly shape: Shape;
  readonly required: boolean;
}

export type Fields = Readonly<Record<string, Field>>;

/** Every method of the Bot API with its parameters, and every object they mention. */
export interface Schema {
  readonly methods: Readonly<Record<string, Fields>>;
  readonly objects: Readonly<Record<string, Fields>>;
  /** What each method gives back. */
  readonly results: Readonly<Record<string, Shape>>;
}
