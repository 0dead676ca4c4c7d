import type { BotApi } from "../support/bot-api/bot-api.js";

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    readonly ok: boolean;
    readonly result?: unknown;
    readonly description?: string;
    readonly error_code?: number;
    readonly parameters?: Readonly<Record<string, number>>;
  };
}

/** One request as a bot sends it: POST with a JSON body. */
export async function request(
  api: BotApi,
  method: string,
  parameters: Readonly<Record<string, unknown>> = {},
): Promise<Answer> {
  return fetchAnswer(`${api.url}/bot${api.token}/${method}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(parameters),
  });
}

export async function fetchAnswer(url: string, init?: RequestInit): Promise<Answer> {
  const response = await fetch(url, init);
  const body = (await response.json()) as Answer["body"];
  return { status: response.status, headers: response.headers, body };
}

/** The result of a request that must succeed. */
export async function result<T>(
  api: BotApi,
  method: string,
  parameters: Readonly<Record<string, unknown>> = {},
): Promise<T> {
  const { body } = await request(api, method, parameters);
  if (!body.ok) throw new Error(`Expected ${method} to succeed, got: ${body.description ?? ""}`);
  return body.result as T;
}

/** The description of a request that must be refused. */
export async function refusal(
  api: BotApi,
  method: string,
  parameters: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const { body } = await request(api, method, parameters);
  if (body.ok) throw new Error(`Expected ${method} to be refused, it succeeded.`);
  return body.description ?? "";
}
