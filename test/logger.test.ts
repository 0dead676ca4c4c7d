import { GrammyError, HttpError } from "grammy";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { AppError } from "../src/errors.js";
import { createLogger, redact } from "../src/logger.js";

const TOKEN = "123456789:AAsecretOfThirtyFiveCharactersHere0";
const SECRET = "webhook-secret_of-more-than-32-characters";
const WORDS = "what the user wrote";

let lines = "";
const logger = () =>
  createLogger(
    { logLevel: "debug", botToken: TOKEN, webhook: { url: "https://example.org", secret: SECRET } },
    (line) => (lines += line),
  );

beforeEach(() => {
  lines = "";
});

describe("a line of the log", () => {
  it("is JSON with its level, time and message", () => {
    logger().info({ update: 7 }, "handled");
    expect(JSON.parse(lines)).toMatchObject({ level: 30, update: 7, msg: "handled" });
  });

  it.each([
    [
      "in the message",
      () => {
        logger().warn(`url ${TOKEN}`);
      },
    ],
    [
      "in a field",
      () => {
        logger().warn({ url: `https://api/bot${TOKEN}/getMe` });
      },
    ],
    [
      "in a nested field",
      () => {
        logger().warn({ a: { b: [TOKEN, SECRET] } });
      },
    ],
    [
      "percent-encoded",
      () => {
        logger().warn(encodeURIComponent(TOKEN));
      },
    ],
    [
      "without its number",
      () => {
        logger().warn(TOKEN.split(":")[1]);
      },
    ],
    [
      "of the webhook",
      () => {
        logger().warn({ header: SECRET });
      },
    ],
    [
      "in the message of an error",
      () => {
        logger().error({ err: new Error(TOKEN) });
      },
    ],
    [
      "in what HttpError carries",
      () => {
        logger().error({ err: new HttpError("failed", new Error(`request to /bot${TOKEN}/x`)) });
      },
    ],
  ])("holds no secret %s", (_, write) => {
    write();
    expect(lines).not.toBe("");
    for (const secret of [TOKEN, TOKEN.split(":")[1] ?? "", SECRET, encodeURIComponent(TOKEN)])
      expect(lines).not.toContain(secret);
  });

  it("holds no token of another bot either", () => {
    logger().warn("987654321:BBanotherSecretOfThirtyFiveCharacters");
    expect(lines).toContain("[token]");
    expect(lines).not.toContain("BBanother");
  });
});

describe("an error in the log", () => {
  it("of the Bot API names method and code, not the payload nor the description", () => {
    const err = new GrammyError(
      "Call to 'sendMessage' failed!",
      { ok: false, error_code: 400, description: `Bad Request: Unsupported start tag "${WORDS}"` },
      "sendMessage",
      { text: WORDS },
    );
    logger().error({ err }, "failed");
    expect(JSON.parse(lines)).toMatchObject({
      err: { name: "GrammyError", code: 400, method: "sendMessage" },
    });
    expect(lines).not.toContain(WORDS);
  });

  it("of a parser does not quote what it parsed", () => {
    try {
      JSON.parse(WORDS);
    } catch (err) {
      logger().error({ err, error: err }, "failed");
    }
    expect(lines).toContain("SyntaxError");
    expect(lines).not.toContain("user wrote");
  });

  it("whose message has many lines, even ones like frames, gives none of them away", () => {
    const err = new Error(`first ${WORDS}\n    at ${WORDS} (file.js:1:2)\nlast ${WORDS}`);
    logger().error({ err }, "failed");
    expect(lines).not.toContain(WORDS);
    // Where it was thrown.
    expect(lines).toContain("logger.test.ts");
  });

  it("of ours keeps its message, which is written for people", () => {
    logger().error({ err: new AppError("BAD_INDEX", "index: expected 3, got 4; rebuild it") });
    expect(lines).toContain("index: expected 3, got 4; rebuild it");
  });

  it("of the operating system keeps its message too", () => {
    const message = "ENOSPC: no space left on device, write";
    const err = Object.assign(new Error(message), { code: "ENOSPC", syscall: "write" });
    logger().error({ err });
    expect(lines).toContain(message);
  });

  it("that is none is named by its type", () => {
    logger().error({ err: WORDS });
    expect(JSON.parse(lines)).toMatchObject({ err: { name: "string" } });
    expect(lines).not.toContain(WORDS);
  });
});

describe("redaction", () => {
  it("leaves no secret in any text", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constant(TOKEN), fc.constant(SECRET))),
        (parts) => {
          const clean = redact(parts.join(""), [TOKEN, SECRET]);
          expect(clean).not.toContain(TOKEN);
          expect(clean).not.toContain(SECRET);
        },
      ),
    );
  });

  it("leaves other text as it is", () => {
    expect(redact("12:30, 2022-06-06", [TOKEN])).toBe("12:30, 2022-06-06");
  });
});
