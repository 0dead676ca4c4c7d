import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "vitest";

const SRC = join(import.meta.dirname, "../src");

/** What each folder or file may import of the project; the order is that of src/README.md. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  "errors.ts": [],
  "recent.ts": [],
  "project.ts": [],
  "secrets.ts": ["settings-files.ts", "errors.ts"],
  "settings-files.ts": ["errors.ts"],
  "proxies.ts": [],
  "config.ts": ["proxies.ts", "secrets.ts", "errors.ts"],
  "logger.ts": ["config.ts", "proxies.ts", "errors.ts"],
  "command.ts": ["config.ts", "settings-files.ts", "errors.ts", "logger.ts", "project.ts"],
  corpus: ["errors.ts"],
  words: ["corpus", "errors.ts"],
  cards: ["corpus", "errors.ts"],
  retrieval: ["words", "corpus", "recent.ts", "errors.ts"],
  answering: ["retrieval", "words", "corpus", "errors.ts"],
  requests: ["words", "corpus", "errors.ts"],
  "looking-up": ["words", "corpus", "errors.ts"],
  checking: ["looking-up", "words", "corpus", "errors.ts"],
  summarising: ["retrieval", "words", "corpus", "errors.ts"],
  posts: ["summarising", "cards", "corpus", "errors.ts"],
  adding: ["corpus", "errors.ts"],
  conversation: [
    "adding",
    "posts",
    "cards",
    "summarising",
    "checking",
    "looking-up",
    "requests",
    "answering",
    "retrieval",
    "words",
    "corpus",
    "errors.ts",
  ],
  languages: [
    "conversation",
    "adding",
    "cards",
    "posts",
    "summarising",
    "checking",
    "looking-up",
    "requests",
    "answering",
    "retrieval",
    "words",
    "corpus",
    "errors.ts",
  ],
  adapters: [
    "reader",
    "bot/ports",
    "adding",
    "posts",
    "requests",
    "retrieval",
    "cards",
    "words",
    "corpus",
    "proxies.ts",
    "errors.ts",
  ],
  reader: ["conversation", "words", "corpus", "errors.ts"],
  bot: [
    "conversation",
    "cards",
    "posts",
    "summarising",
    "checking",
    "looking-up",
    "requests",
    "answering",
    "retrieval",
    "words",
    "corpus",
    "recent.ts",
    "errors.ts",
    "logger.ts",
    "config.ts",
  ],
};
const DOMAIN = [
  "corpus",
  "words",
  "retrieval",
  "answering",
  "requests",
  "looking-up",
  "checking",
  "summarising",
  "posts",
  "adding",
  "cards",
];
/** Construct things, so they may import everything. */
const TOP = [
  "main.ts",
  "app.ts",
  "open-addresses.ts",
  "create-source.ts",
  "prepare-index.ts",
  "open-cards.ts",
  "open-encoder.ts",
  "add-address.ts",
  "write-address.ts",
  "remove-address.ts",
  "serving",
  "terminal",
  "reader-browser",
];

