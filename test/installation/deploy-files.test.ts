import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { SETTING_NAMES } from "../../src/config.js";
import { projectRoot } from "../../src/project.js";

const read = (name: string): string =>
  readFileSync(join(projectRoot(), "docs/deploy", name), "utf8");
const dockerfile = read("Dockerfile");
/** Made by the image itself. */
const GENERATED = ["node_modules", "dist", ".index"];

describe("the files for deployment", () => {
  it.each([
    ["Dockerfile", /^ENV (.*)$/gmu, /(\w+)=/gu],
    ["compose.yaml", /^ {4}environment:\n((?: {6}\w+: .*\n)+)/gmu, /(\w+):\s/gu],
    ["compose.trial.yaml", /^ {4}environment:\n((?: {6}\w+: .*\n)+)/gmu, /(\w+):\s/gu],
    ["quotation-bot@.service", /^Environment=(.*)$/gmu, /(\w+)=/gu],
  ])("%s sets what there is to set", (file, lines, names) => {
    const set = [...read(file).matchAll(lines)].flatMap(([, line = ""]) =>
      [...line.matchAll(names)].map(([, name]) => name),
    );
    const known = [...SETTING_NAMES, "NODE_ENV", "npm_config_nodedir"];
    expect(set.length).toBeGreaterThan(0);
    expect(set.filter((name) => !known.includes(name ?? ""))).toEqual([]);
  });

  it("the image copies what the project has and leaves nothing of it out that it copies", () => {
    const copied = [...dockerfile.matchAll(/--from=build \/bot\/(\S+) /gu)].map(
      ([, name = ""]) => name,
    );
    const ignored = read("Dockerfile.dockerignore").split("\n");
    expect(copied.length).toBeGreaterThan(3);
    for (const name of copied.filter((one) => !GENERATED.includes(one))) {
      expect(existsSync(join(projectRoot(), name)), name).toBe(true);
      expect(ignored).not.toContain(name);
    }
  });

  it("the image tells health at the port that it exposes", () => {
    const [, port = ""] = /HEALTH_PORT=(\d+)/u.exec(dockerfile) ?? [];
    expect(dockerfile).toMatch(new RegExp(`^EXPOSE .*\\b${port}\\b`, "mu"));
    expect(read("compose.yaml")).toContain(`127.0.0.1:${port}:${port}`);
  });
});
