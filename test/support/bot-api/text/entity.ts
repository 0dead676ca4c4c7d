import type { JsonObject } from "../json.js";

/** A message entity in UTF-16 units, with the extra field of its type where it has one. */
export interface Entity {
  type: string;
  offset: number;
  length: number;
  url?: string;
  language?: string;
  user?: JsonObject;
  custom_emoji_id?: string;
  unix_time?: number;
  date_time_format?: string;
}

export interface FormattedText {
  readonly text: string;
  readonly entities: readonly Entity[];
}

const SPLITTABLE = ["bold", "italic", "underline", "strikethrough", "spoiler"];
const BLOCKQUOTES = ["blockquote", "expandable_blockquote"];
const PREFORMATTED = ["pre", "code"];

export const isSplittable = (entity: Entity) => SPLITTABLE.includes(entity.type);
export const isBlockquote = (entity: Entity) => BLOCKQUOTES.includes(entity.type);
export const isPreformatted = (entity: Entity) => PREFORMATTED.includes(entity.type);
/** Links, mentions, code: entities that may not be cut in two. */
export const isContinuous = (entity: Entity) => !isSplittable(entity) && !isBlockquote(entity);

export const endOf = (entity: Entity) => entity.offset + entity.length;

/** Which of two entities over the same characters stands outside (TDLib `get_type_priority`). */
function priority(type: string): number {
  if (BLOCKQUOTES.includes(type)) return 0;
  switch (type) {
    case "pre":
      return 11;
    case "code":
      return 20;
    case "text_link":
    case "text_mention":
      return 49;
    case "bold":
      return 90;
    case "italic":
      return 91;
    case "underline":
      return 92;
    case "strikethrough":
      return 93;
    case "spoiler":
      return 94;
    case "custom_emoji":
      return 99;
    default:
      return 50;
  }
}

/** By offset, then the longer first, then the outer type first. Sorts in place. */
export function sortEntities(entities: Entity[]): Entity[] {
  return entities.sort(
    (a, b) => a.offset - b.offset || b.length - a.length || priority(a.type) - priority(b.type),
  );
}
