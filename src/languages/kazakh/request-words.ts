import type { CountedSign } from "../../requests/count-signs.js";
import type { RequestWords } from "../../conversation/request-words.js";
import { sourceOf } from "../../conversation/address-facts.js";
import { nameFully } from "../named-address.js";

const here = (shown: readonly [number, number] | undefined): string =>
  shown === undefined ? "" : `, мұнда ${shown[0]}–${shown[1]}-сөйлем`;
const listed = (words: readonly string[]): string => words.join(", ");

const runBy = (operator: string | undefined): string =>
  operator === undefined
    ? "Бұл ботты кім жүргізетіні баптауларымда көрсетілмеген."
    : `Мені жүргізетін: ${operator}.`;

const SIGNS: Readonly<Record<Exclude<CountedSign, object>, string>> = {
  exclamation: "леп белгісі",
  question: "сұрақ белгісі",
  semicolon: "нүктелі үтір",
  quotation: "тырнақша",
  comma: "үтір",
  colon: "қос нүкте",
  "full-stop": "нүкте",
  dash: "сызықша",
  hyphen: "дефис",
  bracket: "жақша",
  apostrophe: "апостроф",
  punctuation: "тыныс белгілері",
  capital: "бас әріп",
  letter: "әріп",
  "without-spaces": "бос орынсыз таңбалар",
  character: "бос орындармен қоса таңбалар",
};
const signOf = (sign: CountedSign): string =>
  typeof sign === "string" ? SIGNS[sign] : `«${sign.letter}» әрпі`;

