/** The user of a `tg://user?id=…` link, which becomes a mention; undefined for other links. */
export function linkedUserId(link: string): number | undefined {
  const id = /^(?:tg|tonsite):(?:\/\/)?user\/?\?id=(\d+)$/i.exec(link)?.[1];
  return id === undefined ? undefined : Number(id);
}

/**
 * The address as the server keeps it, undefined when it is not one (the link is then dropped and
 * the text stays). A bare domain becomes `http://domain/`.
 *
 * Example: `checkLink("example.com")` is `"http://example.com/"`; `checkLink("a b")` is undefined.
 */
export function checkLink(link: string): string | undefined {
  const trimmed = link.trim();
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(trimmed)?.[1]?.toLowerCase();
  if (scheme === "tg" || scheme === "ton" || scheme === "tonsite") return trimmed;
  const hasScheme = scheme === "http" || scheme === "https";
  if (scheme !== undefined && !hasScheme && !/^[^/]+:\d/.test(trimmed)) return undefined;
  try {
    const url = new URL(hasScheme ? trimmed : `http://${trimmed}`);
    if (!/[^.]\.[^.]|^localhost$|^\[/.test(url.hostname) || /\s/.test(trimmed)) return undefined;
    return url.href;
  } catch {
    return undefined;
  }
}
