import { createEmergencyReader } from "../emergency-forms.js";

const RELATIVE =
  "(?:mother|mom|mum|mommy|mummy|mam|ma|father|dad|daddy|stepfather|stepdad|stepmother|stepmom|husband|hubby|wife|son|daughter|kid|kids|child|children|baby|toddler|newborn|brother|bro|sister|sis|grandma|granma|grandmother|granny|gran|nan|nana|grandpa|granpa|grampa|grandad|granddad|grandfather|grandson|granddaughter|uncle|aunt|auntie|aunty|cousin|nephew|niece|friend|mate|boyfriend|bf|girlfriend|gf|partner|fiance|fiancee|ex|neighbou?r|roommate|flatmate|housemate|colleague|coworker|boss|teacher|classmate|student|parents|family)";
const SOMEBODY = `(?:he|hes|she|shes|they|theyre|someone|someones|somebody|somebodys|anyone|(?:an? |the |this |one |two |three |some |old |young |little |big |drunk |strange |other )*(?:man|men|woman|women|guy|guys|girl|boy|person|stranger|strangers|lady|passerby|people|cops|thugs|cyclist|driver|pedestrian)|(?:my|our|his|her|their|the|a) (?:\\p{L}+ )?${RELATIVE}(?:s)?|${RELATIVE})`;
const ONE = `(?:i|im|ive|we|weve|${SOMEBODY})`;
/** Up to three words between one who is told of and what happens. */
const GAP = "(?: \\p{L}+){0,3} ";
const NOT =
  "(?:not|isnt|isn t|aint|ain t|wont|won t|cant|can t|cannot|couldnt|doesnt|doesn t|does not|stopped)";
const PLACE =
  "(?:house|home|flat|apartment|building|kitchen|room|bedroom|garage|school|shop|store|office|staircase|stairwell|entrance|roof|balcony|yard|car|dorm|hostel)";
const HARM = "(?:kill|hurt|stab|shoot|beat|rape|burn|strangle|murder)";

