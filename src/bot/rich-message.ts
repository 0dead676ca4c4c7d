import type { MessageEntity } from "grammy/types";

/** Entities that say whom a text speaks to, or what it quotes. */
const ENTITIES: Readonly<Record<string, MessageEntity["type"]>> = {
  mention: "mention",
  text_mention: "text_mention",
  bot_command: "bot_command",
  blockquote: "blockquote",
  expandable_blockquote: "expandable_blockquote",
  pullquote: "blockquote",
};

/** Telegram takes 16 levels. */
const MOST_LEVELS = 32;
/** As in a plain message; a rich one may have eight times as many. */
const MOST_LETTERS = 4096;

type Fields = Readonly<Record<string, unknown>>;

/**
 * The text of a rich message, a block a line, with the entities that the bot reads. Buttons are not
 * part of what is said; blocks that are not known are read as far as they hold text. What is longer than a
 * plain message can be is cut.
 *
 * Example: readRichMessage({ blocks: [{ type: "paragraph", text: ["a ", { type: "bold", text: "b" }] }] })
 * → { text: "a b", entities: [] }
 *
 * @param message a `RichMessage` of the Bot API, not checked
 */
export function readRichMessage(message: unknown): { text: string; entities: MessageEntity[] } {
  const written = new Written();
  writeBlocks(written, isFields(message) ? message["blocks"] : undefined, 0);
  const text = written.text
    .slice(0, MOST_LETTERS)
    .replace(/[\ud800-\udbff]$/u, "")
    .trimEnd();
  const entities = written.entities
    .filter(({ offset, length }) => offset + length <= text.length)
    .sort((a, b) => a.offset - b.offset);
  return { text, entities };
}

class Written {
  text = "";
  readonly entities: MessageEntity[] = [];

  beginLine(): void {
    if (this.text !== "" && !this.text.endsWith("\n")) this.text += "\n";
  }

  /** Writes something that an entity of its type covers, if there is one. */
  cover({ type, user }: Fields, write: () => void): void {
    const offset = this.text.length;
    write();
    const covering = typeof type === "string" ? ENTITIES[type] : undefined;
    const length = this.text.trimEnd().length - offset;
    if (covering === undefined || length <= 0) return;
    const entity = { type: covering, offset, length, ...(isFields(user) && { user }) };
    if (covering !== "text_mention" || isFields(user)) this.entities.push(entity as MessageEntity);
  }
}

function writeBlocks(written: Written, blocks: unknown, level: number): void {
  if (!Array.isArray(blocks) || level > MOST_LEVELS) return;
  for (const block of blocks.filter(isFields)) {
    written.beginLine();
    written.cover(block, () => {
      writeText(written, block["summary"], level);
      writeText(written, block["text"] ?? block["expression"], level);
      writeBlocks(written, block["blocks"], level + 1);
      writeBlocks(written, block["items"], level + 1);
      writeRows(written, block["cells"], level);
    });
    const { caption, credit } = block;
    for (const below of [caption, isFields(caption) && caption["credit"], credit]) {
      written.beginLine();
      writeText(written, below, level);
    }
  }
}

/** Cells of a table: a row a line. */
function writeRows(written: Written, rows: unknown, level: number): void {
  if (!Array.isArray(rows)) return;
  for (const row of rows.filter(Array.isArray)) {
    written.beginLine();
    for (const [i, cell] of row.entries()) {
      if (i > 0) written.text += " ";
      if (isFields(cell)) writeText(written, cell["text"], level);
    }
  }
}

function writeText(written: Written, text: unknown, level: number): void {
  if (typeof text === "string") written.text += text;
  if (typeof text !== "object" || text === null || level > MOST_LEVELS) return;
  if (Array.isArray(text)) for (const part of text) writeText(written, part, level + 1);
  else if (isFields(text))
    written.cover(text, () => {
      writeText(written, text["text"] ?? text["alternative_text"] ?? text["expression"], level + 1);
    });
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
