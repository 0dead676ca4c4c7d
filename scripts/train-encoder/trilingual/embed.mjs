// Embeds texts with @xenova/transformers as an application does: int8, mean pooling, unit length, no network.
//
//   node embed.mjs PACKAGE TEXTS OUT [BATCH_SIZE]
//
// PACKAGE  folder with config.json, tokenizer.json and onnx/model_quantized.onnx
// TEXTS    JSON array of strings
// OUT      written: the vectors, float32 little-endian, one after another
// BATCH_SIZE  texts a call, default 1: what an application's single question meets
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { env, pipeline } from '@xenova/transformers';

const [packagePath, textsPath, outPath, batchSize = '1'] = process.argv.slice(2);
if (outPath === undefined) {
  console.error('usage: node embed.mjs PACKAGE TEXTS OUT [BATCH_SIZE]');
  process.exit(2);
}

const folder = path.resolve(packagePath);
env.allowRemoteModels = false;
env.localModelPath = path.dirname(folder) + path.sep;
const encode = await pipeline('feature-extraction', path.basename(folder), { quantized: true });

const texts = JSON.parse(await readFile(textsPath, 'utf8'));
const vectors = [];
for (let start = 0; start < texts.length; start += Number(batchSize)) {
  const batch = texts.slice(start, start + Number(batchSize));
  const { data } = await encode(batch, { pooling: 'mean', normalize: true });
  vectors.push(Buffer.from(data.buffer, data.byteOffset, data.byteLength));
}
await writeFile(outPath, Buffer.concat(vectors));
