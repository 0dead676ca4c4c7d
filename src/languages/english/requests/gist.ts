import type { RequestForms } from "../../../words/request-forms.js";

const NUMBER = "(?:two|three|four|five|six|seven|eight|nine|ten|\\d{1,2})";

/** A number of sentences as a length: `last two sentences` and `the two sentences of` are places. */
export const AMOUNT = new RegExp(
  `(?<!(?:first|last|next|final|previous|opening|closing|these|those)\\s)(?<![\\p{L}\\p{N}\\-–])${NUMBER}\\s+(?:short\\s|key\\s|main\\s)?(?:sentences|lines)(?!\\p{L})`,
  "u",
);

/** What asks for the whole in short, in whatever order its words stand. */
export const GIST: RequestForms["gist"] = {
  asks: /^(?:summar\p{L}+|summing|sum|gist|tl|tldr|recap|overview|digest|nutshell|briefly|brief|boil\p{L}*|shorten\p{L}*|condense\p{L}*|squeeze|shrink|takeaways?|essence|synopsis|abstract|outline|highlights|late|hurry|rush|busy|seconds?|secs?|minutes?|mins?)$/u,
  beside:
    /^(?:up|down|like|i'm|im|i've|i|if|as|though|because|cuz|cause|have|has|got|gotta|no|not|time|reading|lazy|word|words|key|main|idea|ideas|message|point|most|important|remember|short|shorter|quick|quickly|fast|go|thing|things|everything|max|maximum|tops|only|at|least|it's|over|one|two|half|page|should|must|be|long|too|very|really|dr|gimme|by|with|out|version|form|running|am|we|for|or|so|than|more|less|no|single|take|away|into|using|within|fit)$/u,
  unit: /^(?:sentences?|points?|bullets?|bulletpoints?|lines?|theses|thesis|items?)$/u,
};
