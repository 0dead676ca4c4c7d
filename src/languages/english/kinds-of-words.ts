/** Words of a list that is written over several lines. */
function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u).filter((word) => word !== ""));
}

/**
 * Words that carry the grammar of a question or the talk around it rather than its topic. They are
 * left out of lexical queries and of coverage, never out of a quotation.
 */
export const FUNCTION_WORDS = words(`
  a about actually ever exactly kind sort way after all also am an and any anybody anyone anything are as at be because been before being but by
  can cannot could did do does doing done each either else every for from get gets getting give got had has have
  having many lot lots he her here hers him his how i if in into is it its itself just know let like me mean might mine more
  most much my need no nor not now of off on once one only or other our ours yours hers theirs out over own please really s said same say
  saying says shall she should so some somebody someone something such t tell than that the their them then there
  these they thing things think this those through to too under until up us very want wants was we were what whats
  when where whether which while who whom whose why will with would yes yet you your yours
  don doesn didn isn aren wasn weren won wouldn shouldn couldn can ain ve ll re d m
  plan plans planned planning news info stance opinion opinions regarding concerning
  speech speeches address text talk talks talked talking speak speaks spoke speaking mention mentions mentioned
  hi hello hey ok okay well lol pls plz thanks thank u ur gonna wanna`);

/** Words that say what kind of thing is asked for: among keys, `where …` is another than `which …`. */
export const QUESTION_WORDS = words("who whom whose what which where when why how many much");

/** Nouns by which people ask for a kind of thing: what an address lacks is not these words. */
export const ASKING_NOUNS = words(`
  number numbers date dates time times day days name names list size figure figures reason reasons term
  detail details definition share rate age cost member members group opinion opinions meaning head first
  example examples kind percent percentage deadline amount way ways part parts person people place
  against places year years month months word words sentence sentences paragraph paragraphs phrase quote quotes`);

/** Words that could stand in a sentence about anything; they name no subject. */
export const LIGHT_WORDS = words(`
  must shall may take takes taking took taken make makes making made become becomes becoming became
  put puts give gives giving given gave need needs needed keep keeps come comes coming came go goes
  going went lead leads led bring brings brought form forms forming formed absolutely certainly
  completely definitely entirely extremely fully greatly highly indeed quite radically surely totally
  truly utterly always never today yesterday tomorrow together between among across during within
  without place places kindly already stupid dumb silly homework essay article reference`);

/** Words by which people ask whether a quotation is real; they ask nothing of their own. */
export const CHECKING_WORDS = words(`
  check verify verified true truth real really right correct fake remember remembering recall mistaken quote quoted quotation words exact
  actual accurate genuine legit authentic lie lied false source sure please confirm fact facts`);
