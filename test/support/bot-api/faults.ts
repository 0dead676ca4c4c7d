import { ApiError, forbidden, tooManyRequests } from "./api-error.js";

/** What goes wrong. */
export type Fault =
  /** 429 with exactly these seconds. */
  | { readonly kind: "too-many-requests"; readonly retryAfterSeconds: number }
  /** A JSON 500, as a restarting server gives. */
  | { readonly kind: "server-error" }
  /** The HTML page of a proxy in front of the server. */
  | { readonly kind: "bad-gateway" }
  /** The connection is cut before the call has any effect. */
  | { readonly kind: "reset-before" }
  /** The call takes effect, then the connection is cut: the bot cannot know the outcome. */
  | { readonly kind: "reset-after" }
  /** Nothing is ever answered and nothing happens. */
  | { readonly kind: "hang" }
  /** The call takes effect and nothing is ever answered. */
  | { readonly kind: "hang-after" }
  /** `Forbidden: …` with the given words, for example `bot was blocked by the user`. */
  | { readonly kind: "forbidden"; readonly description: string }
  /** `Bad Request: …` with the given words. */
  | { readonly kind: "bad-request"; readonly description: string }
  /** `group chat was upgraded to a supergroup chat`, with the new id. */
  | { readonly kind: "migrated"; readonly toChatId: number }
  /** `Unauthorized`, as after the token was revoked. */
  | { readonly kind: "unauthorized" };

export interface FaultRule {
  readonly fault: Fault;
  /** Any method when absent. */
  readonly method?: string;
  /** Any chat when absent. */
  readonly chatId?: number;
  /** The first matching call that is hit, counted from 1; 1 when absent. */
  readonly nth?: number;
  /** How many calls are hit from there on; 1 when absent, `Infinity` for all. */
  readonly times?: number;
}

interface ActiveRule extends FaultRule {
  matched: number;
}

/** Faults that a test has scripted, tried in the order in which they were added. */
export class FaultScript {
  #rules: ActiveRule[] = [];

  /** Adds a fault; the returned function takes it away again. */
  add(rule: FaultRule): () => void {
    const active: ActiveRule = { ...rule, matched: 0 };
    this.#rules.push(active);
    return () => {
      this.#rules = this.#rules.filter((other) => other !== active);
    };
  }

  clear(): void {
    this.#rules = [];
  }

  /** The fault that hits this call, if any; counts the call against every matching rule. */
  hit(method: string, chatId: number): Fault | undefined {
    let hit: Fault | undefined;
    for (const rule of this.#rules) {
      if (rule.method !== undefined && rule.method.toLowerCase() !== method.toLowerCase()) continue;
      if (rule.chatId !== undefined && rule.chatId !== chatId) continue;
      rule.matched++;
      const first = rule.nth ?? 1;
      const isHit = rule.matched >= first && rule.matched < first + (rule.times ?? 1);
      if (isHit) hit ??= rule.fault;
    }
    return hit;
  }
}

/** The refusal that a fault stands for; undefined for faults of the connection. */
export function refusalOf(fault: Fault): ApiError | undefined {
  switch (fault.kind) {
    case "too-many-requests":
      return tooManyRequests(fault.retryAfterSeconds);
    case "server-error":
      return new ApiError(500, "restart");
    case "forbidden":
      return forbidden(fault.description);
    case "bad-request":
      return new ApiError(400, fault.description);
    case "migrated":
      return new ApiError(400, "group chat was upgraded to a supergroup chat", {
        migrate_to_chat_id: fault.toChatId,
      });
    case "unauthorized":
      return new ApiError(401, "");
    case "bad-gateway":
    case "reset-before":
    case "reset-after":
    case "hang":
    case "hang-after":
      return undefined;
  }
}

/** What nginx in front of the Bot API sends while the server restarts. */
export const BAD_GATEWAY_PAGE =
  "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n" +
  "<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx/1.18.0</center>\r\n" +
  "</body>\r\n</html>\r\n";
