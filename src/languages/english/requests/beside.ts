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

const PARAGRAPH = "(?:paragraph|para|paragraf)";
const besideParagraph = (side: string): RegExp =>
  new RegExp(
    `^(?:(?:show|give|me|what|whats|what's|which|is|was|read|please|can|you|the|open|i|want|need|see) )*${PARAGRAPH} (?:(?:that|which|comes?|goes|stands|is|right|just|immediately|directly) )*(?:${side}) (?:the )?(?:(?:one|part|bit|paragraph|place) )?(?:(?:on|about|where|with|that|which|he|talks?|speaks?|mentions?|mentioning|of|is|says|deals|treats|names|the) )*(?<topic>.+)$`,
    "u",
  );

/** The paragraph beside one that is named by its words. */
export const BESIDE_PARAGRAPHS: readonly (readonly [RequestKind, RegExp])[] = [
  ["paragraph-before", besideParagraph("before|preceding|ahead of")],
  ["paragraph-after", besideParagraph("after|following")],
];
