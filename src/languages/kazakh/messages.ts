import type { AddressFacts } from "../../conversation/address-facts.js";
import type { Messages } from "../../conversation/messages.js";
import { capitalise } from "../capitalise.js";
import { nameFully } from "../named-address.js";
import {
  askWhat,
  countChosen,
  countEarlier,
  countSentences,
  isKazakh,
  nameAddress,
  nameAddresses,
  nameLanguage,
  nameLanguages,
  promiseHonesty,
} from "./address-name.js";
import { KAZAKH_POSTS } from "./post-words.js";
import { KAZAKH_ADDRESS_WORDS } from "./address-words.js";
import { KAZAKH_READER_WORDS } from "./reader-words.js";
import { KAZAKH_REQUEST_WORDS } from "./request-words.js";

const aboutText = (facts: AddressFacts): string =>
  `${facts.title}\n${nameFully(facts)}\n` +
  `${facts.paragraphs} абзац, ${facts.sentences} сөйлем, ${facts.words} сөз\n` +
  `Тілі: ${facts.language}\n` +
  `Дереккөзі: ${facts.source}${facts.link === undefined ? "" : `, ${facts.link}`}`;

/** Example: `«reform» сөзі`, `«reform», «tax» сөздері` */
const list = (words: readonly string[]): string =>
  `${words.map((word) => `«${word}»`).join(", ")} ${words.length > 1 ? "сөздері" : "сөзі"}`;

const listed = (words: readonly string[]): string => words.map((word) => `«${word}»`).join(", ");