/** Of a layer with folders in it: the files that stand in no folder and are not listed by name. */
const LOOSE = ".";
/** What each folder or file of a layer may import of the same layer, beside its own folder. */
const MAY_IMPORT_WITHIN: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  bot: {
    ports: [],
    [LOOSE]: ["ports"],
    transport: ["ports", LOOSE],
    posts: ["ports", LOOSE, "transport"],
    features: ["ports", LOOSE, "transport", "posts"],
    "create-bot.ts": ["ports", LOOSE, "features"],
    "run-bot.ts": ["ports", LOOSE, "transport", "posts", "create-bot.ts"],
  },
  conversation: {
    // The words about posts are a part of the messages.
    [LOOSE]: ["posts"],
    show: [LOOSE],
    posts: [LOOSE, "show"],
    "inline-list.ts": [LOOSE, "show"],
    "follow-link.ts": [LOOSE, "show"],
    // What messages ask for is carried out with what is shown.
    "requested-lists.ts": [LOOSE, "show"],
    "requested-parts.ts": [LOOSE, "show", "requested-lists.ts"],
    "requests.ts": [
      LOOSE,
      "show",
      "requested-lists.ts",
      "requested-parts.ts",
      "summary-command.ts",
    ],
    "questions.ts": [LOOSE, "show"],
    "several-questions.ts": [LOOSE, "show", "questions.ts"],
    "card-command.ts": [LOOSE, "show"],
    "find-command.ts": [LOOSE, "show"],
    "verify-command.ts": [LOOSE, "show"],
    "summary-command.ts": [LOOSE, "show", "posts"],
    "paragraph-command.ts": [LOOSE, "show", "requested-parts.ts"],
    "redraw.ts": [LOOSE, "show", "requested-lists.ts", "summary-command.ts"],
    "compare-addresses.ts": [LOOSE, "show"],
    "over-several.ts": [LOOSE, "show", "follow-link.ts"],
    "asked-claim.ts": [LOOSE, "show", "questions.ts"],
    "reply-to-part.ts": [LOOSE, "show", "requests.ts", "questions.ts"],
    "answer-message.ts": [
      LOOSE,
      "show",
      "requests.ts",
      "questions.ts",
      "several-questions.ts",
      "asked-claim.ts",
      "reply-to-part.ts",
    ],
    "converse.ts": [
      LOOSE,
      "show",
      "follow-link.ts",
      "requested-lists.ts",
      "requested-parts.ts",
      "card-command.ts",
      "find-command.ts",
      "verify-command.ts",
      "summary-command.ts",
      "paragraph-command.ts",
      "redraw.ts",
      "compare-addresses.ts",
      "over-several.ts",
      "answer-message.ts",
    ],
  },
  // Groups by what they serve; an index names the checksum of the model that made it.
  adapters: {
    [LOOSE]: [],
    encoder: [LOOSE],
    index: ["encoder", LOOSE],
    documents: [],
    state: [LOOSE],
    service: [],
    card: [],
  },
};

interface Import {
  readonly file: string;
  readonly layer: string;
  readonly target: string;
}

function listImports(): Import[] {
  return readdirSync(SRC, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => {
      const layer = file.split("/")[0] ?? "";
      const source = readFileSync(join(SRC, file), "utf8");
      return [...source.matchAll(/\b(?:from|import\(?)\s*"([^"]+)"/gu)].map(([, target = ""]) => ({
        file,
        layer,
        target: target.startsWith(".")
          ? relative(SRC, join(SRC, file, "..", target)).replace(/\.js$/u, ".ts")
          : target,
      }));
    });
}

/** The part of its layer that a file stands in, by the names of `MAY_IMPORT_WITHIN`. */
function partOf(file: string): string {
  const [layer = "", name = "", ...inFolder] = file.split("/");
  const isListed = Object.hasOwn(MAY_IMPORT_WITHIN[layer] ?? {}, name);
  return isListed || inFolder.length > 0 ? name : LOOSE;
}

/**
 * Circles of imports, each once: the files from its first in the alphabet back to it.
 *
 * Example: `a→b, b→a, b→c` gives `[["a", "b", "a"]]`
 */
function findCircles(all: readonly Pick<Import, "file" | "target">[]): string[][] {
  const targets = new Map<string, string[]>();
  for (const { file, target } of all) targets.set(file, [...(targets.get(file) ?? []), target]);
  const findWayBack = (start: string): string[] | undefined => {
    const ways = [[start]];
    const seen = new Set<string>();
    for (const way of ways)
      for (const target of targets.get(way.at(-1) ?? "") ?? []) {
        if (target === start) return [...way, target];
        // A circle through an earlier file is that file's.
        if (target < start || seen.has(target)) continue;
        seen.add(target);
        ways.push([...way, target]);
      }
    return undefined;
  };
  return [...targets.keys()].sort().flatMap((file) => {
    const circle = findWayBack(file);
    return circle ? [circle] : [];
  });
}

