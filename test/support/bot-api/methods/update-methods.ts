import { ApiError, badRequest, tooManyRequests } from "../api-error.js";
import type { Method, MethodCall } from "./method.js";
import { DescribedResult } from "./method.js";

const WEBHOOK_ACTIVE =
  "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";

export const getUpdates: Method = (call) => {
  const { telegram, parameters } = call;
  if (telegram.webhook.isSet) throw new ApiError(409, WEBHOOK_ACTIVE);
  telegram.updates.allow(readAllowedUpdates(call));
  return telegram.longPoll.poll({
    offset: parameters.integer("offset"),
    limit: parameters.integer("limit"),
    timeoutSeconds: parameters.integer("timeout"),
    onAbort: call.onAbort,
  });
};

export const setWebhook: Method = (call) => {
  const { telegram, parameters } = call;
  const url = parameters.text("url").trim();
  if (url === "") return deleteWebhook(call);
  checkUrl(url);
  const secretToken = parameters.text("secret_token");
  if (secretToken.length > 256) throw badRequest("secret token is too long");
  if (!/^[\w-]*$/.test(secretToken)) {
    throw badRequest("secret token contains unallowed characters");
  }
  if (telegram.webhook.wasSetWithin(1000)) throw tooManyRequests(1);
  const maxConnections = parameters.integer("max_connections");
  const settings = {
    url,
    secretToken,
    maxConnections: maxConnections === 0 ? 40 : Math.min(100, Math.max(1, maxConnections)),
  };
  telegram.updates.allow(readAllowedUpdates(call));
  if (parameters.flag("drop_pending_updates")) telegram.updates.clear();
  const isNew = telegram.webhook.set(settings);
  telegram.longPoll.end(new ApiError(409, "terminated by setWebhook request"));
  return new DescribedResult(true, isNew ? "Webhook was set" : "Webhook is already set");
};

export const deleteWebhook: Method = ({ telegram, parameters }) => {
  if (parameters.flag("drop_pending_updates")) telegram.updates.clear();
  const wasSet = telegram.webhook.remove();
  return new DescribedResult(true, wasSet ? "Webhook was deleted" : "Webhook is already deleted");
};

export const getWebhookInfo: Method = ({ telegram }) => {
  const { webhook, updates } = telegram;
  return {
    ...webhook.info(),
    has_custom_certificate: false,
    pending_update_count: updates.pending().length,
    ...(updates.allowed.length > 0 ? { allowed_updates: updates.allowed } : {}),
  };
};

/** Unknown names and anything that is not a list of texts are ignored, as the server does. */
function readAllowedUpdates({ parameters }: MethodCall): string[] | undefined {
  try {
    const given: unknown = JSON.parse(parameters.text("allowed_updates"));
    return Array.isArray(given) ? given.filter((name) => typeof name === "string") : undefined;
  } catch {
    return undefined;
  }
}

/** https only, on four ports; the stand-in also takes http to the loopback on any port. */
function checkUrl(text: string): void {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw badRequest("invalid webhook URL specified");
  }
  if (url.protocol === "http:" && /^(127\.|localhost$|\[::1\]$)/.test(url.hostname)) return;
  if (url.protocol !== "https:") {
    throw badRequest("bad webhook: An HTTPS URL must be provided for webhook");
  }
  if (!["", "443", "80", "88", "8443"].includes(url.port)) {
    throw badRequest("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443");
  }
  const reserved = /^(10|127|192\.168|172\.(1[6-9]|2\d|3[01])|169\.254|0)\./.test(url.hostname);
  if (reserved) throw badRequest(`bad webhook: IP address ${url.hostname} is reserved`);
}
