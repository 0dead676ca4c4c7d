/**
 * A message of small words around one or more that lead on, or back, through pages: `ok and the one after
 * that`, `а перед этим что шло`.
 *
 * @param cores what leads on or back, as a pattern
 * @param small words that may stand around it, as a pattern
 */
export function leafing(cores: string, small: string): RegExp {
  const around = `(?:${small})`;
  return new RegExp(`^(?:${around} )*(?:${cores})(?: (?:${cores}|${around}))*$`, "u");
}
