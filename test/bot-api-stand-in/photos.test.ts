import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { UserActor } from "../support/bot-api/actors/user.js";
import type { BotApi } from "../support/bot-api/bot-api.js";
import { startBotApi } from "../support/bot-api/start-bot-api.js";
import { fetchAnswer, request } from "./request.js";
import type { Answer } from "./request.js";

let api: BotApi;
let ann: UserActor;
beforeEach(async () => {
  api = await startBotApi();
  ann = api.user({ first_name: "Ann" }).startsQuietly();
});
afterEach(() => api.close());

/** The head of a PNG of a size, and as many bytes after it as wanted. */
function png(width: number, height: number, more = 0): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.alloc(33 + more);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(bytes);
  bytes.write("IHDR", 12, "latin1");
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return new Uint8Array(bytes);
}

/** Uploads a file as the part `file`, as grammY does. */
function upload(
  bytes: Uint8Array<ArrayBuffer>,
  fields: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const form = new FormData();
  const all = { chat_id: String(ann.id), photo: "attach://file", ...fields };
  for (const [name, value] of Object.entries(all)) form.append(name, value);
  form.append("file", new Blob([bytes]), "a.png");
  return fetchAnswer(`${api.url}/bot${api.token}/sendPhoto`, { method: "POST", body: form });
}

test("a photo arrives with its bytes, its size and its caption", async () => {
  const bytes = png(1200, 630, 10);
  const entities = JSON.stringify([{ type: "bold", offset: 0, length: 2 }]);
  const { body } = await upload(bytes, { caption: "So it is.", caption_entities: entities });
  expect(body.result).toMatchObject({
    caption: "So it is.",
    caption_entities: [{ type: "bold", offset: 0, length: 2 }],
    photo: [{ width: 1200, height: 630, file_size: bytes.length }],
  });
  expect(body.result).not.toHaveProperty("text");
  const shown = await api.nextMessage(ann);
  expect(shown.visibleText).toBe("So it is.");
  expect(shown.photo?.bytes).toEqual(Buffer.from(bytes));
  expect(api.violations()).toEqual([]);
});

describe("is refused", () => {
  test.each([
    ["a file that is no picture", new Uint8Array(40), "IMAGE_PROCESS_FAILED"],
    ["an empty file", new Uint8Array(0), "file must be non-empty"],
    ["sides of more than 10,000 together", png(6000, 4001), "PHOTO_INVALID_DIMENSIONS"],
    ["a strip of more than 20 to 1", png(2100, 100), "PHOTO_INVALID_DIMENSIONS"],
    ["more than 10 MB", png(10, 10, 10 * 1024 * 1024), /^file of size \d+ bytes is too big/u],
  ])("%s", async (_, bytes, problem) => {
    const { body } = await upload(bytes);
    expect(body.description?.replace("Bad Request: ", "")).toMatch(problem);
    expect(api.botMessages(ann)).toEqual([]);
  });

  test("a caption of more than 1,024 characters; one of 1,024 is taken", async () => {
    expect((await upload(png(10, 10), { caption: "я".repeat(1024) })).body.ok).toBe(true);
    const { body } = await upload(png(10, 10), { caption: "я".repeat(1025) });
    expect(body.description).toBe("Bad Request: message caption is too long");
  });

  test("a request without a photo, and an identifier that nobody gave", async () => {
    const none = await request(api, "sendPhoto", { chat_id: ann.id });
    expect(none.body.description).toBe("Bad Request: there is no photo in the request");
    const wrong = await request(api, "sendPhoto", { chat_id: ann.id, photo: "abc" });
    expect(wrong.body.description).toMatch(/^Bad Request: wrong remote file identifier/u);
  });
});

test("a file that nothing refers to is a violation", async () => {
  await upload(png(10, 10), { photo: "attach://other" });
  expect(api.violations()).toContainEqual({
    method: "sendPhoto",
    problem: "file that nothing refers to: file",
  });
});

test("the text of a photo cannot be edited: it has none", async () => {
  await upload(png(10, 10), { caption: "So it is." });
  const { messageId } = await api.nextMessage(ann);
  const { body } = await request(api, "editMessageText", {
    chat_id: ann.id,
    message_id: messageId,
    text: "So it was.",
  });
  expect(body.description).toBe("Bad Request: there is no text in the message to edit");
});
