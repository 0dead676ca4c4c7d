import type { Address, Paragraph } from "../corpus/address.js";
import { slice } from "../corpus/span.js";
import type { Messages } from "../conversation/messages.js";
import { glossesFor } from "../conversation/show/quotation.js";
import type { AskedPlace } from "./asked-place.js";
import { askedIds, sentenceId } from "./asked-place.js";
import type { Html } from "./html.js";
import { html, NOTHING } from "./html.js";

/** The text of an address, a block for each paragraph, with its translation where there is one. */
export function renderParagraphs(
  messages: Messages,
  address: Address,
  asked: AskedPlace | undefined,
): Html[] {
  const isAsked = new Set(asked && askedIds(asked));
  const glosses = glossesFor(messages, address);
  return address.paragraphs.map((paragraph) => {
    const { number } = paragraph;
    return html`<div class="paragraph" id="p${number}">
      <a class="number" href="#p${number}" aria-label="${messages.reader.paragraph(number)}"
        >¶${number}</a
      >
      <p class="words" lang="${address.language}">
        ${renderSentences(messages, address, paragraph, isAsked)}
      </p>
      ${glosses ? renderGloss(messages, address, paragraph, glosses, isAsked) : NOTHING}
    </div> `;
  });
}

/** Each sentence in an element whose text is exactly its slice, its number before it. */
function renderSentences(
  { reader }: Messages,
  { text }: Address,
  paragraph: Paragraph,
  isAsked: ReadonlySet<string>,
): Html[] {
  let from = paragraph.start;
  return paragraph.sentences.map((sentence) => {
    const between = slice(text, { start: from, end: sentence.start });
    const gap = between.includes("\n") ? html`<br />` : html`${between}`;
    from = sentence.end;
    const id = sentenceId(paragraph.number, sentence.number);
    const name = reader.sentence(paragraph.number, sentence.number);
    return html`${gap}<a class="sentence-number" href="#${id}" aria-label="${name}"
        >${sentence.number}</a
      ><span id="${id}" ${markOf(isAsked.has(id))}>${slice(text, sentence)}</span>`;
  });
}

function renderGloss(
  { language, glossLabel = "" }: Messages,
  { sentences }: Address,
  paragraph: Paragraph,
  glosses: readonly string[],
  isAsked: ReadonlySet<string>,
): Html {
  const first = paragraph.sentences[0] ? sentences.indexOf(paragraph.sentences[0]) : 0;
  const spans = paragraph.sentences.map(({ number }, i) => {
    const id = sentenceId(paragraph.number, number);
    return html`<span data-of="${id}" ${markOf(isAsked.has(id))}
      >${glosses[first + i] ?? ""}</span
    > `;
  });
  return html`<p class="gloss" lang="${language}">
    <span class="label">${glossLabel}</span> ${spans}
  </p> `;
}

/** Marks what is asked for, for eyes and ears. */
function markOf(isAsked: boolean): Html {
  return isAsked ? html` aria-current="true"` : NOTHING;
}