/** What is said to requests in Kazakh. */
export const KAZAKH_REQUEST_WORDS: RequestWords = {
  counted: (wanted, { times, otherTimes, otherForms, together, apart }, _, shown) => {
    const all = `${together + apart} сөйлемде${here(shown)}:`;
    if (/\s/u.test(wanted.trim())) {
      if (apart === 0) return `«${wanted}» тіркесі ${times} рет, ${all}`;
      if (times === 0) return `«${wanted}» тіркесі жоқ; осы сөздердің бәрі бар: ${all}`;
      return `«${wanted}» тіркесі ${times} рет; осы сөздердің бәрі бар тағы ${apart} сөйлем${here(shown)}:`;
    }
    if (otherTimes === 0) return `«${wanted}» ${times} рет, ${all}`;
    const others = listed(otherForms.map((form) => `«${form}»`));
    return times === 0
      ? `Дәл «${wanted}» сөзі жоқ; ${others} бар: ${otherTimes} рет, ${all}`
      : `«${wanted}» ${times} рет, басқа түрде (${others}) тағы ${otherTimes} рет, ${all}`;
  },
  countedInTranslation: (wanted, { times, together, apart }, shown) => {
    const lead = `Бейресми аудармада «${wanted}»`;
    if (apart === 0) return `${lead} ${times} рет кездеседі, ${together} сөйлемде${here(shown)}:`;
    return times === 0
      ? `${lead} қатар тұрған күйде кездеспейді; осы сөздердің бәрі ${apart} сөйлемде бар${here(shown)}:`
      : `${lead} қатар тұрған күйде ${times} рет кездеседі; осы сөздердің бәрі тағы ${apart} сөйлемде бар${here(shown)}:`;
  },
  gathered: (topic, count, shown) => `«${topic}» туралы ${count} сөйлем${here(shown)}:`,
  mentioned: (of, names, count, shown) => {
    const found = `${count} сөйлем${here(shown)}:`;
    switch (of) {
      case "thanks":
        return `Алғыс айтылған ${found}`;
      case "promises":
        return `Алдағы уақытқа айтылған уәделер мен жоспарлар, ${found}`;
      case "places":
        return `Аталған жерлер: ${listed(names)}. ${found}`;
      case "numbers":
        return `Сандар: ${listed(names)}. ${found}`;
      case "dates":
        return `Күндер мен мерзімдер: ${listed(names)}. ${found}`;
      case "names":
        return `Бас әріппен жазылғандар: ${listed(names)}. ${found}`;
    }
  },
  noneMentioned: (of) =>
    ({
      thanks: "Үндеуде ешкімге алғыс айтылмаған.",
      promises: "Алдағы уақытқа ештеңе уәде етілмеген.",
      places: "Үндеуде бірде-бір жер аталмаған.",
      numbers: "Үндеуде сан да, пайыз да жоқ.",
      dates: "Үндеуде бірде-бір күн аталмаған.",
      names: "Үндеуде ешкім аталмаған.",
    })[of],
  extreme: (which, words) => `Ең ${which === "longest" ? "ұзын" : "қысқа"} сөйлем, ${words} сөз:`,
  extremeOf: ({ which, unit, by }, amount, alike) => {
    const part = unit === "paragraph" ? "абзац" : "сөйлем";
    if (which === "middle") return `Мәтіннің ортасындағы ${part}:`;
    const measure = by === "words" ? "сөз" : "сөйлем";
    const more = which === "longest" ? "көп" : "аз";
    return `Ішінде ${measure} ең ${more} ${part}: ${amount} ${measure}${alike === 1 ? "" : ` (ондай ${part} саны: ${alike})`}.`;
  },
  mostUsed: (words) =>
    `Ең жиі кездесетін сөздер (шылауларсыз, бір сөздің түрлері бірге): ${words
      .map(({ name, count }) => `${name} (${count})`)
      .join(", ")}.`,
  refused: {
    translate: "Мен өзім аудармаймын: үндеу мәтінін және дайын бейресми аудармасын келтіремін.",
    rephrase: "Мен мәтінді өз сөзіммен баяндамаймын, тек дәйексөз келтіремін.",
    explain: "Мен өз сөзіммен түсіндірмеймін, тек дәйексөз келтіремін.",
    rearrange:
      "Мен сөйлеушінің сөздерін біріктірмеймін, қысқартпаймын, орнын ауыстырмаймын: тек мәтінде тұрғанындай дәл келтіремін.",
    write: "Мен мәтін шығармаймын, тек үндеуден дәйексөз келтіремін.",
    pretend:
      "Мен сөйлеушінің өзі емес, бағдарламамын. Ешкімнің рөлін ойнамаймын, ешкімнің атынан сөз шығармаймын: тек үндеуден дәйексөз келтіремін.",
    opinion: "Менің өз пікірім жоқ: тек үндеуден дәйексөз келтіремін.",
  },
  instead: "Үндеудің өзінде ең жақыны:",
  speaker: (addresses) => `Сөйлеуші: ${addresses.map(nameFully).join("; ")}.`,
  whereGiven: (addresses) =>
    `Үндеудің қай жерде айтылғаны мәтінде жоқ. Сөйлеуші: ${addresses.map(nameFully).join("; ")}.`,
  bot: (addresses, operator) =>
    `Мен үндеуден дәл дәйексөз келтіріп, оның орнын көрсететін бағдарламамын, жауаптарды адам жазбайды. Мен ресми аккаунт емеспін, ешкімнің атынан сөйлемеймін. ${runBy(operator)}\nМәтін: ${addresses.map(nameFully).join("; ")}. Дереккөзі: ${listed([...new Set(addresses.map(sourceOf))])}. Сұраққа жауап беремін, бөлігін нөмірімен көрсетемін, сөздерді санаймын, тізім, қысқаша мазмұн мен салыстыру беремін, дәйексөзді тексеремін; аудармаймын, түсіндірмеймін, мәтін жазбаймын. Толығырақ: /help.`,
  signs: {
    counted: (counts, { language, speaker, day }, part) =>
      `${part === undefined ? "Мәтіннен" : `${part} бойынша`} саналды (${language}, ${speaker}, ${day}): ${counts
        .map(
          ({ sign, count, places }) =>
            `${signOf(sign)} – ${count}${places.length === 0 ? "" : ` (${places.join(", ")})`}`,
        )
        .join("; ")}.`,
    noPages: ({ paragraphs, sentences, words }) =>
      `Мәтінде бет жоқ: беттің саны қалай басылғанына байланысты. Онда ${paragraphs} абзац, ${sentences} сөйлем, ${words} сөз бар.`,
  },
  botFacts: {
    texts: (addresses) =>
      `Мен ${addresses.length > 1 ? `тек мына үндеулерді (${addresses.length})` : "бір ғана үндеуді"} білемін, басқа мәтінім жоқ: ${addresses.map(nameFully).join("; ")}.`,
    languages: (addresses) =>
      `Мен қазақ, орыс және ағылшын тілдерін түсінемін, кириллица не латын әрпімен жаза беріңіз. Дәйексөз мәтіннің өз тілінде қалады (${listed([...new Set(addresses.map(({ language }) => language))])}), астында бейресми аударма тұруы мүмкін.`,
    offline: () =>
      "Жауапты өзім жұмыс істеп тұрған машинада табамын: интернеттен іздемеймін, сыртқы қызметке жүгінбеймін. Желі Telegram-ның өзіне ғана керек.",
    choice: () =>
      "Хабарламаңызды мәтіннің әр сөйлемімен және сол сөйлемдерге алдын ала жазылған сұрақтар болса, солармен де сөзі мен мағынасы бойынша салыстырамын. Ең жақынының қаншалықты сенімді екеніне қарай жауап осы деймін, ең жақыны ғана деймін не жауап жоқ деймін. Дәйексөз мәтіннен сол күйінде алынады.",
    mistakes: () =>
      "Иә. Дәйексөздерім дәл, бірақ сұрағыңызға жауап бермейтін тұсты таңдауым не керегін байқамауым мүмкін. Сондықтан әр дәйексөздің орны көрсетіледі, мысалы ¶10 s2: қасындағысын да қараңыз. Айтылғанның рас-өтірігіне төрелік айтпаймын.",
    machine: () =>
      "Мен ChatGPT емеспін, жауаптарымды тілдік модель жазбайды: дәйексөз мәтіннен сол күйінде алынады. Сөз мағынасының шағын моделі өз машинамда жұмыс істеп, керек тұсты табуға ғана көмектеседі. Дәйексөздердің астындағы бейресми аудармаларды тілдік модель алдын ала жасаған.",
  },
  nothingMore: "Осымен бітті, әрі қарай ештеңе жоқ.",
  nothingBefore: "Бұған дейін ештеңе жоқ.",
  nothingToCancel: "Болдырмайтын ештеңе жоқ. Үндеу туралы кез келген уақытта сұраңыз.",
  hello: "Сәлеметсіз бе!",
  nothingToFind:
    "Хабарламаңызда іздеуге болатын сөз жоқ. Не білгіңіз келетінін жазыңыз немесе /topics ашыңыз.",
  noSuchPart: (addresses) =>
    `Ондай бөлік жоқ: үндеуде ${listed(
      addresses.map(({ paragraphs, sentences }) => `${paragraphs} абзац, ${sentences} сөйлем`),
    )} бар.`,
  fewerSentences: (paragraph, sentences) =>
    `Ондай сөйлем жоқ: ${paragraph} бөлігінде ${sentences} сөйлем бар. Соңғысы:`,
  gist: (sentences, of, paragraphs) =>
    `${paragraphs} қысқаша, ${of} сөйлемнен ${sentences} сөйлем:`,
  fewerParts: (paragraphs) => `Үндеу осымен бітеді: онда ${paragraphs} абзац бар.`,
  sideOfTopic: (topic) => `«${topic}» туралы`,
  unclear: (subject) =>
    `«${subject}» туралы нені білгіңіз келетінін түсінбедім. Батырманы басыңыз немесе сұрақты толық жазыңыз.`,
  partNotAnswered: "Үндеуде бұл айтылмаған.",
  absentTopic: (topic) => `Үндеуде «${topic}» деген сөз жоқ.`,
  samePassage: (place) => `Жоғарыдан қараңыз: ${place}.`,
  lacks: {
    number: (subject) =>
      subject === undefined
        ? "Үндеуде мұның саны айтылмаған."
        : `Үндеуде «${subject}» туралы сан жоқ.`,
    date: (subject) =>
      subject === undefined
        ? "Үндеуде мұның күні айтылмаған."
        : `Үндеуде «${subject}» туралы күн жоқ.`,
    name: () => "Үндеуде оның аты аталмаған.",
  },
  closest: "Үндеуде ең жақыны:",
  claimInOtherWords: "Үндеуде бұл былай айтылған:",
  claimNotFound: (addresses) =>
    `${addresses > 1 ? "Үндеулерден" : "Үндеуден"} мұндай ештеңе таппадым.`,
  claimNotSaid: "Жоқ, үндеуде мұндай айтылмаған. Ең жақыны:",
  claimNotInWords: "Сөзбе-сөз мұндай жоқ. Ең жақыны:",
  buttons: {
    summary: "Үндеу бес сөйлеммен",
    everythingOn: (topic) => `«${topic}» туралы бәрі`,
  },
};