/** The conversation in Kazakh. */
export const KAZAKH_MESSAGES: Messages = {
  language: "kk",
  locale: "kk-KZ",
  welcome: (addresses) => {
    const [newest, ...earlier] = addresses;
    // The occasion often bears a date of its own, so it is left to /about.
    const which = newest ? `\n${newest.title} (${newest.day})` : "";
    const others =
      earlier.length === 0
        ? ""
        : `\n${capitalise(countEarlier(earlier.length))} бар, тізімі: /addresses.`;
    const language =
      newest === undefined || isKazakh(newest)
        ? ""
        : ` ${capitalise(nameLanguage(newest))}${newest.isTranslated ? ", дәйексөздің астында қазақша бейресми аудармасы беріледі" : ""}.`;
    return (
      `Мына үндеу туралы сұрағыңызды жазыңыз:${which}${others}\n\n` +
      `Жауапты мәтіннен сөзбе-сөз келтіріп, қай жерінен алынғанын көрсетемін.${language} ${promiseHonesty(addresses)}`
    );
  },
  welcomeShort: (addresses) =>
    `${capitalise(nameAddresses(addresses))} туралы сұраңыз, жауабын мәтіннен сөзбе-сөз келтіремін.`,
  tryOne: "Мына сұрақтардың бірін таңдаңыз немесе өз сұрағыңызды жазыңыз:",
  help:
    "Сұрағыңызды өз сөзіңізбен жазыңыз. Бірнеше түйінді сөз немесе есте қалған сөйлемнің бір бөлігі де жарайды. " +
    "Қазақша (кирилл немесе латын әрпімен), орысша және ағылшынша сұрай аласыз.\n\n" +
    "/verify сөздер: бұл шынымен дәйексөз бе? Қай жері өзгертілгенін көрсетемін. Хабарламаны маған қайта жіберсеңіз де тексеремін.\n" +
    "/summary: үндеудің өзінен алынған бес сөйлемдік түйін; /summary тақырып: бір тақырып бойынша; /summary 10: он сөйлем\n" +
    "/topics: үндеуде не туралы айтылады\n" +
    "/find сөз: сөз кездесетін барлық сөйлем мен олардың саны; ағылшын сөзі жазылуы бойынша (жалғауымен қоса), қазақ сөзі мағынасы бойынша ізделеді\n" +
    "/paragraph 10: абзацтың толық мәтіні\n" +
    "/card ¶10 s2: бөлісуге арналған дәйексөз суреті\n" +
    "/schedule: күн сайын немесе апта сайын дәйексөз бен түйін, осы чатқа, топтарға және арналарға\n" +
    "/settings, /language: баптаулар және сөйлесу тілі\n" +
    "/about: мәтін, оның дереккөзі мен нұсқасы\n" +
    "/privacy: не сақталады; /forget сіз туралы деректерді өшіреді\n\n" +
    "¶10 s2 белгісі 10-абзацтың 2-сөйлемі дегенді білдіреді. Дәйексөзді мәтіннен сол күйінде, мәтіннің өз тілінде келтіремін, өз сөзіммен айтпаймын.",
  about: (version, addresses, encoder) =>
    [
      ...addresses.map((one) => `${aboutText(one)}\nМәтіннің sha256 хеші: ${one.sha256}`),
      "Дәйексөздердің астындағы аудармалар бейресми: оларды тілдік модель жасаған, ешбір аудармашы тексермеген. Дәйексөз ретінде түпнұсқа мәтінге ғана сүйеніңіз.",
      `Нұсқасы: ${version}; мәтін моделі: ${encoder}. Сыртқы қызметтерсіз, өз серверінде жұмыс істейді; коды ашық, MIT лицензиясы.`,
    ].join("\n\n"),
  aboutTextLead: "Мәтіннің өзі туралы (бұл дәйексөз емес):",
  aboutText,
  lengthOf: (place, { paragraphs, sentences, words }) =>
    `${place ?? "Бүкіл мәтін"}: ${[
      ...(paragraphs === undefined ? [] : [`${paragraphs} абзац`]),
      ...(sentences === undefined ? [] : [`${sentences} сөйлем`]),
      `${words} сөз`,
    ].join(", ")}`,
  privacy:
    "Хабарламаларыңыз жауап беру үшін ғана оқылады: сақталмайды, журналға жазылмайды, ешкімге берілмейді. Оларды Telegram-нан басқа ешбір сыртқы қызмет көрмейді. " +
    "Әрі қарай сұрай алуыңыз үшін соңғы сұрақтарыңыз он минут тек жедел жадта тұрады.\n\n" +
    "Сақталатыны:\n" +
    "• өзіңіз таңдаған баптаулар\n" +
    "• өзіңіз жоспарлаған жазбалар: өшіргеннен кейін тағы 90 күн\n" +
    "• өңделген хабарламалардың нөмірлері: бір тәулік, екі рет жауап бермеу үшін\n" +
    "• бағалар мен жауапсыз сұрақтардың тақырып бойынша күндік саны: 90 күн, мәтіні мен аты-жөні сақталмайды\n\n" +
    "/forget баптауларыңыз бен жазбаларыңызды бірден өшіреді.",
  answerLead: "Үндеуден сөзбе-сөз:",
  citation: ({ speaker, day }, place) => `— ${speaker}, ${day}, ${place}`,
  glossLabel: "Бейресми аударма",
  reader: KAZAKH_READER_WORDS,
  notAnswered: (addresses) =>
    addresses.length > 1
      ? "Үндеулердің ешқайсысында бұған жауап жоқ."
      : "Үндеуден бұл сұраққа нақты жауап таппадым.",
  notMentioned: (words, addresses) => {
    const sentences = countSentences(addresses);
    return sentences === 1
      ? `Оның жалғыз сөйлемінде ${list(words)} кездеспейді.`
      : `${sentences} сөйлемнің ешқайсысында ${list(words)} кездеспейді.`;
  },
  nearestLead: "Тақырыбы жақын үзінді, бірақ бұл сұрағыңызға жауап емес:",
  saidInstead: "Үндеуде олай айтылмаған. Онда басқаша айтылған:",
  aboutBot: (addresses) =>
    `Мен ${nameAddresses(addresses, "ден")} дәйексөз келтіретін ботпын. ${askWhat(addresses)}`,
  offTopic: (addresses) =>
    `Мен тек ${nameAddresses(addresses, "ден")} дәйексөз келтіре аламын. ${askWhat(addresses)}`,
  unreadLanguage:
    "I understand questions in English, Russian and Kazakh.\n" +
    "Я понимаю вопросы на английском, русском и казахском языках.\n" +
    "Мен ағылшын, орыс және қазақ тілдеріндегі сұрақтарды түсінемін.",
  emptyQuestion: "Сұрағыңызды сөзбен жазыңыз, жауабын үндеуден іздеймін.",
  onlyText: "Мен тек мәтін оқи аламын. Сұрағыңызды сөзбен жазыңыз.",
  verifyUsage: "Тексерілетін сөздерді командадан кейін жазыңыз: /verify There was no coercion.",
  verbatim: "Бұл сөздер үндеуде бар:",
  verbatimShort: "Бұл сөздер үндеуде бар, бірақ жеке тұрып мағына беруге тым аз:",
  altered: "Өзгертілген: үндеуде бұлай айтылмаған. Онда былай делінген:",
  elided: "Бұл сөздер үндеуде бар, бірақ көп нүкте қойылған жерде сөздер түсіріп қалдырылған:",
  dotsHide: (words) =>
    `Өзгертілген: көп нүкте ${listed(words)} дегенді жасырып тұр, онсыз сөздер басқа мағына береді. Үндеуде былай:`,
  cutOff: (words) =>
    `Бұл сөздер үндеуде бар, бірақ мағынасы басқа сөйлемнен үзіп алынған: ${listed(words)} қалып қойған. Толығы:`,
  misattributed: ({ speaker, day }, said) =>
    `Бұл сөздер: ${speaker}, ${day}${said.year === undefined ? "" : ` (${said.year} жыл емес)`}${
      said.speaker === undefined ? "" : `; бұл мәтінде олар «${said.speaker}» сөзі емес`
    }.`,
  stitched: "Бұл сөздер үндеудің әр жерінен алынып, біріктірілген:",
  absent: (addresses) =>
    `Бұл ${addresses > 1 ? "үндеулерде" : "үндеуде"} ондай сөз жоқ. Басқа жерде айтылған-айтылмағанын білмеймін.`,
  absentNearest: "Ең жақын үзінді:",
  otherLanguage: {
    claim: (addresses) =>
      `${capitalise(nameLanguages(addresses))}, сондықтан сөзбе-сөз салыстыру мүмкін емес. Мағынасы ең жақын үзінді:`,
    claimFar: (addresses) =>
      `${capitalise(nameLanguages(addresses))}, сондықтан мағынасы бойынша іздедім, бірақ мұны анық айтатын жер таппадым. Ең жақындары:`,
    claimNowhere: (addresses) =>
      `${capitalise(nameLanguages(addresses))}, сондықтан сөзбе-сөз салыстыру мүмкін емес, бірақ мағынасы жағынан да бұған жақын жер таппадым.`,
    found: (wanted, addresses) =>
      `${capitalise(nameLanguages(addresses))}. «${wanted}» сөзіне мағынасы ең жақын үзінділер:`,
    foundNothing: (wanted, addresses) =>
      `${addresses.length > 1 ? "Үндеулерде" : "Үндеуде"} «${wanted}» сөзіне мағынасы жақын үзінді жоқ (${nameLanguages(addresses)}).`,
  },
  claimSays: "Сізде",
  addressSays: "Үндеуде",
  summaryLead: (facts, count, topic) => `${capitalise(countChosen(facts, count, topic))}:`,
  topicNotTreated: (topic, addresses = 1) =>
    `${addresses > 1 ? "Үндеулердің ешқайсысында" : "Үндеуде"} «${topic}» тақырыбы қозғалмайды. Барлық тақырып: /topics`,
  summaryUsage: "Түйін 1–10 сөйлемнен тұрады: /summary 5 немесе /summary экономика 5",
  sourceLine: ({ speaker, day }) => `— ${speaker}, ${day}`,
  nearLead: "Мағынасы жақын үзінді, бірақ сұраққа жауап емес:",
  checkedForward: (addresses) =>
    `Бұл хабарламаны ${addresses > 1 ? "үндеулермен" : "үндеумен"} салыстырдым.`,
  notFound: (wanted, addresses) => {
    const sentences = countSentences(addresses);
    const whose = addresses.length > 1 ? `${addresses.length} үндеудің` : "Үндеудің";
    return sentences === 1
      ? `Үндеудің жалғыз сөйлемінде «${wanted}» жоқ.`
      : `${whose} ${sentences} сөйлемінің ешқайсысында «${wanted}» жоқ.`;
  },
  requests: KAZAKH_REQUEST_WORDS,
  addresses: KAZAKH_ADDRESS_WORDS,
  findUsage: "Іздейтін сөзді командадан кейін жазыңыз: /find reform",
  card: {
    usage:
      "Суретке қай сөйлемдер түсетінін командадан кейін жазыңыз: /card ¶10 s2 немесе /card ¶10 s2-3. Олар бір абзацтан болуы керек.",
    tooLong: (place, characters, most) =>
      `Суретке ең көбі ${most} таңба сыяды, ал ${place} мәтінінде ${characters} таңба бар; дәйексөз қысқартылмайды. Азырақ сөйлем таңдаңыз: /card ¶10 s2`,
    notSet:
      "Мұның суретін жасай алмаймын: қарпімде кейбір әріптері жоқ немесе бір сөзі суретке сыймайды.",
    inTerminal: (place) => `Сурет түрінде: npm run card -- "${place}" --out card.png`,
  },
  paragraphUsage: (addresses) => {
    const most = Math.max(...addresses.map(({ paragraphs }) => paragraphs));
    const where = addresses.length > 1 ? "Ең ұзын үндеуде" : "Үндеуде";
    return most === 1
      ? `${where} ${most} абзац бар: /paragraph 1`
      : `${where} ${most} абзац бар. Командадан кейін 1–${most} аралығындағы нөмірді жазыңыз: /paragraph 2`;
  },
  subjectsLead: (facts) =>
    `${capitalise(nameAddress(facts, "дің"))} тақырыптары, әрқайсысы мәтіннің өз сөйлемімен берілген. Абзацты толық оқу үшін төмендегі батырманы басыңыз немесе /paragraph командасы мен нөмірін жазыңыз:`,
  noSuchPlace: (addresses) =>
    `${addresses > 1 ? "Үндеулердің ешқайсысында" : "Үндеуде"} ондай жер жоқ.`,
  deadLink: "Бұл сілтеме бойынша ештеңе таппадым.",
  writeHere: (command) => `Бұл команда осында жұмыс істейді: /${command} деп жазыңыз.`,
  languageName: "Қазақша",
  languageNote: "Қай тілде сөйлесейік? Дәйексөздер үндеудің өз тілінде қалады.",
  settings: (automaticAnswers, glosses) =>
    [
      automaticAnswers === undefined ? "Баптаулар" : "Топтың баптаулары (әкімшілерге арналған)",
      "Тілі: қазақша",
      ...(glosses === undefined
        ? []
        : [`Дәйексөз астындағы бейресми аударма: ${glosses ? "қосулы" : "өшірулі"}`]),
      ...(automaticAnswers === undefined
        ? []
        : [
            `Сұрақ белгісі бар хабарламаларға жауап: ${
              automaticAnswers
                ? "қосулы. Сенімді болсам жауап беремін, әйтпесе үндемеймін."
                : "өшірулі. Маған арнап жазғанда ғана сөйлеймін: /ask, /verify, /summary, атымды атау немесе хабарламама жауап беру."
            }`,
          ]),
    ].join("\n"),
  telegramOnly: "Бұл команда тек Telegram-да жұмыс істейді.",
  terminalNext: "тағы",
  terminalMore: (position) => `${position}. Келесісін көру үшін «тағы» деп жазыңыз.`,
  forgetQuestion:
    "Баптауларыңыз бен өзіңіз жоспарлаған жазбаларды өшірейін бе? Сіз туралы басқа ештеңе сақталмайды.",
  forgotten: (records) =>
    records === 0
      ? "Сіз туралы ештеңе сақталмаған екен."
      : `${records} дерек өшірілді. Сіз туралы ештеңе қалған жоқ.`,
  buttons: {
    before: "← Алдыңғы",
    after: "Келесі →",
    wholeParagraph: (number) => `¶${number} толық`,
    shorter: "Қысқарақ",
    previous: "‹",
    next: "›",
    edge: "·",
    share: "Бөлісу",
    copy: "Көшіру",
    card: { make: "Сурет", wide: "Көлденең сурет", tall: "Тік сурет" },
    useful: "👍",
    notUseful: "👎",
    inContext: "Мәтіндегі орны",
    subjects: "Тақырыптар",
    start: "« Басына",
    openPrivate: "Жеке чатты ашу",
    tryInline: "Дәйексөз табу",
    backToInline: "Чатқа оралу",
    addToGroup: "Топқа қосу",
    automaticOn: "Сұрақтарға өздігінен жауап беру",
    automaticOff: "Арнайы сұрағанда ғана жауап беру",
    glossesOn: "Аударманы көрсету",
    glossesOff: "Аударманы жасыру",
    forget: "Өшіру",
    address: ({ speaker, day }) => `${speaker}, ${day}`,
  },
  toasts: {
    stale:
      "Бұл батырма ескірген: ол мәтіннің немесе боттың бұрынғы нұсқасынан қалған. Қайта сұраңызшы.",
    foreign: "Бұл батырманы танымадым. Қайта сұраңызшы.",
    cannotChange: "Бұл хабарламаны енді өзгерте алмаймын. Қайта сұраңызшы.",
    page: (page, of) => `${page}-дәйексөз, барлығы ${of}; ең жақсысы бірінші тұр.`,
    first: "Бұл — біріншісі.",
    last: "Бұл — соңғысы.",
    addressStart: "Үндеу осы жерден басталады.",
    addressEnd: "Үндеу осы жерде аяқталады.",
    full: "Хабарламаға бұдан артық сыймайды.",
    thanksUseful: "Рақмет! Бағаңыз атыңызсыз есепке алынды.",
    thanksNotUseful: "Рақмет, бұл маған көмек болады. Бағаңыз атыңызсыз есепке алынды.",
    votedAlready: "Бұл жауап бағаланып қойған: бір жауапқа бір баға беріледі.",
    adminsOnly: "Мұны тек осы топтың әкімшілері өзгерте алады.",
    languageSet: "Енді осында қазақша сөйлеймін.",
    automatic: (on) =>
      on
        ? "Сенімді болсам, сұрақтарға өзім жауап беремін."
        : "Арнайы сұрағанда ғана жауап беремін.",
    glosses: (on) =>
      on ? "Дәйексөздің астында аудармасын көрсетемін." : "Дәйексөзді аудармасыз көрсетемін.",
    fault: "Менде ақау шықты. Қайталап көріңізші.",
  },
  inline: {
    why: {
      literal: "осы сөздер бар",
      near: "ұқсас сөздер бар",
      meaning: "мағынасы жақын",
      notable: "назар аударарлық",
      place: "сіз атаған жер",
    },
    nothingFound: "Табылмады, жеке чатта сұраңыз",
  },
  group: {
    askUsage: "Сұрақты командадан кейін жазыңыз: /ask Соттар туралы не айтылды?",
    verifyUsage:
      "Тексерілетін сөздерді /verify командасынан кейін жазыңыз немесе хабарламаға /verify деп жауап беріңіз.",
    inPrivate: "Бұл жеке чатта жұмыс істейді.",
    adminsOnly: "Топтың баптауларын тек оның әкімшілері өзгерте алады.",
    greeting: (addresses) =>
      `${capitalise(nameAddresses(addresses))} туралы сұрақтарға мәтіннен сөзбе-сөз дәйексөз келтіріп жауап беремін. ` +
      "Маған арнап жазғанда ғана сөйлеймін: /ask және сұрақ, атымды атау немесе хабарламама жауап беру.",
  },
  operator: {
    unansweredLead: (days) =>
      `Соңғы ${days} күнде жауап бере алмаған сұрақтарым, ең жақын тақырып бойынша:`,
    nothingUnanswered: (days) => `Соңғы ${days} күнде бірде-бір сұрақ жауапсыз қалған жоқ.`,
    unansweredGap: (gapTopic, count, days) =>
      `${gapTopic}: ${count} (${days.map((one) => `${one.day}: ${one.count}`).join(", ")})`,
    otherGaps: (gapTopics, count) => `және тағы ${gapTopics} тақырып, барлығы ${count} сұрақ`,
    withoutGapTopic: {
      unanswered: "жақын тақырып жоқ",
      empty: "сөзсіз",
      language: "басқа тілде",
      "off-topic": "тақырыптан тыс",
      "about-bot": "мен туралы",
    },
    status: ({ version, uptime, waiting, sinceUpdate }) =>
      `Нұсқасы ${version}, жұмыс істеп тұрғаныма ${uptime} болды.\n` +
      `Сіздің хабарламаңыздан басқа өңделіп жатқаны: ${waiting}. ` +
      (sinceUpdate === undefined
        ? "Бұған дейін ештеңе келген жоқ."
        : `Алдыңғысы ${sinceUpdate} бұрын өңделді.`),
    noErrors: "Іске қосылғаннан бері қате болған жоқ.",
    errorsLead: "Іске қосылғаннан бергі қателер, метрикадағы атаулары бойынша:",
    errorSources: { updates: "Жаңартулар", calls: "Telegram шақырулары", posts: "Жазбалар" },
    topicSummary: (sentences) => `Бір тақырып бойынша түйін, ${sentences} сөйлем`,
    otherPosts: (count) => `және тағы ${count}`,
    noSuchPost: "Мұндай нөмірлі жазба жоқ. Тізімі: /posts",
    pausedByOwner: "Бұл жазбаны иесі кідірткен, оны тек өзі жалғастыра алады.",
  },
  posts: KAZAKH_POSTS,
  description: (addresses) =>
    `${capitalise(nameAddresses(addresses))} туралы сұрақтарға мәтіннен сөзбе-сөз дәйексөз келтіріп жауап беремін, қай жерінен алынғанын көрсетемін. ${promiseHonesty(addresses)}\n\n` +
    "Дәйексөздің рас-өтірігін тексеремін, үндеудің өз сөйлемдерінен түйін жасаймын, кез келген чатта дәйексөз тауып беремін.",
  shortDescription: (addresses) =>
    `${capitalise(nameAddresses(addresses, "ден"))} дәл дәйексөздер, орны көрсетілген.`,
  commands: {
    private: [
      { command: "summary", description: "Үндеу не бір тақырып бес сөйлеммен" },
      { command: "topics", description: "Үндеуде не туралы айтылады" },
      { command: "verify", description: "Дәйексөздің рас-өтірігін тексеру" },
      { command: "find", description: "Сөз кездесетін барлық сөйлем" },
      { command: "paragraph", description: "Нөмірі бойынша бүкіл абзац" },
      { command: "card", description: "Дәйексөздің суреті" },
      { command: "schedule", description: "Күн не апта сайынғы жазбалар, арнаға да" },
      { command: "settings", description: "Баптаулар" },
      { command: "language", description: "Сөйлесу тілі" },
      { command: "help", description: "Не істей аламын" },
      { command: "about", description: "Мәтін, оның дереккөзі мен нұсқасы" },
      { command: "privacy", description: "Не сақталады" },
      { command: "forget", description: "Сіз туралы деректерді өшіру" },
    ],
    group: [
      { command: "ask", description: "Үндеу туралы сұрау" },
      { command: "verify", description: "Дәйексөзді не жауап берген хабарламаңызды тексеру" },
      { command: "summary", description: "Үндеу не бір тақырып бес сөйлеммен" },
      { command: "card", description: "Дәйексөздің суреті" },
    ],
    admin: [
      { command: "schedule", description: "Осы топта нені, қашан жариялайтыным" },
      { command: "settings", description: "Осы топтың баптаулары" },
    ],
    operator: [
      { command: "unanswered", description: "Жауапсыз қалған сұрақтар, тақырып бойынша" },
      { command: "status", description: "Жұмысым: кезек, соңғы жаңарту, қателер" },
      {
        command: "posts",
        description: "Барлық чаттағы жоспарланған жазбалар: кідірту, жалғастыру",
      },
    ],
  },
  unknownCommand: "Мұндай команда жоқ. Тізімі: /help",
  fault: "Менде ақау шықты. Сәлден кейін қайта сұраңызшы.",
  tooFast: "Сұрақ бірден тым көп түсті. Бір минуттан кейін қайта жазыңызшы.",
};
