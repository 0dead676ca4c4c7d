import { listTextFaults } from "../corpus/text-faults.js";
import { AppError } from "../errors.js";
import { cutExample } from "./change.js";

/**
 * Refuses paragraphs that hold what the corpus does not take and the editorial changes have left: a
 * person hears of it before anything is asked.
 *
 * @param name of the file, used in errors
 * @throws AppError BAD_INPUT with a line for each kind of fault
 *
 * Example: `a.txt: ¶2 "We build &nosuch; here.": expected no HTML character references in the text, got "&nosuch;"; mend it in the file`
 */
export function checkDraft(name: string, paragraphs: readonly string[]): void {
  const first = new Map<string, string>();
  for (const [i, paragraph] of paragraphs.entries())
    for (const fault of listTextFaults(paragraph.split("\n"), 1)) {
      const kind = fault.kind ?? fault.expected;
      if (!first.has(kind))
        first.set(
          kind,
          `${name}: ¶${i + 1} "${cutExample(paragraph)}": expected ${fault.expected}, got ${fault.got}; mend it in the file`,
        );
    }
  if (first.size > 0) throw new AppError("BAD_INPUT", [...first.values()]);
}
