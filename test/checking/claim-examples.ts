/** What a claim should be found to be, and where: `p2s3` is ¶2 s3, `p2s3-4` two sentences of it. */
interface ClaimExample {
  readonly claim: string;
  readonly verdict: "verbatim" | "altered" | "stitched" | "absent";
  /** The sentences that the verdict must quote, in order; absent claims have none. */
  readonly at: readonly string[];
}

type Row = readonly [claim: string, ...at: string[]];

const VERBATIM: readonly Row[] = [
  // Whole sentences in other clothes.
  ["There was no coercion.", "p2s8"],
  ["“Our country has entered a new stage of development”", "p2s2"],
  ["«Each citizen should experience the fruits of political change and economic growth»", "p13s2"],
  ["EMPTY PROMISES AND EMPTY WORDS DO NOT LEAD TO ANYTHING!!!", "p14s1"],
  ["As the saying goes: measure twice, and cut once", "p11s3"],
  ["We\u00A0must radically transform\u00A0the system of social and personal values.", "p12s3"],
  ["We still have much to do to develop the country…", "p14s6"],
  ["…society is waiting for real change from the law enforcement and judicial systems…", "p10s4"],
  ["Our citizens showed great responsibility and patriotism 🇰🇿👏", "p2s10"],
  [
    "🔥 the high turnout was a testament to the maturity and responsibility of our society 🔥",
    "p3s2",
  ],
  ["We\nhave a lot of work ahead\n\nto really diversify the economy", "p5s2"],
  // Dashes and apostrophes of another style.
  ["take measures to develop high‑yield agriculture and a powerful transport", "p5s3"],
  ["create a self–sufficient middle class and an efficient economy", "p6s2"],
  ["completely modernise and de—bureaucratise the state apparatus", "p7s1"],
  ["main drivers of our countryʼs sustainable development", "p6s1"],
  ["carried out not for the sake of slogans and fine words—but in order to build", "p11s2"],
  // Another spelling of the same words.
  ["We will continue the comprehensive modernization of the country.", "p3s7"],
  ["Labor, knowledge, and civic engagement should become the main drivers", "p6s1"],
  // Words left out where dots say so.
  ["Empty promises … do not lead to anything.", "p14s1"],
  ["Our citizens showed great […] patriotism", "p2s10"],
  ["there is no place for … biased judges", "p10s3"],
  ["Only in this way can we create ... an efficient economy", "p6s2"],
  ["We need to review the legislation … provided them with excessive preferences", "p9s1"],
  [
    "The high turnout was a testament to the maturity … of our society. I thank all those who came to the polls …",
    "p3s2-3",
  ],
  // Cut out of a sentence that says otherwise: the words are there, and the reply warns.
  ["contain norms that impede the stable development", "p8s6"],
  // Said by somebody else, or in another year: the words are there, and the reply says so.
  ["“There was no coercion” - President Tokayev, 2019", "p2s8"],
  ["Nazarbayev: There was no coercion.", "p2s8"],
  // Clauses.
  ["no place for police brutality, incompetent prosecutors and biased judges", "p10s3"],
  ["not a place for personal enrichment", "p7s7"],
  ["the return of illegally privatized assets to state ownership", "p9s2"],
  ["the fate of our homeland is in the hands of each one of us", "p12s2"],
  // Neighbouring sentences.
  [
    "The referendum was held at a high level. This is confirmed by international and domestic observers.",
    "p2s4-5",
  ],
  ["the whole society. The effectiveness of the governance system will be determined", "p7s2-3"],
  [
    "make radical transformations in all spheres. The greatest wealth of New Kazakhstan is its people",
    "p12s4",
    "p13s1",
  ],
  // Attributed.
  ["He said: “There was no coercion.”", "p2s8"],
  ["Tokayev promised that “I will do my utmost to achieve this goal”", "p14s3"],
  ["Is it true that he said the Constitutional Court will be re-established?", "p10s1"],
  ["Did Tokayev really say that empty promises and empty words do not lead to anything?", "p14s1"],
  ["President Tokayev said in his address: together we will build a New Kazakhstan", "p16s1"],
  ["According to Tokayev, public service is a special responsibility to its people", "p7s7"],
  ["“We must build an advanced state”, said Tokayev", "p7s2"],
  [
    "Our ancestors made the most important decisions in the world. — Kassym-Jomart Tokayev, 6 June 2022",
    "p11s4",
  ],
  [
    "Check: the voting was held in full accordance with the democratic requirements https://example.org/a",
    "p2s7",
  ],
];

