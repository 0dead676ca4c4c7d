// Token ids of texts by @xenova/transformers, for check_tokenizer.py.
//
//   node tokenise.mjs PACKAGE TEXTS OUT
//
// PACKAGE  folder with tokenizer.json and tokenizer_config.json
// TEXTS    JSON array of strings
// OUT      written: JSON array of arrays of ids, special tokens included
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AutoTokenizer, env } from '@xenova/transformers';

const [packagePath, textsPath, outPath] = process.argv.slice(2);
if (outPath === undefined) {
  console.error('usage: node tokenise.mjs PACKAGE TEXTS OUT');
  process.exit(2);
}
const folder = path.resolve(packagePath);
env.allowRemoteModels = false;
env.localModelPath = path.dirname(folder) + path.sep;
const tokenizer = await AutoTokenizer.from_pretrained(path.basename(folder));
const texts = JSON.parse(await readFile(textsPath, 'utf8'));
await writeFile(outPath, JSON.stringify(texts.map((text) => tokenizer.encode(text))));
