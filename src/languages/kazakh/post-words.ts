import type { PostWords, RightsProblem } from "../../conversation/posts/post-words.js";
import type { Cadence } from "../../posts/cadence.js";
import type { Content } from "../../posts/post.js";
import { capitalise } from "../capitalise.js";
import { tellMoment } from "../moment.js";
import { countChosen, nameAddress } from "./address-name.js";
import { DAYS } from "./time-words.js";

const RIGHTS: Readonly<Record<RightsProblem, string>> = {
  "bot-not-in-chat": "Мен ол чатта жоқпын немесе одан шығарылғанмын. Алдымен мені соған қосыңыз.",
  "bot-may-not-post":
    "Онда жариялауға рұқсатым жоқ. Мені хабарлама жариялау құқығы бар әкімші етіп тағайындаңыз.",
  "owner-not-admin": "Ол чатта жариялауды маған тек оның әкімшілері тапсыра алады.",
  "owner-may-not-post":
    "Ол арнада өзіңіздің жариялау құқығыңыз жоқ, сондықтан мен де сіздің атыңыздан жариялай алмаймын.",
  "members-hidden":
    "Ол чаттың әкімшілері кім екенін көре алмаймын. Мені әкімші етіп тағайындап, қайталап көріңіз.",
  unknown: "Telegram маған онда жариялауға рұқсат бермейді.",
};

/** Why a post did not go out, by the reasons that the outbox records; said after «себебі». */
const REASONS: Readonly<Record<string, string>> = {
  missed: "ол кезде жұмыс істемей тұрдым",
  overtaken: "келесісінің уақыты келгенше жіберіп үлгермедім",
  "topic-not-treated": "үндеуде бұл тақырып қозғалмайды",
  "address-gone": "бұл үндеу енді жоқ",
  "no-quotation": "келтіретін дәйексөз жоқ",
  blocked: "чат мені бұғаттаған",
  kicked: "мені чаттан шығарған",
  "not-a-member": "мен ол чатта жоқпын",
  "chat-deleted": "чат жойылған",
  "chat-not-found": "чат табылмады",
  "no-rights": "онда жариялауға рұқсатым жоқ",
  "topic-closed": "чаттағы тақырып жабылған",
  "topic-gone": "чаттағы тақырып жойылған",
  "bot-not-in-chat": "мен ол чатта жоқпын",
  "bot-may-not-post": "онда жариялауға рұқсатым жоқ",
  "owner-not-admin": "сіз енді онда әкімші емессіз",
  "owner-may-not-post": "сіздің енді онда жариялау құқығыңыз жоқ",
  "members-hidden": "чаттың әкімшілері кім екенін көре алмаймын",
};

const because = (reason: string): string => `себебі ${REASONS[reason] ?? "Telegram қабылдамады"}`;

const rhythm = ({ weekday }: Cadence): string =>
  `${weekday === undefined ? "күн" : (DAYS[weekday - 1] ?? "")} сайын`;

const cadence = (of: Cadence): string => `${rhythm(of)}, ${of.time} (${of.zone})`;

/** Labels of buttons are short; a topic has none. */
const PRESETS: Readonly<Record<Content["kind"], string>> = {
  "quote-of-the-day": "Дәйексөз",
  card: "Сурет",
  summary: "Түйін",
  topic: "Түйін",
  series: "Топтама",
};

const labelOf = (content: Content): string =>
  content.kind === "card" && content.format === "wide" ? "Көлденең сурет" : PRESETS[content.kind];

