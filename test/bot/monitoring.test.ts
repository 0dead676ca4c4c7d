import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { createPrometheusMetrics } from "../../src/adapters/service/prometheus-metrics.js";
import { UPDATE_TYPES } from "../../src/bot/transport/read-update.js";
import { END_STATES } from "../../src/posts/outbox.js";
import { projectRoot } from "../../src/project.js";

const read = (file: string): string => readFileSync(join(projectRoot(), file), "utf8");

/** Every expression of the dashboard, those of its variables too. */
function listDashboardExpressions(): string[] {
  const { panels, templating } = JSON.parse(read("docs/deploy/grafana-dashboard.json")) as {
    panels: { targets: { expr: string }[] }[];
    templating: { list: { definition?: string }[] };
  };
  return [
    ...panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)),
    ...templating.list.flatMap(({ definition }) => definition ?? []),
  ];
}

/** The expressions of the rules: what follows `expr:`, on its line or indented below it. */
function listAlertExpressions(): string[] {
  const rules = read("docs/deploy/alerts.yml").matchAll(
    /^ {8}expr: (?:\|\n((?: {10}.*\n)+)|(.*)$)/gmu,
  );
  return [...rules].map(([, block, line]) => block ?? line ?? "");
}

interface Selector {
  readonly metric: string;
  readonly labels: readonly { readonly name: string; readonly values: readonly string[] }[];
}

/** Metrics of the bot and of its process that an expression selects, with the labels it asks for. */
function listSelectors(expression: string): Selector[] {
  return [...expression.matchAll(/\b((?:bot|process|nodejs)_\w+)(?:\{([^}]*)\})?/gu)].map(
    ([, metric = "", labels = ""]) => ({
      metric,
      labels: [...labels.matchAll(/(\w+)\s*(?:=~|!~|!=|=)\s*"([^"]*)"/gu)].map(
        ([, name = "", values = ""]) => ({ name, values: values.split("|") }),
      ),
    }),
  );
}

/** Labels that Prometheus itself adds, whose values are the operator's. */
const ADDED = ["job", "instance"];

/** The labels of each series that the bot's page has, once everything was counted once. */
const known = new Map<string, Set<string>>();
beforeAll(async () => {
  const metrics = createPrometheusMetrics();
  metrics.updateHandled("message", "handled", 1);
  metrics.apiCalled("sendMessage", "ok", 1);
  metrics.abstained("none");
  for (const line of (await metrics.page()).split("\n")) {
    const [, name, labels = ""] = /^([a-z]\w*)(?:\{(.*)\})? /u.exec(line) ?? [];
    if (name === undefined) continue;
    const names = known.get(name) ?? new Set();
    for (const [, label = ""] of labels.matchAll(/(\w+)="/gu)) names.add(label);
    known.set(name, names);
  }
});

const quoted = (source: string, pattern: RegExp): string[] =>
  [...source.matchAll(pattern)].map(([, value = ""]) => value);

/** What each label may say, as the code has it. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  type: [...UPDATE_TYPES, "other"],
  result: quoted(read("src/bot/ports/metrics.ts"), /^ {2}\| "([a-z-]+)"/gmu),
  outcome: [
    ...quoted(read("src/bot/transport/call-outcome.ts"), /kind: "([a-z-]+)"/gu),
    ...quoted(read("src/bot/transport/call-outcome.ts"), /^ {2}\[\d+, ".*", "([a-z-]+)"\],$/gmu),
    ...END_STATES,
  ],
  method: ["getUpdates"],
};

describe.each([
  ["the dashboard", listDashboardExpressions, 20],
  ["the alert rules", listAlertExpressions, 12],
])("%s", (_, list, least) => {
  it("names metrics, labels and values that the bot has", () => {
    const expressions = list();
    expect(expressions.length).toBeGreaterThanOrEqual(least);
    const selectors = expressions.flatMap(listSelectors);
    expect(selectors.filter(({ metric }) => !known.has(metric))).toEqual([]);
    for (const { metric, labels } of selectors)
      for (const { name, values } of labels.filter((label) => !ADDED.includes(label.name))) {
        expect(known.get(metric), `${metric} has the label ${name}`).toContain(name);
        for (const value of values) expect(VALUES[name], `${name}="${value}"`).toContain(value);
      }
  });

  it("groups by labels that there are", () => {
    const labels = new Set([...known.values()].flatMap((names) => [...names]).concat(ADDED));
    const grouped = list().flatMap((expression) =>
      quoted(expression, /\bby \(([^)]*)\)/gu).flatMap((names) => names.split(/,\s*/u)),
    );
    expect(grouped.filter((label) => !labels.has(label))).toEqual([]);
  });
});

it("every metric of the bot is on the dashboard", () => {
  const shown = listDashboardExpressions().join(" ");
  const own = [...known.keys()].filter((name) => name.startsWith("bot_"));
  const families = new Set(own.map((name) => name.replace(/_(?:bucket|sum|count)$/u, "")));
  expect(families.size).toBeGreaterThan(6);
  expect([...families].filter((family) => !shown.includes(family))).toEqual([]);
});