const ALTERED: readonly Row[] = [
  // Negation left out or put in.
  ["There was coercion.", "p2s8"],
  ["The amendments to the Constitution are the final stage", "p3s6"],
  ["Reforms are carried out for the sake of slogans and fine words", "p11s2"],
  [
    "The legislation should contain norms that impede the stable development of the country.",
    "p8s6",
  ],
  ["Empty promises and empty words do lead to anything.", "p14s1"],
  ["Public service is not a special responsibility to its people", "p7s7"],
  ["We will not continue the comprehensive modernisation of the country.", "p3s7"],
  ["In the New and Fair Kazakhstan, there is a place for police brutality", "p10s3"],
  // Numbers.
  ["As the saying goes, measure seven times and cut once.", "p11s3"],
  [
    "will be presented in my speech at the opening of the next session of Parliament in September 2023",
    "p10s5",
  ],
  ["It is necessary to introduce 12 mechanisms for prompt response to its rulings", "p10s2"],
  // A synonym, a spelling, a form of the word.
  ["Empty promises lead to everything", "p14s1"],
  ["Our nation has entered a new stage of development.", "p2s2"],
  ["take measures to develop high yield agriculture and a powerful transport", "p5s3"],
  ["I am completely convinced that together we will certainly achieve our goals.", "p14s7"],
  ["Our ancestor made the most important decisions in the world.", "p11s4"],
  // Two edits; a longer one; an addition; the halves of one sentence swapped.
  ["The low turnout was a testament to the immaturity and responsibility of our society.", "p3s2"],
  ["Our citizens showed little responsibility and no patriotism.", "p2s10"],
  [
    "The first meeting of the Kurultai will take place in Astana, the capital of our nation.",
    "p11s7",
  ],
  [
    "There was no coercion, apart from two villages in the north where people were paid to vote.",
    "p2s8",
  ],
  [
    "Labour, knowledge, oil and civic engagement should become the main drivers of our country's sustainable development.",
    "p6s1",
  ],
  [
    "Increase competition, fully protect private property and support the initiatives of entrepreneurs.",
    "p5s1",
  ],
  [
    "The greatest wealth of New Kazakhstan is to create the conditions for a happy life of the people.",
    "p13s1",
  ],
  // Words hidden by an ellipsis.
  ["The amendments to the Constitution are … the final stage", "p3s6"],
  ["Reforms are carried out ... in order to build a New and Fair Kazakhstan.", "p11s2"],
  ["In the New and Fair Kazakhstan, there is … place for police brutality", "p10s3"],
  ["The … citizens supported the proposed amendments to the Constitution.", "p2s3"],
  ["… contain norms that impede the stable development of the country.", "p8s6"],
  ["The legislation should not contain norms …", "p8s6"],
  ["It is important to eradicate … a solid barrier to corruption.", "p4s4"],
  ["It is important to … all artificial monopolies", "p4s4"],
  // One sentence's subject with another's verb, and a denial hidden at a sentence's end.
  ["Empty promises and empty words … will certainly achieve our goals.", "p14s1-7"],
  ["Our ancestors … announced the creation of the National Kurultai.", "p11s4-5"],
  // What stands beside the words is no signature, and a denial beside them is part of the claim.
  ["There was no coercion - Not in Almaty", "p2s8"],
  ["There was no […] clear symbol of political renewal.", "p2s8-9"],
  ["the return of funds … withdrawn from the country", "p9s2"],
  // Two sentences with one word changed.
  [
    "The referendum was held at a low level. This is confirmed by international and domestic observers.",
    "p2s4-5",
  ],
  // A lead-in does not hide a change, and one that denies is a change itself.
  ["He said: “There was coercion.”", "p2s8"],
  [
    "Tokayev promised that the Constitutional Court will be abolished as part of the legal reform",
    "p10s1",
  ],
  ["Is it true that he said we must radically transform the system of political values?", "p12s3"],
  ["It is not true that there was no coercion.", "p2s8"],
  ["Tokayev denied that the referendum was held at a high level", "p2s4"],
  ["Nobody said that our country has entered a new stage of development", "p2s2"],
];

const STITCHED: readonly Row[] = [
  [
    "Our country has entered a new stage of development. The referendum was held at a high level.",
    "p2s2",
    "p2s4",
  ],
  [
    "The overwhelming majority of citizens showed great responsibility and patriotism.",
    "p2s3",
    "p2s10",
  ],
  [
    "This is confirmed by police brutality, incompetent prosecutors and biased judges.",
    "p2s5",
    "p10s3",
  ],
  ["We must build an advanced state and put up a solid barrier to corruption.", "p7s2", "p4s4"],
  [
    "Public service is a special responsibility to achieve this goal. Society is waiting for real change from the law enforcement and judicial systems.",
    "p7s7",
    "p10s4",
  ],
  [
    "I thank all those who came to the polls and supported a significant contribution to the ongoing development of Kazakhstan.",
    "p3s3",
    "p3s4",
  ],
  [
    "As part of the legal reform, the Constitutional Court will take place in Ulytau, the cradle of our nation.",
    "p10s1",
    "p11s7",
  ],
  ["We will continue our policy of empty promises and empty words", "p9s3", "p14s1"],
  ["The results of the referendum … do not lead to anything.", "p14s4", "p14s1"],
  [
    "Together we will build a system of social and personal values. Our main task is to create a digital ecosystem everywhere.",
    "p16s1",
    "p12s3",
    "p11s1",
    "p5s3",
  ],
];

const ABSENT: readonly Row[] = [
  ["Pensions will be raised by a quarter from the first of July."],
  ["The capital will be renamed before the end of the year."],
  ["I will not run for another term as President."],
  ["Turnout in the referendum reached almost seventy percent."],
  ["Kazakhstan is going to leave the Eurasian Economic Union."],
  ["The reform of the Constitution was prepared by a working group of lawyers."],
  ["Corruption among judges has to be punished with prison."],
  ["Young families should get cheap loans for their homes."],
  ["We are grateful to our partners abroad for sending observers to the vote."],
  ["Businesspeople deserve protection by courts that are honest and fast."],
  ["Money that was stolen and hidden abroad must come home."],
  ["Nobody was forced to go and vote."],
  ["He said that the tax on small business will be cut"],
  ["Is it true that he promised to free the prisoners?"],
  ["the peoples"],
  ["Қазақстан халқы жаңа кезеңге қадам басты"],
  ["我们的国家进入了新的发展阶段"],
  ["🙂🙂🙂"],
  [""],
];

function list(verdict: ClaimExample["verdict"], rows: readonly Row[]): ClaimExample[] {
  return rows.map(([claim, ...at]) => ({ claim, verdict, at }));
}

/** Claims written by reading the address, for every way of repeating it well or badly. */
export const CLAIM_EXAMPLES: readonly ClaimExample[] = [
  ...list("verbatim", VERBATIM),
  ...list("altered", ALTERED),
  ...list("stitched", STITCHED),
  ...list("absent", ABSENT),
];
