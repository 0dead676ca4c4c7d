export const FILLERS = new Set(
  `the a an of in on at for from to and it its his her this that these those he she they me us my i you u
  please pls plz can could would will show give read list tell send get find see want need like know let lets
  display open print quote quotes whole full entire complete exact text speech address statement document
  what what's whats which is are was were does do did says say said about all every each any just only actually
  there here then next again now ok okay so him them mentioned mention mentions named names name used use
  uses thing word words phrase term quotation quotations`
    .split(/\s+/u)
    .filter((word) => word !== ""),
);

export const TEXT =
  "(?:(?:the |this |his |that |whole |entire |full )*(?:speech|address|text|statement|thing|it all|document|it|all))";
export const HE = "(?:he|she|it|@|the (?:president|speaker|speech|address|text)|they)";
export const COUNTED =
  "(?:sentences?|points?|bullets?|bullet points|lines?|phrases?|quotes?|words?|items?|theses)";
export const IN_NUMBER = `(?:,? ?(?:in|using|with|as|within) (?:about |just |only |max |at most |exactly )*(?<number>[\\p{L}\\d]+) (?:short |key |main )?${COUNTED})`;
export const ASKING =
  "(?:please |pls |can you |could you |would you |will you |i (?:want|need|would like|'d like) (?:you )?(?:to )?|give me |show me |show |give |find |pull up |pull |bring |collect |make (?:me )?|write (?:me )?|let's have |let me have |just |now |so |need |want |get me |do )*";
export const ABOUT = "(?:about|on|regarding|concerning|related to|touching|of|w|with regard to)";
export const EVERY = "(?:all|every|each|everything|anything and everything)";
export const PIECES =
  "(?:quotes?|quotations?|sentences?|passages?|statements?|lines?|places?|parts?|things?|phrases?|fragments?|bits?)";

/** A whole message of small words around a core. */
export const whole = (core: string): RegExp =>
  new RegExp(
    `^(?:(?:${[...FILLERS].join("|")}|any|or|many|some|everything|anything|all of) )*(?:${core})(?: (?:${[...FILLERS].join("|")}|at|or|any|some|anywhere|everywhere|ever|even|by(?= name)|whatever|up|come|comes|appear|given|if|yes|where|lol))*$`,
    "u",
  );
/** Words around one that leads on or back through pages. */
export const AROUND_LEAFING =
  "ok|okay|and|so|or|just|anyone|anybody|lot|all|everything|right|hmm|hm|wait|no|yes|yeah|got|any|some|please|pls|me|the|one|ones|that|this|it|them|on|of|about|show|give|can|could|you|u|is|there|anything|something|what|tell|see|i|want|a|an|bit|to|page|quote|quotes|quotation|passage|paragraph|sentence|go|now|then|also|he|say|said|does|did|has|have|from|again|in|here|let|lets|us|read|which";
export const form = (pattern: string): RegExp => new RegExp(`^${ASKING}(?:${pattern})$`, "u");
