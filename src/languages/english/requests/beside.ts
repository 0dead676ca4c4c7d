import type { RequestKind } from "../../../words/request-forms.js";
import { form } from "./fragments.js";

const UNIT = "(?:sentence|line|bit|quote|quotation|passage)";
const beside = (side: string): RegExp =>
  form(
    `(?:(?:what|whats|what's|which) (?:(?:is|was|are) )?)?(?:the )?${UNIT} (?:(?:that|which|comes?|came|goes|stands|is|was|he|said|says|right|just|immediately|directly|straight) )*(?:${side}) (?:(?:the|where|about|with|that|he|says|said|saying|${UNIT}|one|part|proverb|from) )*(?<topic>.+?)(?: (?:one|part|thing|saying|proverb|${UNIT}))?`,
  );

/** The sentence beside one that is named by its words. */
export const BESIDE: readonly (readonly [RequestKind, RegExp])[] = [
  ["before", beside("before|preceding|leading up to|ahead of")],
  ["after", beside("after|following")],
];
