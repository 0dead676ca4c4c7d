import type { AddressFacts } from "../../conversation/address-facts.js";

/**
 * What stands after the noun in its case. Names and dates come as they are and could not take an
 * ending, so they follow in brackets.
 */
export type Ending = "" | "ден" | "дің";

/** Example: with `ден` it is `үндеуден (Қасым-Жомарт Тоқаев, 2022 ж. 6 маусым)`. */
export function nameAddress({ speaker, day }: AddressFacts, ending: Ending = ""): string {
  return `үндеу${ending} (${speaker}, ${day})`;
}

/** Example: `үндеуден (X, 2022 ж. 6 маусым) және одан бұрынғы 2 үндеуден` */
export function nameAddresses(
  [newest, ...earlier]: readonly AddressFacts[],
  ending: Ending = "",
): string {
  if (!newest) return `үндеу${ending}`;
  const first = nameAddress(newest, ending);
  return earlier.length === 0 ? first : `${first} және ${countEarlier(earlier.length)}${ending}`;
}

/** A noun stays in the singular after a number. */
export function countEarlier(count: number): string {
  return `одан бұрынғы ${count === 1 ? "тағы бір" : count} үндеу`;
}

/** Example: `үндеудің (X, 2022 ж. 6 маусым) 78 сөйлемінен таңдалған 5 сөйлем` */
export function countChosen(facts: AddressFacts, count: number, topic: string | undefined): string {
  const chosen = `${nameAddress(facts, "дің")} ${facts.sentences} сөйлемінен таңдалған ${count} сөйлем`;
  return topic === undefined ? chosen : `«${topic}» тақырыбы бойынша ${chosen}`;
}

export function countSentences(addresses: readonly AddressFacts[]): number {
  return addresses.reduce((sum, { sentences }) => sum + sentences, 0);
}

/**
 * In which language a text is, its name in either script. Only a name that ends in the word for
 * language is known to take this ending.
 *
 * Example: `мәтін ағылшын тілінде`, otherwise `мәтіннің тілі — X`
 */
export function nameLanguage({ language }: Pick<AddressFacts, "language">): string {
  return /(?:тілі|tılı)$/u.test(language) ? `мәтін ${language}нде` : `мәтіннің тілі — ${language}`;
}

/**
 * What language, or languages, texts are in.
 *
 * Example: `мәтін ағылшын тілінде`, of several `мәтіндер ағылшын тілінде`.
 */
export function nameLanguages(addresses: readonly AddressFacts[]): string {
  const [first, ...others] = new Set(addresses.map(({ language }) => language));
  if (first === undefined) return "";
  const ofOne = nameLanguage({ language: first });
  if (addresses.length === 1) return ofOne;
  return others.length === 0
    ? ofOne.replace(/^мәтіннің/u, "мәтіндердің").replace(/^мәтін(?!дер)/u, "мәтіндер")
    : `мәтіндердің тілдері — ${[first, ...others].join(", ")}`;
}

/** Whether a text is in Kazakh, by its language's name in either script. */
export function isKazakh({ language }: AddressFacts): boolean {
  return /^(?:қазақ тілі|qazaq tılı)$/u.test(language);
}

/** What is said when there is no answer. */
export function promiseHonesty(addresses: readonly AddressFacts[]): string {
  const where = addresses.length > 1 ? "Ешқайсысында" : "Үндеуде";
  return `${where} жауап болмаса, оны ашық айтамын.`;
}

/** Invites a question about what has just been named. */
export function askWhat(addresses: readonly AddressFacts[]): string {
  const where = addresses.length > 1 ? "Оларда" : "Онда";
  return `${where} не айтылғанын сұраңыз немесе /help командасын қараңыз.`;
}
