import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectRoot } from "../../src/project.js";

const ROOT = projectRoot();
const work = mkdtempSync(join(tmpdir(), "commands-"));
const indexDir = join(work, "index");
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a compiled command as npm does. */
function run(
  script: string,
  args: readonly string[],
  { stdin = "", env = {} }: { stdin?: string; env?: Record<string, string> } = {},
): Promise<Ran> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [join(ROOT, "dist", script), ...args],
      { env: { PATH: process.env["PATH"], INDEX_DIR: indexDir, ...env }, cwd: work },
      (error, stdout, stderr) => {
        const code = error ? (typeof error.code === "number" ? error.code : -1) : 0;
        resolve({ code, stdout, stderr });
      },
    );
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(stdin);
  });
}

const records = (ran: Ran): Record<string, unknown>[] =>
  ran.stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe("bad input is one line on stderr, exit 2, and nothing on stdout", () => {
  const bad = join(work, "bad-corpus", "x");
  mkdirSync(bad, { recursive: true });
  writeFileSync(join(bad, "address.txt"), "no front matter\n");
  mkdirSync(join(work, "empty-corpus"));

  test.each<[string, string, string[], { stdin?: string; env?: Record<string, string> }, string]>([
    [
      "malformed JSONL",
      "scripts/ask.js",
      ["--jsonl"],
      { stdin: '{"id":1,"question":"a b"}\n{oops\n' },
      'standard input, line 2: expected {"id","question"}, got no JSON',
    ],
    [
      "a record without its field",
      "scripts/lookup.js",
      ["--jsonl"],
      { stdin: '{"id":1}\n' },
      'line 1: expected {"id","query"}',
    ],
    [
      "a field of another type",
      "scripts/verify.js",
      ["--jsonl"],
      { stdin: '{"id":1,"claim":5}\n' },
      '"claim"',
    ],
    ["an unknown option", "scripts/ask.js", ["--loud"], {}, "unknown option '--loud'"],
    ["no question", "scripts/ask.js", [], {}, "expected a question, got none"],
    ["no words", "scripts/lookup.js", [], {}, "expected words of a quotation, got none"],
    ["no claim", "scripts/verify.js", ["  "], {}, "expected words to check, got none"],
    [
      "a question beside --jsonl",
      "scripts/ask.js",
      ["--jsonl", "why"],
      {},
      "no question beside --jsonl",
    ],
    ["a count that is none", "scripts/summary.js", ["--sentences", "many"], {}, "whole number"],
    ["an unknown address", "scripts/summary.js", ["--address", "nope"], {}, 'got "nope"'],
    ["no place of a picture", "scripts/card.js", ["--out", "a.png"], {}, "got none"],
    ["no file of a picture", "scripts/card.js", ["10 2"], {}, "required option '--out <file>'"],
    [
      "a picture of too much",
      "scripts/card.js",
      ["¶10", "--out", "a.png"],
      {},
      "expected 400 characters at most, got 600",
    ],
    [
      "a picture of a place that is none",
      "scripts/card.js",
      ["¶10 s99", "--out", "a.png"],
      {},
      'got "¶10 s99"',
    ],
    [
      "keys of an unknown address",
      "scripts/keys.js",
      ["nope", "--list"],
      {},
      'SLUG: expected one of 2022-06-06-address, got "nope"',
    ],
    [
      "keys without a terminal",
      "scripts/keys.js",
      ["2022-06-06-address"],
      {},
      "expected a terminal to write keys in, got none",
    ],
    [
      "keys in no language",
      "scripts/keys.js",
      ["2022-06-06-address", "--list", "--language", "../ru"],
      {},
      "--language: expected a language",
    ],
    [
      "a missing file",
      "scripts/evaluate/eval.js",
      ["nowhere.jsonl"],
      {},
      "nowhere.jsonl: expected a readable file",
    ],
    [
      "a missing corpus",
      "scripts/ask.js",
      ["why"],
      { env: { CORPUS_DIR: join(work, "none") } },
      "CORPUS_DIR: expected a folder",
    ],
    [
      "an empty corpus",
      "scripts/ask.js",
      ["why"],
      { env: { CORPUS_DIR: join(work, "empty-corpus") } },
      "expected at least one",
    ],
    [
      "a malformed address",
      "scripts/lookup.js",
      ["why"],
      { env: { CORPUS_DIR: join(work, "bad-corpus") } },
      'address.txt:1: expected "---"',
    ],
    [
      "an unknown encoder",
      "scripts/ask.js",
      ["why"],
      { env: { ENCODER: "no-such-model" } },
      "no-such-model",
    ],
    [
      "a malformed token",
      "src/main.js",
      [],
      { env: { BOT_TOKEN: "12:ab" } },
      "BOT_TOKEN: expected the token",
    ],
    [
      "several bad settings at once",
      "src/main.js",
      [],
      { env: { PORT: "x", LOG_LEVEL: "loud" } },
      "LOG_LEVEL: expected one of",
    ],
  ])("%s", async (_, script, args, input, message) => {
    const ran = await run(script, args, input);
    expect(ran.stderr).toContain(message);
    expect(ran.stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(ran.stdout).toBe("");
    expect(ran.code).toBe(2);
    // The folder of the index was not touched.
    expect(readdirSync(work)).not.toContain("index");
  });

  test("a malformed token is not shown", async () => {
    const { stderr } = await run("src/main.js", [], {
      env: { BOT_TOKEN: "123456789:not-a-token" },
    });
    expect(stderr).not.toContain("not-a-token");
  });
});

describe("the contract of the commands", () => {
  beforeAll(() => {
    cpSync(join(ROOT, ".index"), indexDir, { recursive: true });
  });

  test.each([
    ["scripts/ask.js", ["why reform"]],
    ["scripts/lookup.js", ["зачем реформа"]],
    ["scripts/verify.js", ["Он обещал реформу."]],
  ])("%s reads the settings once, and warns of an unknown one once", async (script, args) => {
    const ran = await run(script, args, { env: { BOT_TOKKEN: "x" } });
    expect(ran.code).toBe(0);
    expect(ran.stderr.match(/BOT_TOKKEN/gu)).toHaveLength(1);
  });

  test("ask answers each line in order and quotes exact slices", async () => {
    const ran = await run("scripts/ask.js", ["--jsonl"], {
      stdin:
        '{"id":"a","question":"Where will the first Kurultai gather?"}\n{"id":7,"question":"how do i bake bread"}\n',
    });
    expect(ran.code).toBe(0);
    const [answered, refused] = records(ran);
    expect(answered).toMatchObject({ id: "a", answered: true });
    expect(answered).not.toHaveProperty("reason");
    const [first] = answered?.["quotations"] as Record<string, unknown>[];
    expect(Object.keys(first ?? {})).toEqual([
      "text",
      "focus",
      "paragraph",
      "sentences",
      "start",
      "end",
    ]);
    expect(first).toMatchObject({
      focus:
        "The first meeting of the Kurultai will take place in Ulytau, the cradle of our nation.",
      paragraph: 11,
    });
    expect(refused).toMatchObject({ id: 7, answered: false, reason: "off-topic" });
  });

  test.each(["Where will the first Kurultai gather?", "What about pensions?", "Thank you!"])(
    "ask prints the text of the bot's reply to %s",
    async (question) => {
      const asked = await run("scripts/ask.js", [question]);
      const said = await run("src/main.js", [], { stdin: `${question}\n` });
      expect(asked.stdout).not.toBe("");
      expect(said.stdout.startsWith(asked.stdout)).toBe(true);
    },
  );

  test("an index that does not fit is refused with the remedy", async () => {
    const manifest = join(indexDir, "2022-06-06-address", "manifest.json");
    writeFileSync(manifest, "{}");
    const ran = await run("scripts/ask.js", ["why reform"]);
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toContain('run "npm run index" to build it again');
    cpSync(join(ROOT, ".index"), indexDir, { recursive: true });
  });

  test("a damaged model is told as such, whatever else is damaged", async () => {
    const models = join(work, "damaged-models");
    cpSync(join(ROOT, "models"), models, { recursive: true });
    truncateSync(join(models, "e5-speech/onnx/model_quantized.onnx"), 5_000);
    truncateSync(join(models, "e5-speech/ranker.json"), 100);
    const ran = await run("scripts/ask.js", ["why reform"], { env: { MODELS_DIR: models } });
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toMatch(/^ask: encoder "e5-speech": [^\n]*cannot be loaded[^\n]*\n$/u);
  });

  test("lookup prints the sentence that holds the words", async () => {
    const ran = await run("scripts/lookup.js", ["--jsonl"], {
      stdin: '{"id":1,"query":"measure twice"}\n',
    });
    expect(records(ran)[0]).toMatchObject({
      id: 1,
      quotations: [{ text: "As the saying goes, measure twice and cut once." }],
    });
  });

  test("verify tells verbatim from altered and absent", async () => {
    const ran = await run("scripts/verify.js", ["--jsonl"], {
      stdin: [
        '{"id":1,"claim":"there was NO coercion"}',
        '{"id":2,"claim":"There was much coercion during the voting in full accordance with the democratic requirements."}',
        '{"id":3,"claim":"Pensions will be doubled by next spring."}',
      ].join("\n"),
    });
    const verdicts = records(ran).map(({ verdict }) => verdict);
    expect(verdicts[0]).toBe("verbatim");
    expect(verdicts[1]).not.toBe("verbatim");
    expect(verdicts[2]).toBe("absent");
    expect(records(ran)[2]).toMatchObject({ quotation: null, difference: [] });
  });

  test("lookup and verify print what the conversation says, in the language of the words", async () => {
    const folder = join(work, "in-russian", "2020-01-01-bread");
    const body = "Пекарям будут платить по понедельникам. Мельницы останутся открытыми.";
    const sha256 = createHash("sha256").update(body).digest("hex");
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, "address.txt"),
      `---\nspeaker: А. Хлебов\noffice: Мэр\ntitle: Т\noccasion: о\ndate: 2020-01-01\nlanguage: ru\nsource: s\nlicence: l\nsha256: ${sha256}\n---\n\n${body}\n`,
    );
    const env = { CORPUS_DIR: join(work, "in-russian"), INDEX_DIR: join(work, "in-russian-index") };
    const compared: [script: string, command: string, words: string][] = [
      ["scripts/verify.js", "/verify", "Пекарям будут платить по понедельникам."],
      ["scripts/verify.js", "/verify", "Дороги построят за один год."],
      ["scripts/lookup.js", "/find", "подводные лодки"],
    ];
    for (const [script, command, words] of compared) {
      const printed = await run(script, [words], { env });
      const said = await run("src/main.js", [], { env, stdin: `${command} ${words}\n` });
      expect(printed.stdout, words).not.toBe("");
      expect(said.stdout.startsWith(printed.stdout), printed.stdout).toBe(true);
    }
    const found = await run("scripts/lookup.js", ["пекарям платят по понедельникам"], { env });
    expect(found.stdout).toContain("Пекарям будут платить по понедельникам.");
    expect(found.stdout).toContain("1 января 2020");
  });

  test("summary keeps the order of the address and its count", async () => {
    const ran = await run("scripts/summary.js", ["--json", "--sentences", "4"]);
    const [summary] = records(ran) as { sentences: { start: number }[]; of: number }[];
    expect(summary?.of).toBe(78);
    const starts = summary?.sentences.map(({ start }) => start) ?? [];
    expect(starts).toHaveLength(4);
    expect([...starts].sort((a, b) => a - b)).toEqual(starts);
  });

  test("card writes a PNG of its size to the file that is named", async () => {
    for (const [options, width, height] of [
      [[], 1200, 1500],
      [["--wide", "--language", "kk", "--bot", "quotation_bot"], 1200, 630],
    ] as const) {
      const ran = await run("scripts/card.js", ["¶11 s7", "--out", "card.png", ...options]);
      expect(ran).toMatchObject({ code: 0, stdout: "" });
      const png = readFileSync(join(work, "card.png"));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width, height]);
    }
  });

  test("start without a token is the conversation on standard input, and ends with it", async () => {
    const ran = await run("src/main.js", [], {
      stdin: "Where will the first Kurultai gather?\n/verify There was no coercion.\n",
    });
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain("Ulytau");
    expect(ran.stdout).toContain("These words are in the address");
    expect(ran.stderr).toContain("BOT_TOKEN is not set");
  });

  test.each([
    "ask",
    "lookup",
    "verify",
    "summary",
    "card",
    "evaluate/eval",
    "build-index",
    "fit/fit",
    "fit/fit-requests",
    "fit/fit-topics",
    "check-corpus",
    "keys",
  ])("%s --help explains itself", async (name) => {
    const ran = await run(`scripts/${name}.js`, ["--help"]);
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain("Usage:");
    expect(ran.stderr).toBe("");
  });

  test("one bad address keeps nobody from the others; what builds from all of them names it", async () => {
    const corpus = join(work, "one-bad");
    const put = (slug: string, body: string, checksum?: string): void => {
      mkdirSync(join(corpus, slug), { recursive: true });
      const sha256 = checksum ?? createHash("sha256").update(body).digest("hex");
      writeFileSync(
        join(corpus, slug, "address.txt"),
        `---\nspeaker: A. Speaker\noffice: Head\ntitle: T\noccasion: o\ndate: 2020-01-01\nlanguage: en\nsource: s\nlicence: l\nsha256: ${sha256}\n---\n\n${body}\n`,
      );
    };
    put("good", "Bakers will be paid on Mondays. The mills stay open.");
    put("bad", "Bakers will not be paid.", "0".repeat(64));
    mkdirSync(join(corpus, "notes"));
    mkdirSync(join(corpus, ".git"));
    const env = { CORPUS_DIR: corpus, INDEX_DIR: join(work, "one-bad-index") };
    const served: [string, string[], string][] = [
      ["scripts/lookup.js", ["paid on Mondays"], ""],
      ["scripts/verify.js", ["Bakers will be paid on Mondays."], ""],
      ["scripts/ask.js", ["When will bakers be paid?"], ""],
      ["scripts/summary.js", [], ""],
      ["src/main.js", [], "When will bakers be paid?\n"],
    ];
    for (const [script, args, stdin] of served) {
      const ran = await run(script, args, { env, stdin });
      expect(ran, script).toMatchObject({ code: 0 });
      expect(ran.stdout, script).toContain("Bakers will be paid on Mondays.");
      expect(ran.stderr.match(/^passed over: .*notes/gmu), script).toHaveLength(1);
      expect(ran.stderr.match(/^left out: .*bad\/address\.txt: .*sha256/gmu), script).toHaveLength(
        1,
      );
      expect(ran.stderr).not.toContain(".git");
    }
    for (const script of ["scripts/build-index.js", "scripts/check-corpus.js"]) {
      const ran = await run(script, [], { env });
      expect(ran, script).toMatchObject({ code: 2, stdout: "" });
      expect(ran.stderr).toMatch(/bad\/address\.txt: .*sha256/u);
    }
    rmSync(join(corpus, "bad"), { recursive: true });
    cpSync(join(env.INDEX_DIR, "good"), join(env.INDEX_DIR, "gone"), { recursive: true });
    const manifest = join(env.INDEX_DIR, "gone", "manifest.json");
    writeFileSync(manifest, readFileSync(manifest, "utf8").replace('"good"', '"gone"'));
    const built = await run("scripts/build-index.js", [], { env });
    expect(built.code).toBe(0);
    expect(built.stderr).toContain("index gone: removed, its address is gone");
    expect(built.stderr.match(/answered less well/gu)).toHaveLength(1);
    expect(readdirSync(env.INDEX_DIR)).toEqual(["good"]);
  });

  test("keys lists what to look at and tries an answer, and writes nothing", async () => {
    const corpus = join(work, "few-keys");
    const folder = join(corpus, "2020-01-01-bread");
    const body = "The price of bread will stay as it is. Bakers will be paid on Mondays.";
    const sha256 = createHash("sha256").update(body).digest("hex");
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, "address.txt"),
      `---\nspeaker: A. Speaker\noffice: Head\ntitle: T\noccasion: o\ndate: 2020-01-01\nlanguage: en\nsource: s\nlicence: l\nsha256: ${sha256}\n---\n\n${body}\n`,
    );
    writeFileSync(
      join(folder, "questions.jsonl"),
      '{"question":"Will a loaf get dearer?","author":"a","at":"p1s1"}\n',
    );
    const env = {
      CORPUS_DIR: corpus,
      INDEX_DIR: join(work, "few-keys-index"),
      DATA_DIR: join(work, "few-keys-data"),
    };
    const listed = await run("scripts/keys.js", ["2020-01-01-bread", "--list"], { env });
    expect(listed.code).toBe(0);
    expect(listed.stdout).toContain("2 sentences, 1 without a question; 1 question and 0 gaps");
    expect(listed.stdout).toContain("¶1 s2: 0 · Bakers will be paid on Mondays.");
    const tried = await run(
      "scripts/keys.js",
      ["2020-01-01-bread", "--try", "will a loaf get dearer", "--json"],
      { env },
    );
    expect(records(tried)[0]).toMatchObject({
      at: "p1s1",
      text: "The price of bread will stay as it is.",
    });
    expect(readdirSync(work)).not.toContain("few-keys-index");
    expect(readdirSync(work)).not.toContain("few-keys-data");
    expect(readdirSync(folder).sort()).toEqual(["address.txt", "questions.jsonl"]);
  });

  test("adding a folder is all it takes: every address is asked, and quotations name theirs", async () => {
    const corpus = join(work, "two");
    const bodies = {
      "2020-01-01-bread": "The price of bread will stay as it is. Bakers will be paid on Mondays.",
      "2021-01-01-roads": "The road to the northern lake will be paved. Bridges come later.",
    };
    for (const [slug, body] of Object.entries(bodies)) {
      mkdirSync(join(corpus, slug), { recursive: true });
      const sha256 = createHash("sha256").update(body).digest("hex");
      writeFileSync(
        join(corpus, slug, "address.txt"),
        `---\nspeaker: A. Speaker\noffice: Head\ntitle: T\noccasion: o\ndate: ${slug.slice(0, 10)}\nlanguage: en\nsource: s\nlicence: l\nsha256: ${sha256}\n---\n\n${body}\n`,
      );
    }
    const env = { CORPUS_DIR: corpus, INDEX_DIR: join(work, "two-index") };
    const asked = await run("scripts/ask.js", ["--json", "will the road to the lake be paved?"], {
      env,
    });
    expect(asked.code).toBe(0);
    const [first] = records(asked)[0]?.["quotations"] as unknown[];
    expect(first).toMatchObject({
      address: "2021-01-01-roads",
      focus: "The road to the northern lake will be paved.",
    });
    // The index was built at the first question; `index` finds it right, or builds it again.
    expect(
      (await run("scripts/build-index.js", [], { env })).stderr.match(/up to date/gu),
    ).toHaveLength(2);
    expect(
      (await run("scripts/build-index.js", ["--force"], { env })).stderr.match(/built/gu),
    ).toHaveLength(2);
    const found = await run("scripts/lookup.js", ["--json", "bakers will be paid"], { env });
    const [quoted] = records(found)[0]?.["quotations"] as unknown[];
    expect(quoted).toMatchObject({
      address: "2020-01-01-bread",
      text: "Bakers will be paid on Mondays.",
    });
    expect(readdirSync(env.INDEX_DIR).sort()).toEqual(Object.keys(bodies));
  });
});