const imports = listImports();
const isOwn = ({ target }: Import): boolean => target.endsWith(".ts");

test("the guard sees the imports it guards", () => {
  expect(imports.length).toBeGreaterThan(100);
  expect(imports.some(({ file, target }) => file === "main.ts" && target === "app.ts")).toBe(true);
});

test("every import points down the list of layers", () => {
  const breaches = imports.filter(isOwn).filter(({ layer, target }) => {
    if (TOP.includes(layer)) return false;
    const allowed = [layer, ...(MAY_IMPORT[layer] ?? [])];
    return !allowed.some((one) => target === one || target.startsWith(`${one}/`));
  });
  expect(breaches.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
});

test("no file imports itself by way of others", () => {
  const edges = (...pairs: string[]) =>
    pairs.map((pair) => ({ file: pair.charAt(0), target: pair.charAt(1) }));
  expect(findCircles(edges("ab", "bc", "ca", "cd", "da"))).toEqual([["a", "b", "c", "a"]]);
  expect(findCircles(edges("ab", "ac", "bd", "cd"))).toEqual([]);

  const circles = findCircles(imports.filter(isOwn));
  expect(circles.map((files) => files.join(" → "))).toEqual([]);
});

test("the parts of a layer import each other as listed", () => {
  const breaches = imports.filter(isOwn).filter(({ file, layer, target }) => {
    const parts = MAY_IMPORT_WITHIN[layer];
    if (!parts || target.split("/")[0] !== layer) return false;
    const [from, to] = [partOf(file), partOf(target)];
    return from !== to && !(parts[from] ?? []).includes(to);
  });
  expect(breaches.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
});

test("the domain imports no package and no node: module", () => {
  const breaches = imports.filter((one) => DOMAIN.includes(one.layer) && !isOwn(one));
  expect(breaches.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
});

test("an adapter file imports at most one npm library beside the validator", () => {
  const byFile = new Map<string, Set<string>>();
  for (const { file, layer, target } of imports)
    if (layer === "adapters" && !target.endsWith(".ts") && !target.startsWith("node:"))
      byFile.set(
        file,
        (byFile.get(file) ?? new Set()).add(
          target
            .split("/")
            .slice(0, target.startsWith("@") ? 2 : 1)
            .join("/"),
        ),
      );
  const breaches = [...byFile].filter(
    ([, packages]) => [...packages].filter((name) => name !== "zod").length > 1,
  );
  expect(breaches.map(([file, packages]) => `${file}: ${[...packages].join(", ")}`)).toEqual([]);
});

test("only the bot's folder speaks grammY", () => {
  const breaches = imports.filter(
    ({ layer, target }) => target.startsWith("gramm") && layer !== "bot",
  );
  expect(breaches.map(({ file }) => file)).toEqual([]);
});

/** What may name the list of languages; all others get languages by argument. */
const KNOW_LANGUAGES = [
  "main.ts",
  "app.ts",
  "open-addresses.ts",
  "create-source.ts",
  "serving",
  "terminal",
  "reader-browser",
  "languages",
];

test("languages are known to what constructs things, and no language to another", () => {
  const breaches = imports.filter(({ file, layer, target }) => {
    const [folder, language = ""] = target.split("/");
    if (folder !== "languages") return false;
    if (!KNOW_LANGUAGES.includes(layer)) return true;
    const isOneLanguage = !language.endsWith(".ts");
    return (
      isOneLanguage && file !== "languages/index.ts" && !file.startsWith(`languages/${language}/`)
    );
  });
  expect(breaches.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
});

test("browsers are sent none of what only a server can run", () => {
  const reached = new Set(
    imports.filter(({ layer }) => layer === "reader-browser").map(({ file }) => file),
  );
  for (const file of reached)
    for (const one of imports) if (one.file === file && isOwn(one)) reached.add(one.target);
  const breaches = imports.filter((one) => reached.has(one.file) && !isOwn(one));
  expect(breaches.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  expect(reached).toContain("looking-up/look-up.ts");
});