/** Posts in Kazakh. */
export const KAZAKH_POSTS: PostWords = {
  summaryLead: (facts, count, topic) => capitalise(countChosen(facts, count, topic)),
  quoteLead: "Күн дәйексөзі",
  partLead: (facts, number, of) =>
    `${capitalise(nameAddress(facts))}, ${number}-бөлік, барлығы ${of}`,
  usage: (zone) =>
    "Нені, қашан жариялау керегін /schedule командасынан кейін жазыңыз:\n" +
    "/schedule күн сайын 09:00 дәйексөз\n" +
    "/schedule апта сайын дс 18:30 түйін 5\n" +
    "/schedule апта сайын жм 12:00 түйін 3 тақырып экономика\n" +
    "/schedule күн сайын 10:00 Europe/Berlin топтама\n" +
    "/schedule дүйсенбі сайын сағат 9-да соттар туралы түйін\n\n" +
    "«дәйексөз» — күн дәйексөзі, «сурет» — соның суреті, «көлденең сурет» — оның көлденең түрі; «түйін» 3, 5 немесе 10 сөйлемнен тұрады; «топтама» үндеуді басынан аяғына дейін бөліп береді. " +
    `Басқа уақыт белдеуін жазбасаңыз, ${zone} белдеуінің уақыты алынады. Жазбалар дыбыссыз келеді, дыбысы керек болса, «дыбыспен» деген сөзді қосыңыз.`,
  otherAddress: (days) =>
    `Жазбалар ең соңғы үндеу бойынша жарияланады; басқасын таңдау үшін оның күнін қосып жазыңыз: ${days.join(", ")}.`,
  problem: (problem) => {
    switch (problem.what) {
      case "unknown-word":
        return `Мұндағы «${problem.word}» деген сөзді түсінбедім.`;
      case "bad-time":
        return `«${problem.word}» деген уақыт жоқ. Уақытты 00:00–23:59 аралығында жазыңыз.`;
      case "bad-zone":
        return `«${problem.word}» деген уақыт белдеуін білмеймін. Europe/Berlin үлгісімен жазыңыз.`;
      case "bad-count":
        return `Түйін 3, 5 немесе 10 сөйлемнен тұрады, «${problem.word}» болмайды.`;
      case "said-twice":
        return `«${problem.word}» басқа жерде жазғаныңызға қайшы келеді.`;
      case "no-time":
        return "Уақыты жазылмаған, мысалы: 09:00.";
      case "no-day":
        return "Аптаның қай күні екені жазылмаған, мысалы: дс.";
      case "no-content":
        return `${capitalise(cadence(problem.cadence))}: түсіндім. Сонда не жариялайын: дәйексөз бе, сурет пе, түйін бе, әлде топтама ма?`;
      case "topic-not-last":
        return "«тақырып» деген сөзден кейінгінің бәрі тақырыптың өзі болып саналады. Күні мен уақытын одан бұрын жазыңыз.";
      case "no-topic":
        return "Тақырыптың өзі жазылмаған, мысалы: тақырып экономика.";
    }
  },
  content: (content) => {
    switch (content.kind) {
      case "summary":
        return `Түйін, ${content.sentences} сөйлем`;
      case "topic":
        return `«${content.topic}» тақырыбы бойынша түйін, ${content.sentences} сөйлем`;
      case "quote-of-the-day":
        return "Күн дәйексөзі";
      case "card":
        return `Күн дәйексөзінің ${content.format === "wide" ? "көлденең " : ""}суреті`;
      case "series":
        return "Үндеу бөліктерінің топтамасы";
    }
  },
  cadence,
  moment: (epochMs, zone) => tellMoment(epochMs, zone, "kk-KZ"),
  line: ({ number, what, when, where, silent, next, pausedFor }) =>
    `${number}. ${what}${where === undefined ? "" : ` («${where}»)`}, ${when}${silent ? "" : ", дыбыспен"}. ` +
    (pausedFor === undefined
      ? `Келесісі: ${next ?? "белгісіз"}.`
      : {
          owner: "Кідіртілген.",
          operator: "Ботты жүргізетіндер кідірткен.",
          permissions: "Кідіртілген: онда жариялауға рұқсатым жоқ.",
          refused: "Кідіртілген: Telegram жібергенімді қабылдамады.",
          "series-finished": "Аяқталды, жалғастырсаңыз, басынан басталады.",
        }[pausedFor]),
  listLead: (title) => `Жоспарланған жазбалар${title === undefined ? "" : ` («${title}»)`}:`,
  none: (title) => `Жоспарланған жазба жоқ${title === undefined ? "" : ` («${title}»)`}.`,
  added: "Жоспарға қосылды.",
  changed: { pause: "Кідіртілді.", resume: "Жалғасады.", remove: "Өшірілді." },
  gone: "Бұл жазба енді жоспарда жоқ.",
  pausedByOperator: "Бұл жазбаны ботты жүргізетіндер кідірткен, оны тек солар жалғастыра алады.",
  tooMany: (most) => `Жоспарда ең көбі ${most} жазба бола алады. Алдымен біреуін өшіріңіз.`,
  adminsOnly: "Мұнда не жариялайтынымды тек әкімшілер өзгерте алады.",
  confirm:
    "Сіз топтың атынан жазып тұрсыз. Жазба жіберілмей қалса, кімге хабарлау керегін білуім үшін растау батырмасын басыңыз; кім екеніңізді басқа ешкім білмейді.",
  commandGone: "Ол команда енді жоқ. Қайта жазыңызшы.",
  privateLead:
    "Осы чатта, топтарыңызда және арналарыңызда жариялай аламын. Топта жариялау үшін /schedule командасын сол топта, соңына менің @атымды қосып жазыңыз. Арнаны төмендегі батырма арқылы таңдаңыз, сонда оған жариялай аламын.",
  offer: (title) =>
    `${title === undefined ? "Бұл арнада" : `«${title}» арнасында`} не жариялайын? Біреуін басыңыз немесе осы хабарламаға өз қалауыңызды жазып жауап беріңіз:\n` +
    "/schedule апта сайын дс 18:30 түйін 5 тақырып экономика",
  inChannel: "Арнадағы жазбалар менімен жеке чатта бапталады.",
  rights: (problem) => RIGHTS[problem],
  later: "Telegram дәл қазір жауап бермей тұр. Бір минуттан кейін қайталап көріңізші.",
  dismissed: (title) =>
    `Мені мына чаттан шығарды: «${title}». Сондықтан онда жоспарлаған жазбаларыңыз кідіртілді. Мені қайта қосып, /schedule арқылы жалғастырыңыз.`,
  trouble: (trouble, when) => {
    switch (trouble.kind) {
      case "failed":
        return `${when}: жіберілмеді, ${because(trouble.reason)}.`;
      case "skipped":
        return `${when}: өткізіп жіберілді, ${because(trouble.reason)}.`;
      case "unknown":
        return `${when}: жеткен-жетпегенін білмеймін. Қайта жіберілмейді, өзіңіз қарап көріңізші.`;
      case "partly":
        return `${when}: жазба ${trouble.of} хабарламаға бөлінді, жеткені анығы — ${trouble.sent} хабарлама. Қайта жіберілмейді.`;
      case "paused":
        return `${when}: жіберілмеді, ${because(trouble.reason)}. Бұл үшінші рет болғандықтан, жазбаны кідірттім. Оны /schedule арқылы жалғастыра аласыз.`;
      case "series-finished":
        return `${when}: топтама аяқталды. Жалғастырсаңыз, басынан басталады.`;
    }
  },
  troubleLead: (title, what) => (title === undefined ? `${what}:` : `${what} («${title}»):`),
  unnamedChat: "маған көрінбейтін чат",
  buttons: {
    open: "Мәтін ішінде оқу",
    chooseChannel: "Арнаны таңдау",
    confirm: "Растау",
    setUp: "Жеке чатта баптау",
    pause: (number) => `Кідірту: ${number}`,
    resume: (number) => `Жалғастыру: ${number}`,
    remove: (number) => `Өшіру: ${number}`,
    preset: (content, of) => `${labelOf(content)}, ${rhythm(of)} ${of.time}`,
  },
};
