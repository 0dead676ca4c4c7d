// Starts a compiled program of the project, or says in one line why it cannot be started:
// node scripts/launch.js scripts/ask [arguments]
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const OLDEST_NODE = 20;
const EXIT_BAD_INPUT = 2;

const [node = "", , program = "", ...args] = process.argv;
const compiled = new URL(`../dist/${program}.js`, import.meta.url);

/** @param {string} line */
function refuse(line) {
  process.stderr.write(`${process.env["npm_lifecycle_event"] ?? program}: ${line}\n`);
  process.exit(EXIT_BAD_INPUT);
}

if (Number.parseInt(process.versions.node) < OLDEST_NODE)
  refuse(`expected Node ${OLDEST_NODE} or later, got ${process.version}`);
if (!existsSync(new URL("../node_modules", import.meta.url)))
  refuse('expected installed packages, got none; run "npm ci"');
if (!existsSync(compiled))
  refuse(
    'expected the compiled program, got none; run "npm run build", and "npm rebuild hnswlib-node" after an installation with --ignore-scripts',
  );
process.argv = [node, fileURLToPath(compiled), ...args];
try {
  await import(compiled.href);
} catch (error) {
  if (!(error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND"))
    throw error;
  refuse(`expected the packages of package-lock.json (${error.message}); run "npm ci"`);
}
