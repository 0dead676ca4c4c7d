import { alphabetOf, readOfficial, SHARED_LETTERS } from "./official-latin.js";

/** Groups of letters that stand for one, the longest first. */
const GROUPS: readonly (readonly [RegExp, string])[] = [
  [/shch/gu, "щ"],
  [/sh/gu, "ш"],
  [/ch/gu, "ч"],
  [/zh/gu, "ж"],
  [/kh/gu, "х"],
  [/gh|g'(?!$)/gu, "ғ"],
  [/n'|ng(?=$|[^aeiouyıh])/gu, "ң"],
  [/ts(?=iya|ia|iy|ent)/gu, "ц"],
  [/^tuys/gu, "туыс"],
  // Tokayev is written as in Russian.
  [/(?<=[aeo])yev(?!e)/gu, "ев"],
  [/'/gu, ""],
  [/^e(?=konom|kolog|nerg|lektr|ksport|tap)/gu, "э"],
];
const SINGLE = new Map(SHARED_LETTERS.split(" ").map((pair) => [pair.slice(0, 1), pair.slice(1)]));

/** What the rest of a message tells about how its letters are meant. */
interface Habits {
  /** Somebody who types `q` does not mean `қ` by `k`. */
  readonly hasQ: boolean;
  readonly hasGh: boolean;
  /** Somebody who types `y` for `ы` does not type `i` for it. */
  readonly hasHardY: boolean;
}

const HARD_Y = /(?<![aeiou])y(?![aeou])/u;

/** The vowels of a Kazakh word are all front or all back; those of a loan word may be neither. */
function harmonyOf(word: string): "front" | "back" | "none" {
  if (/[cfvцчщэ]|ss|iya|ia/u.test(word)) return "none";
  const hard = word.match(/[ao]|(?<![aeiou])y(?![aeou])/gu)?.length ?? 0;
  if (word.includes("e")) return hard < 2 ? "front" : "none";
  if (/a/u.test(word) || HARD_Y.test(word)) return "back";
  return /[iı]/u.test(word) ? "front" : "none";
}

/** A word typed on an English keyboard, letter by letter; what a letter means depends on its place. */
function readInformal(typed: string, { hasQ, hasGh, hasHardY }: Habits): string {
  const word = GROUPS.reduce((text, [group, letter]) => text.replace(group, letter), typed);
  const harmony = harmonyOf(word);
  const isFront = harmony === "front";
  const soft = harmony === "back" && !hasHardY ? "ы" : "і";
  let read = "";
  for (let at = 0; at < word.length; at++) {
    const letter = word.slice(at, at + 1);
    const next = word.slice(at + 1, at + 2);
    const last = read.slice(-1);
    const isFirstVowel = !/[аәеоөұүуыіияюэ]/u.test(read);
    const isAfterVowel = /[аәеоөұүыіиэ]/u.test(last);
    if (/[yiı]/u.test(letter)) {
      // "Sayasi" is саяси, "konstitucia" and "partiya" end in ия.
      const isGlide = isAfterVowel || (letter === "y" && (isFirstVowel || !/[аәй]/u.test(last)));
      if (/[au]/u.test(next) && isGlide && read + next !== "") {
        read = last === "і" ? `${read.slice(0, -1)}и` : read;
        read += next === "a" ? "я" : "ю";
        at++;
      } else if (next === "a" || next === "o") read += "и";
      else if (last === "і" && !/[aeiouyı]/u.test(next) && next !== "")
        read = `${read.slice(0, -1)}и${letter === "y" ? "ы" : "і"}`;
      else if (
        isAfterVowel ||
        (last === "у" && next === "e") ||
        (read === "" && letter === "y" && /[aeiou]/u.test(next))
      )
        read += "й";
      else if (letter === "y") read += "ы";
      else if (letter === "ı") read += harmony === "back" ? "ы" : "і";
      else read += soft;
    } else if (letter === "u") {
      const isConsonant = !isFirstVowel || /[aeo]/u.test(next) || next === "";
      read += isConsonant ? "у" : isFront ? "ү" : "ұ";
    } else if (letter === "o") read += isFront && isFirstVowel ? "ө" : "о";
    else if (letter === "a")
      read += isFront && isFirstVowel && !/[ao]/u.test(word.slice(at + 1)) ? "ә" : "а";
    else if (letter === "k") read += harmony === "back" && !hasQ ? "қ" : "к";
    else if (letter === "g") read += harmony === "back" && !hasGh ? "ғ" : "г";
    else read += SINGLE.get(letter) ?? letter;
  }
  // The genitive: "prezidenttin", "elimizdin"; not "bolatyn".
  return read.replace(/(?<=\p{L}[ндт][ыі]|[аеіы]н[ыі])н$/u, (found, at: number) =>
    /[аейы]т[ыі]$/u.test(read.slice(0, at)) ? found : "ң",
  );
}

/** Words whose letters the rules do not tell. */
const WHOLE = new Map(
  `salem=сәлем qazir=қазір kazir=қазір zhane=және jane=және salemetsiz=сәлеметсіз rahmet=рахмет
  rakhmet=рахмет raqmet=рақмет zhana=жаңа jana=жаңа janga=жаңа zhanga=жаңа jańa=жаңа goi=ғой goy=ғой
  gana=ғана man=мән ali=әлі ar=әр bari=бәрі dal=дәл turaly=туралы turali=туралы tura=тура
  kurultai=құрылтай kurultay=құрылтай qurultai=құрылтай qurultay=құрылтай quryltai=құрылтай
  quryltay=құрылтай kuryltai=құрылтай kuryltay=құрылтай kun=күн zhus=жүз`
    .split(/\s+/u)
    .map((pair) => pair.split("=") as [string, string]),
);

/**
 * Kazakh typed in Latin letters, in Cyrillic: the official alphabets of 2021 and 2018 by their marked
 * letters, everything else as it is typed on an English keyboard. Of a letter with several readings
 * the likeliest is taken, by its place and by the harmony of vowels; abbreviations in capitals and
 * addresses of web pages stay.
 *
 * Example: `kurultai qayda otedi` becomes `құрылтай қайда өтеді`.
 */
export function inOwnLetters(text: string): string {
  const latin = text.normalize("NFC");
  const alphabet = alphabetOf(latin);
  const habits: Habits = {
    hasQ: /q/iu.test(latin),
    hasGh: /gh|g['’](?=\p{L})/iu.test(latin),
    hasHardY: HARD_Y.test(latin.toLowerCase()),
  };
  return latin.replaceAll(
    /(?:https?:\/\/|@)\S+|\p{Script=Latin}(?:\p{Script=Latin}|['’ʼ](?=\p{Script=Latin}|$|\s))*/gu,
    (found) => {
      if (/^(?:https?:|@)/iu.test(found) || /^[A-Z]{2,5}$/u.test(found)) return found;
      // JavaScript lowers the dotted capital to two characters.
      const word = found.replaceAll("İ", "i").toLowerCase().replaceAll(/[’ʼ]/gu, "'");
      const read =
        WHOLE.get(word) ?? (alphabet ? readOfficial(word, alphabet) : readInformal(word, habits));
      return /^\p{Lu}/u.test(found) ? read.slice(0, 1).toUpperCase() + read.slice(1) : read;
    },
  );
}
