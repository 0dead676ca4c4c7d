const pairs = (text: string): ReadonlyMap<string, string> =>
  new Map(text.split(" ").map((pair) => [pair.slice(0, 1), pair.slice(1)]));

/** Letters that every way of typing Kazakh in Latin reads alike. */
export const SHARED_LETTERS =
  "aа bб cц dд eе fф gг hх jж kк lл mм nн oо pп qқ rр sс tт vв wу xх yы zз";

interface Alphabet {
  readonly letters: ReadonlyMap<string, string>;
  /** The letter that stands for both `и` and `й`. */
  readonly glide: string;
}

/** `qūqyq, bılım, jañartu`. Wikipedia, "Kazakh alphabets". */
const OF_2021: Alphabet = {
  letters: pairs(`${SHARED_LETTERS} äә ğғ ñң öө ūұ üү şш ıі iи uу`),
  glide: "i",
};
/** `quqyq, bilim, jańartý`. */
const OF_2018: Alphabet = {
  letters: pairs(`${SHARED_LETTERS} áә ǵғ ńң óө úү ýу ıи iі uұ`),
  glide: "ı",
};

/** The official alphabet of a message, by its marked letters. */
export function alphabetOf(message: string): Alphabet | undefined {
  if (/[áǵńóúý]/iu.test(message)) return OF_2018;
  return /[äöüūğñş]/iu.test(message) ? OF_2021 : undefined;
}

const VOWELS = "aeoiıyuäöüūáóúý";

/**
 * A lower-case word of an official alphabet in Cyrillic.
 *
 * Example: in that of 2021 `jüiesı` is `жүйесі`.
 */
export function readOfficial(word: string, { letters, glide }: Alphabet): string {
  const grouped = word
    .replaceAll("shch", "щ")
    .replaceAll("sh", "ш")
    .replaceAll("ch", "ч")
    .replaceAll("zh", "ж")
    .replaceAll(new RegExp(`(?<=[${VOWELS}])(?<!${glide})${glide}a`, "gu"), "я")
    .replaceAll(new RegExp(`${glide}y?a`, "gu"), "ия")
    .replaceAll(new RegExp(`(?<=[${VOWELS}])(?:${glide}|y(?=[aeou]))`, "gu"), "й")
    .replaceAll(/йa|(?<![a-zа-я])ya/gu, "я")
    .replaceAll(/йu|yu/gu, "ю")
    .replace(/^e(?=konom|kolog|nerg|lektr|ksport|tap)/u, "э");
  return Array.from(grouped, (letter) => letters.get(letter) ?? letter).join("");
}
