import type { ThemeParams } from "./fragment.js";
import { paletteOf } from "./palette.js";

/**
 * What Telegram's own script would do that a page needs, without loading it: events are passed as
 * each kind of client takes them (core.telegram.org/api/web-events, core.telegram.org/api/bots/webapps).
 */
interface TelegramWindow extends Window {
  readonly TelegramWebviewProxy?: { postEvent(type: string, json: string): void };
  Telegram?: { readonly WebView: EventReceiver };
  TelegramGameProxy?: EventReceiver;
  TelegramGameProxy_receiveEvent?: ReceiveEvent;
}
type ReceiveEvent = (type: unknown, data: unknown) => void;
interface EventReceiver {
  readonly receiveEvent: ReceiveEvent;
}

/**
 * Shows the page in Telegram's colours, tells it that the page is there, and follows its theme.
 *
 * @param onTheme told of each other theme
 */
export function dwellInTelegram(theme: ThemeParams, onTheme: (theme: ThemeParams) => void): void {
  const view = window as TelegramWindow;
  const receive: ReceiveEvent = (type, data) => {
    if (type !== "theme_changed") return;
    const { theme_params: changed } = data as { readonly theme_params?: ThemeParams };
    if (!changed) return;
    wear(changed);
    onTheme(changed);
  };
  // Android's name; that of iOS, macOS and the desktop; that of Windows phones.
  view.Telegram = { WebView: { receiveEvent: receive } };
  view.TelegramGameProxy = { receiveEvent: receive };
  view.TelegramGameProxy_receiveEvent = receive;
  window.addEventListener("message", ({ source, origin, data }) => {
    if (source !== window.parent || !/^https:\/\/[a-z]+\.telegram\.org$/u.test(origin)) return;
    const event = readEvent(data);
    if (event) receive(event.eventType, event.eventData);
  });
  wear(theme);
  post(view, "web_app_ready");
  post(view, "web_app_expand");
}

function wear(theme: ThemeParams): void {
  const palette = paletteOf(theme);
  if (!palette) return;
  const { style } = document.documentElement;
  style.colorScheme = palette.scheme;
  for (const [name, colour] of Object.entries(palette.colours))
    style.setProperty(`--${name}`, colour);
}

function post(view: TelegramWindow, eventType: string): void {
  if (view.TelegramWebviewProxy) view.TelegramWebviewProxy.postEvent(eventType, "{}");
  // The names of the events are all that is told, so that it does not matter who hears them.
  else if (view.parent !== view)
    view.parent.postMessage(JSON.stringify({ eventType, eventData: {} }), "*");
}

function readEvent(data: unknown): { eventType?: unknown; eventData?: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(String(data));
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
