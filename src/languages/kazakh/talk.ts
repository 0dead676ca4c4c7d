import { foldedPattern, foldLetters } from "./fold-letters.js";

const POLITE = "(?:шы|ші|ңызшы|ңізші|ыңызшы|іңізші|ыңыз|іңіз|ңыз|ңіз)?";
const ASKING = `(?:маған |бізге )?(?:айтып|түсіндіріп|жазып|көрсетіп|тауып) (?:бер|жібер|берсең|берсеңіз|жіберсеңіз|бересіз бе|бересің бе)${POLITE}|айт${POLITE}|айтасыз ба|айта аласыз ба|айта аласың ба|түсіндір${POLITE}|көмектес${POLITE}`;
const PLEASE =
  "өтінемін|өтініш|пожалуйста|плиз|пж|мүмкін болса|мүмкіндік болса|қиын болмаса|сұраймын";
const WANTING =
  "(?:менің |менде )?(?:бір |мынадай |тағы бір )?сұра(?:қ|ғым) (?:бар|болды|еді)(?: еді)?|(?:бір )?сұрақ|(?:соны |мен )?біл(?:гім|ейін) (?:келеді|келіп еді|деп едім|деген едім)|сұрайын (?:деп едім|дегенім|деген едім)|білмек едім|қызық(?: екен)?";
const GREETING =
  "сәлем(?:етсіз ?бе|етсіздер ме|етсің ?бе|етсіңдер ме)?|саламатсы(?:з|ң) ?ба|салам(?:алейкум)?|ассала[ум]*а?ғ?алейкум|ас+алам[уа]? ?алейкум|ассалаумағалайкум|қайырлы (?:күн|таң|кеш|түн)|армысы(?:з|ң)(?:дар)?(?: ба)?|здравствуйте|привет|добрый день";
const FILLER =
  "(?:құрметті |қымбатты )?бот(?:ым|жан)?|достар(?:ым)?|дос(?:ым)?|бауыр(?:ым)?|ағайын|аға|кешір(?:іңіз)?|рахмет|рақмет|жақсы|жарайды|ок|окей|иә|айтпақшы|қане|жә|мына|ал|ну|короче|слушай|вот|кстати";
const CLOSING = `${ASKING}|${PLEASE}|(?:көп )?(?:рахмет|рақмет)(?: сізге| саған)?(?: алдын ала)?|алдын ала (?:көп )?(?:рахмет|рақмет)|жауап бер${POLITE}|білесі(?:ң|з) бе|білетін бар ма|бот|достар|досым|аға|(?:а?ха)+х?|спасибо`;
const BETWEEN = "(?:[\\s,.!?:;…)(–—-]+|$)";

const OPENERS = foldedPattern(
  `^[\\s,.!…]*(?:(?:${GREETING}|${ASKING}|${PLEASE}|${WANTING}|${FILLER})${BETWEEN})+`,
  "iu",
);
const CLOSERS = foldedPattern(
  `(?:(?<=^|[\\s,.!?…–—-])(?:${CLOSING})[\\s,.!…–—)-]*)+(?=[\\s?.!…)]*$)`,
  "iu",
);

/**
 * A message without greetings and fillers at its ends, in whatever letters.
 *
 * Example: `Сәлеметсіз бе, айтыңызшы, салық өсе ме?` gives `салық өсе ме?`.
 */
export function withoutTalk(message: string): string {
  const opening = OPENERS.exec(foldLetters(message))?.[0].length ?? 0;
  const rest = message.slice(opening);
  const closing = CLOSERS.exec(foldLetters(rest));
  const kept = closing
    ? rest.slice(0, closing.index) + rest.slice(closing.index + closing[0].length)
    : rest;
  const stripped = kept.trim().replace(/[\s,–—-]+(?=[?.!…]*$)/u, "");
  return /[\p{L}\p{N}]/u.test(stripped) ? stripped : "";
}
