// Times packages side by side as the application runs them: one thread, one text a call.
//
//   node time_node.mjs PACKAGE...
//
// Prints, for each package, the time to load it (tokenizer and session; the library is imported
// before) and the median time of a bare pass and of tokenising with the pass, over rounds in turn.
import path from 'node:path';
import { createRequire } from 'node:module';
import { AutoTokenizer, Tensor, env } from '@xenova/transformers';

const { InferenceSession } = createRequire(import.meta.url)('onnxruntime-node');
const TEXTS = [
  'Who pays for the new schools?',
  'When will the pension reform begin and who will be affected by it?',
  'Courts must be independent, and every citizen should be able to defend his rights in them without delay.',
];
const ROUNDS = 60;
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

env.allowRemoteModels = false;
const models = [];
for (const argument of process.argv.slice(2)) {
  const folder = path.resolve(argument);
  env.localModelPath = path.dirname(folder) + path.sep;
  const start = performance.now();
  const tokenizer = await AutoTokenizer.from_pretrained(path.basename(folder));
  const middle = performance.now();
  const session = await InferenceSession.create(path.join(folder, 'onnx/model_quantized.onnx'), {
    executionProviders: ['cpu'],
    intraOpNumThreads: 1,
  });
  models.push({ argument, tokenizer, session, load: [middle - start, performance.now() - middle], bare: [], whole: [] });
}
for (let round = 0; round < ROUNDS; round++)
  for (const { tokenizer, session, bare, whole } of models)
    for (const text of TEXTS) {
      const start = performance.now();
      const { input_ids, attention_mask } = await tokenizer(text);
      const middle = performance.now();
      await session.run({ input_ids, attention_mask });
      const end = performance.now();
      bare.push(end - middle);
      whole.push(end - start);
    }
for (const { argument, load, bare, whole } of models) {
  const by = TEXTS.map((_, index) => median(bare.filter((_, at) => at % TEXTS.length === index)).toFixed(2));
  console.log(
    `${argument}: tokenizer ${load[0].toFixed(0)} ms, session ${load[1].toFixed(0)} ms; ` +
      `bare pass ${by.join(', ')} ms; with tokenising, all texts ${median(whole).toFixed(2)} ms`,
  );
}
