import { createEncoderInThread } from "./adapters/encoder/encoder-in-thread.js";
import { createEncoder } from "./adapters/encoder/transformers-encoder.js";
import type { EncoderSettings } from "./adapters/encoder/transformers-encoder.js";
import type { Settings } from "./config.js";
import type { Encoder } from "./retrieval/encoder.js";

/** What of the settings names an encoder. */
type EncoderNamed = Pick<Settings, "encoder" | "modelsDir" | "hubUrl"> &
  Partial<Pick<Settings, "proxy">>;

/** What is told while a model is fetched. */
interface DownloadListener {
  readonly onDownload?: (file: string, receivedBytes: number, totalBytes?: number) => void;
}

export async function openEncoder(
  settings: EncoderNamed,
  listener: DownloadListener = {},
): Promise<Encoder> {
  return createEncoder(await encoderSettings(settings, listener));
}

/**
 * The same in a thread of its own, for a process that has more to do than to wait for it. It can be asked
 * while it loads; `Encoder.loaded` says when it has.
 *
 * @returns a promise that may be left alone for a while although it rejects
 */
export function openEncoderInThread(
  settings: EncoderNamed,
  listener: DownloadListener = {},
): Promise<Encoder> {
  const encoder = encoderSettings(settings, listener).then((its) => createEncoderInThread(its));
  encoder.catch(() => undefined);
  return encoder;
}

async function encoderSettings(
  { encoder, modelsDir, hubUrl, proxy }: EncoderNamed,
  { onDownload }: DownloadListener,
): Promise<EncoderSettings> {
  const named = { model: encoder, modelsDir, hubUrl, onDownload };
  if (!proxy) return named;
  // The agents of proxies are loaded for those who have one.
  const { createAgentFor } = await import("./adapters/service/proxy-agent.js");
  return { ...named, agentFor: createAgentFor(proxy) };
}
