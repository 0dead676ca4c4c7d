import ts from "typescript";
import type { Field, Schema, Shape } from "./schema.js";

/** Reads `ApiMethods` of the given declaration file with the TypeScript compiler. */
export function readDeclarations(methodsFile: string): Schema {
  const program = ts.createProgram([methodsFile], {
    strict: true,
    noLib: false,
    lib: ["lib.es2023.d.ts"],
    types: [],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    exactOptionalPropertyTypes: true,
  });
  const source = program.getSourceFile(methodsFile);
  const checker = program.getTypeChecker();
  const methodsAlias = source?.statements.find(
    (statement) => ts.isTypeAliasDeclaration(statement) && statement.name.text === "ApiMethods",
  );
  if (methodsAlias === undefined) {
    throw new Error(`@grammyjs/types: expected a type ApiMethods in ${methodsFile}, found none.`);
  }
  return new DeclarationReader(checker).read(
    checker.getTypeAtLocation((methodsAlias as ts.TypeAliasDeclaration).type),
  );
}

class DeclarationReader {
  readonly #checker: ts.TypeChecker;
  readonly #objects: Record<string, Record<string, Field>> = {};
  readonly #names = new Map<ts.Type, string>();
  readonly #openUnions = new Set<ts.Type>();

  constructor(checker: ts.TypeChecker) {
    this.#checker = checker;
  }

  read(apiMethods: ts.Type): Schema {
    const methods: Record<string, Record<string, Field>> = {};
    const results: Record<string, Shape> = {};
    for (const method of apiMethods.getProperties()) {
      const signature = this.#checker.getTypeOfSymbol(method).getCallSignatures()[0];
      const parameter = signature?.getParameters()[0];
      const type = parameter && this.#checker.getTypeOfSymbol(parameter);
      if (signature !== undefined) results[method.name] = this.#shape(signature.getReturnType());
      methods[method.name] = type === undefined ? {} : this.#parameterFields(type);
    }
    return { methods, objects: this.#objects, results };
  }

  /** The fields of the argument object; of a union, every option's, required where in all. */
  #parameterFields(type: ts.Type): Record<string, Field> {
    const given = this.#checker.getNonNullableType(type);
    const options = given.isUnion() ? given.types : [given];
    const merged: Record<string, Field> = {};
    for (const option of options) {
      for (const [name, field] of Object.entries(this.#fields(option))) {
        const before = merged[name];
        const required = options.every((other) => {
          const symbol = other.getProperty(name);
          return symbol !== undefined && !(symbol.flags & ts.SymbolFlags.Optional);
        });
        const shape = before === undefined ? field.shape : unionOf([before.shape, field.shape]);
        merged[name] = { shape, required };
      }
    }
    return merged;
  }

  #fields(type: ts.Type): Record<string, Field> {
    return Object.fromEntries(
      this.#checker.getPropertiesOfType(type).map((property) => {
        const type = this.#checker.getTypeOfSymbol(property);
        const isAbsent = (type.flags & ts.TypeFlags.Undefined) !== 0;
        const required = !(property.flags & ts.SymbolFlags.Optional) && !isAbsent;
        return [property.name, { shape: this.#shape(type), required }];
      }),
    );
  }

  #shape(type: ts.Type): Shape {
    if (type.flags & ts.TypeFlags.TypeParameter) return { kind: "file" };
    if (type.flags & ts.TypeFlags.Boolean) return { kind: "boolean" };
    if (type.isStringLiteral() || type.isNumberLiteral()) {
      return { kind: "literal", value: type.value };
    }
    if (type.flags & ts.TypeFlags.BooleanLiteral) {
      return { kind: "literal", value: this.#checker.typeToString(type) === "true" };
    }
    if (type.flags & (ts.TypeFlags.String | ts.TypeFlags.TemplateLiteral)) {
      return { kind: "string" };
    }
    if (type.flags & ts.TypeFlags.Number) return { kind: "number" };
    if (type.isUnion()) return this.#unionShape(type);
    if (this.#checker.isArrayLikeType(type)) {
      const element = this.#checker.getIndexTypeOfType(type, ts.IndexKind.Number);
      return { kind: "array", element: element ? this.#shape(element) : { kind: "unknown" } };
    }
    if (type.isIntersection() && type.types.some((part) => part.flags & ts.TypeFlags.String)) {
      return { kind: "string" };
    }
    if (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) {
      return { kind: "object", name: this.#objectName(type) };
    }
    return { kind: "unknown" };
  }

  /** A union that contains itself (`RichText` is a text or a list of `RichText`) ends as unknown. */
  #unionShape(type: ts.UnionType): Shape {
    if (this.#openUnions.has(type)) return { kind: "unknown" };
    this.#openUnions.add(type);
    const options = type.types
      .filter((option) => !(option.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Never)))
      .map((option) => this.#shape(option));
    this.#openUnions.delete(type);
    return unionOf(options);
  }

  #objectName(type: ts.Type): string {
    const known = this.#names.get(type);
    if (known !== undefined) return known;
    const base = type.aliasSymbol?.name ?? type.getSymbol()?.name ?? "object";
    const name = base in this.#objects ? `${base}#${this.#names.size}` : base;
    this.#names.set(type, name);
    this.#objects[name] = {};
    this.#objects[name] = this.#fields(type);
    return name;
  }
}

/** One flat union without repeated options; `true | false` is a boolean. */
function unionOf(options: readonly Shape[]): Shape {
  const unique = new Map<string, Shape>();
  for (const option of options) {
    for (const flat of option.kind === "union" ? option.options : [option]) {
      unique.set(JSON.stringify(flat), flat);
    }
  }
  const shapes = [...unique.values()];
  const booleans = shapes.filter((s) => s.kind === "literal" && typeof s.value === "boolean");
  if (booleans.length === 2) {
    return unionOf([...shapes.filter((s) => !booleans.includes(s)), { kind: "boolean" }]);
  }
  const only = shapes[0];
  return shapes.length === 1 && only !== undefined ? only : { kind: "union", options: shapes };
}