/** Recognises one who is in danger now, or near somebody who is. */
export const readEmergency = createEmergencyReader({
  danger: [
    `${NOT} (?:even |really )?breath(?:ing|in|e)(?! (?:with|from|under|because|due|in))`,
    `${ONE}${GAP}(?:trouble|difficulty|hard time|barely|struggling to) breath(?:e|ing)`,
    `(?:no|lost (?:his|her) |without a) pulse|unresponsive|foam(?:ing)? (?:at|from) the mouth|lips (?:are |have |turned |went )*(?:blue|purple)|(?:he|she|baby|face|lips)(?: is| s)? (?:turn(?:ed|ing)|going|went|gone) (?:blue|grey|gray)`,
    `(?:wont|won t|doesnt|doesn t|does not|isnt|isn t|not) (?:wake|waking)(?: him| her| them)? up|cant wake (?:him|her|them|my \\p{L}+)(?: up)?`,
    `${ONE}${GAP}(?:unconscious|collapsed|fainted|passed out|blacked out|choking|suffocating|drowning|convulsing|bleeding|overdosed|overdosing|od d|electrocuted|poisoned|paralysed|paralyzed)(?! (?:in|under|us|the))`,
    `${ONE}${GAP}(?:seizure|seizures|stroke|heart attack|cardiac arrest|asthma attack|allergic reaction|miscarriage|overdose|concussion)`,
    `${ONE}${GAP}(?:swallow|drank|drink|drunk|ate|eaten|took|taken|inhaled)(?:ed)?(?: \\p{L}+){0,4} (?:pills?|tablets?|bleach|poison|battery|batteries|acid|detergent|antifreeze|medicine|medication|meds|button|coin|magnet)`,
    `(?:bad |sharp |terrible |strong )*chest (?:pains?|is hurting|hurts|hurting|is tight|feels tight|tightness)|pains? in (?:my|his|her|the) (?:chest|heart)|(?:my|his|her) heart(?: \\p{L}+){0,4} (?:stop|stopping|stopped|racing|pounding|giving out)|clutch(?:es|ed|ing) (?:at )?(?:his|her|my|their) (?:heart|chest)`,
    `(?:arm|leg|face|side|hand|mouth|body|legs)(?: \\p{L}+){0,3} (?:numb|droop\\p{L}*|drooping|paralysed|paralyzed)|cant feel (?:my|his|her) (?:legs?|arms?|face|hands?)`,
    `(?:blood|bleeding)(?: \\p{L}+){0,2} (?:all over|stop|stopping|everywhere|gushing|pouring|badly|heavily|out|a lot)|los(?:t|ing) (?:a lot of|so much|too much|much) blood`,
    `(?:throat|tongue|face)(?: \\p{L}+){0,3} (?:swelling|swollen|swelled|closing|closed)`,
    `(?:fever|temperature|temp)(?: \\p{L}+){0,4} (?:40|41|42|104|105|106)`,
    `${SOMEBODY}${GAP}(?:has|have|got|s got|holding|pulled|pulling|waving|with|is holding)(?: got)?(?: out)? (?:an? |his |her |the )?(?:knife|gun|axe|machete|weapon|bomb)`,
    `(?:threat\\p{L}*|want|wants|trying|tried|going|gonna|about|said|says|promised|swears)(?: \\p{L}+){0,3} ${HARM} (?:me|us|her|him|them|my \\p{L}+|everyone|everybody)(?! (?:if|for|over|when|off|to the))`,
    `${SOMEBODY}${GAP}(?:hits|hit|hitting|beats|beating|beat up|punches|punched|punching|kicks|kicking|chokes|choking|strangl\\p{L}+|attacked|attacking|attacks|assault\\p{L}*|stabb\\p{L}+|rap(?:es|ed|ing)|molest\\p{L}*|abus(?:es|ed|ing)|robb\\p{L}*|kidnapp\\p{L}*|threatens|threatening|shooting at) (?:on )?(?:me|us|her|him|my \\p{L}+|an? (?:\\p{L}+ )?(?:man|woman|girl|boy|kid|guy|person))`,
    `${SOMEBODY}${GAP}(?:been |got |was |is being )(?:stabbed|shot|run over|hit by (?:an? |the )?(?:car|bus|truck|train|tram|lorry|van|bike|motorbike|scooter)|electrocuted|raped|mugged)`,
    `i (?:was|got|have been|ve been|am being|m being|just got|been) (?:just )?(?:raped|stabbed|shot|attacked|assaulted|robbed|mugged|molested|kidnapped|beaten(?: up)?|run over|hit by an? \\p{L}+)`,
    `(?:break|breaking|broke|broken|kick|kicking|climb|climbing|get|getting)(?: \\p{L}+)? (?:in|into|down|on|through) (?:(?:my|our|the|her|his) )(?:\\p{L}+ )?(?:${PLACE}|door|window)`,
    `(?:pounding|banging|hammering|kicking|beating)(?: \\p{L}+)? (?:on|at|in|down) (?:my|our) (?:door|window|gate)`,
    `(?:intruder|intruders|burglar|burglars|stranger|somebody|someone|robber|robbers|thief|armed man|man)(?: \\p{L}+){0,2} (?:in|inside|outside) (?:my|our|the) (?:${PLACE}|door|window)(?! (?:chat|group|is ill|is sick))`,
    `(?:i am|im|i m|we are|were|we re)(?: \\p{L}+)? hiding (?:in|under|behind|from)|${SOMEBODY}${GAP}(?:follow(?:ing|in|s)|stalking|chasing) (?:me|us)(?! on)`,
    `(?:my|our|the|neighbou?rs?|his|her|a)(?: \\p{L}+)? ?${PLACE} (?:is |s |are )?(?:on fire|burning|caught fire|has caught fire|in flames)`,
    `(?:theres|there s|there is|i see|we have|smells? of|smell(?:ing)?|smells like)(?: \\p{L}+){0,2} (?:fire|smoke|gas|burning|flames)(?: \\p{L}+){0,3} (?:in|from|under|coming|at|outside|next)|smell(?:s|ing)? (?:of |like )?(?:gas|smoke)|gas (?:leak|is leaking)|(?:fire|smoke) in (?:my|our|the) (?:\\p{L}+ )?${PLACE}|we are burning`,
    `${SOMEBODY}${GAP}(?:fell|fallen|jumped|falling)(?: \\p{L}+){0,3} (?:stairs|roof|ladder|balcony|window|river|lake|water|well|ice|pool|hole|train|rails|tracks|floor|bridge)|${SOMEBODY}${GAP}(?:hit|smashed|banged|cracked) (?:his|her) head|we(?: are|re| re)(?: \\p{L}+)? (?:sinking|drowning)|(?:snake|spider|scorpion|dog)(?: \\p{L}+){0,2} bit|bitten by an? (?:\\p{L}+ )?(?:snake|spider|scorpion|dog)|(?:wall|roof|ceiling|tree|beam)(?: \\p{L}+)? (?:fell|collapsed) on (?:me|us|my|him|her)|(?:isnt|isn t|not|wont|cant|can t|cannot) (?:moving|move|get up|getting up|stand up)(?! on)`,
    `(?:theres|there s|there is|there has|theres been|there was|saw|had|in)(?: just)?(?: been)? (?:an? |this )?(?:\\p{L}+ )?(?:car|bike|bus|road|traffic|motorbike|terrible|bad|horrible|serious) (?:crash|accident|wreck)|trapped (?:in|under|inside) (?:the|an?|my)(?! (?:past|system|debt))|(?:bomb|explosives?) (?:in|under|on|at) (?:the|my|our|a)|(?:an )?explosion (?:in|at|next to) (?:my|our|the) ${PLACE}`,
    `(?:she|wife|sister|girlfriend|i am|im|i m|daughter|friend|neighbou?r) (?:is |has |s |just |went |gone |going )*(?:in|into) labou?r|(?:my|her) waters? (?:just )?broke|(?:giving birth|baby is coming)`,
    `${SOMEBODY}${GAP}(?:want|wants|wanted|going|gonna|trying|tried|plans|planning|threatens|threatening|thinking|about)(?: \\p{L}+){0,2} (?:kill(?:ing)? (?:himself|herself|themself|themselves)|suicide|jump|end (?:his|her|their) life|hang (?:himself|herself)|hurt (?:himself|herself))`,
    `${SOMEBODY}${GAP}(?:cut|cutting|slit|slashed) (?:his|her|their) (?:wrists?|veins)`,
    `(?:my )?(?:blood )?sugar (?:is |s )?(?:very |so |too |really )?(?:low|high|dropping|dropped|crashed)`,
    `i (?:\\p{L}+ )?(?:cut|slashed|burn(?:ed|t)|broke) my \\p{L}+ (?:badly|really bad|deep\\p{L}*|so bad)`,
  ],
  trouble: [
    `${ONE}${GAP}(?:feels?|feeling|is|s|m|am|are|got|getting|became|was)(?: \\p{L}+)? (?:sick|ill|unwell|dizzy|faint|feverish|hurt|injured|vomiting|throwing up|burned|burnt|scared|afraid|terrified|locked in|trapped|wounded|stung|bitten)|(?:stuck|trapped) in (?:the|an?) (?:lift|elevator)|(?:lost|missing) my (?:\\p{L}+ )?${RELATIVE}|my (?:\\p{L}+ )?${RELATIVE} (?:is |has |s )?(?:lost|missing|disappeared)`,
    `(?:his|her|my) heart|blood pressure|seizure|stroke|fever|(?:a|the|is|on) fire|smoke|accident|crash|knife|gun|wound|stabbed|drowning|unconscious|choking|overdose|poisoned|poisoning|bitten|snake|fainted`,
    `${ONE}${GAP}(?:fell|falling|feels? (?:really |so |very )?bad)`,
  ],
  asking: [
    "(?:who|whom|where|what|which)(?: \\p{L}+){0,3} (?:call|phone|ring|dial)",
    "(?:what|which)(?: s| is)?(?: \\p{L}+){0,3} number|number (?:please|pls|plz|now|quick|fast)",
    "call (?:an? |the )?(?:ambulance|police|cops|911|112|103|101|102|doctor|fire \\p{L}+)",
    "(?:(?<=^ )|please |pls |plz |god |omg |oh )help(?! (?:me |us )?(?:find|understand|with|to|write|out|check|get|see))|help (?:me|us|him|her)(?! (?:find|understand|with|to|write|out|check|get|see))|help(?= $)|sos",
    "what (?:do|should|shall) (?:i|we)(?: even)? do|what to do",
  ],
  calling: [
    "(?:please|pls|plz|help|quick|somebody|someone|anybody|you|u|can|could) (?:please |just |now )*(?:call|send|get)(?: me| us)? (?:an? |the |some )?(?:ambulance|paramedics|police|cops|firefighters|fire brigade|fire department|doctor)",
    "i need (?:an? |the )?(?:ambulance|paramedics)|i need (?:the |some )?(?:police|cops|firefighters|fire brigade)(?= $| now| here| please| pls| asap| urgently)|(?:call|dial|get|reach|whats|what s|what is|like) (?:112|911|999)|we need (?:an? |the )?(?:ambulance|paramedics)",
    "(?:emergency|ambulance|suicide|crisis|police|fire brigade|fire department) (?:services? )?(?:phone |telephone |helpline )?(?:number|hotline|helpline)|(?:hotline|helpline)(?: \\p{L}+){0,3} (?:suicid\\p{L}*|crisis|abuse|violence)",
    "(?:phone |telephone )?number (?:of|for) (?:an |the )?(?:ambulance|emergency|emergencies|police station|fire brigade|fire department|suicide)",
    "how (?:do|can|to) (?:i |we )?(?:call|get|phone) (?:an? |the )?(?:ambulance|police|firefighters|fire brigade)",
  ],
  elsewhere: [
    "january|december|winter|smog|pollution|how many|what was|when did|why did|do i need|punish\\p{L}*|laws?|legal|jail|prison|sentenced|last (?:year|month|century|winter|summer)|(?:years?|months?|decades?) ago|in (?:19|20)\\d\\d|long ago|back then|as a child",
    "(?:did|does|do|has|is|are|was|were|will|would|can|what) (?:he|it|they|there|(?:the|this|his) (?:president|speech|address|text|speaker))(?: \\p{L}+){0,2} (?:say|said|says|mention|mentioned|speak|spoke|talk|talked|promise|promised|anything|call|tell|announce|honou?r|recall|think)",
    "(?:in|from) (?:the|a|this|that) (?:speech|address|movie|film|novel|book|song|game|text)|laughing|lol|lmao|haha|taxes|loans|mortgages?|debts?",
  ],
});
