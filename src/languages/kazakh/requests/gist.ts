import type { RequestForms } from "../../../words/request-forms.js";
import { either } from "./fragments.js";

/** A number of sentences as a length: `соңғы екі сөйлем` are a place. */
export const AMOUNT = either(
  "(?<!(?:соңғы|алғашқы|бастапқы|келесі|мына|осы)\\s)(?<!\\p{L})(?:екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|он)\\s+(?:ауыз\\s|қысқа\\s)?(?:сөйлем|сойлем|жол)(?!\\p{L})",
);

/** What asks for the whole in short, in whatever order its words stand. */
export const GIST: RequestForms["gist"] = {
  asks: either(
    "^(?:қысқа(?:ша|рт)?\\p{L}*|түйін\\p{L}*|ықшам\\p{L}*|тезис\\p{L}*|конспект\\p{L}*|саммари|резюме|tldr|мазмұн\\p{L}*|қорыт\\p{L}*|асығ\\p{L}*|секунд\\p{L}*|минут\\p{L}*|сыйғыз\\p{L}*)$",
  ),
  beside: either(
    "^(?:не|неде|нені|туралы|айт\\p{L}*|мән\\p{L}*|маңызды\\p{L}*|басты|негізгі|ең|ой\\p{L}*|оқуға|уақыт\\p{L}*|жоқ|аспа\\p{L}*|асырма\\p{L}*|сөз\\p{L}*|үндеу\\p{L}*|ғана|бәрі\\p{L}*|тұр\\p{L}*|сонымен|келді|келген|керек|болсын|көп|артық|есте|сақтау|сақта\\p{L}*|жалпы|болады|жасап|түрде|ретінде)$",
  ),
  unit: either("^(?:сөйлем|сойлем|пункт|тезис|тармақ|жол)\\p{L}*$"),
};
