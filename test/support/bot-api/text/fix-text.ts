import { badRequest } from "../api-error.js";
import { cleanText, hasLoneSurrogate, isInvisible, isRemovedByCleaning } from "./clean-text.js";
import { type Entity, endOf, type FormattedText, sortEntities } from "./entity.js";
import { findEntities } from "./find-entities.js";
import { fixEntities, mergeFound } from "./fix-entities.js";

/**
 * Text and entities as the server keeps them (TDLib `fix_formatted_text`): entities checked and
 * made consistent, characters cleaned, white space trimmed at both ends with the entities shrunk to
 * match, links and mentions found. Throws 400 for a wrong entity and, unless `allowEmpty`, for a
 * text in which a reader would see nothing.
 *
 * Example: `fixText({ text: " a b ", entities: [bold 0..5] })` is `"a b"` with bold 0..3.
 */
export function fixText(
  given: FormattedText,
  options: { allowEmpty?: boolean } = {},
): FormattedText {
  if (hasLoneSurrogate(given.text)) throw badRequest("strings must be encoded in UTF-8");
  checkRanges(given.entities);
  const fixed = fixEntities(given.entities);
  checkPlaces(given.text, fixed);
  const cleaned = clean(given.text, fixed);
  const trimmed = trim(cleaned.text, fixEntities(shrinkToInk(cleaned.text, cleaned.entities)));
  if (isInvisible(trimmed.text)) {
    if (options.allowEmpty === true) return { text: "", entities: [] };
    throw badRequest("text must be non-empty");
  }
  const entities = mergeFound(trimmed.entities, findEntities(trimmed.text));
  return { text: trimmed.text, entities: shrinkToInk(trimmed.text, entities) };
}

/** TDLib takes offsets and lengths up to a million. */
const MAX_POSITION = 1_000_000;

function checkRanges(entities: readonly Entity[]): void {
  for (const { offset, length } of entities) {
    if (offset < 0 || offset > MAX_POSITION) {
      throw badRequest(`Receive an entity with incorrect offset ${offset}`);
    }
    if (length < 0 || length > MAX_POSITION) {
      throw badRequest(`Receive an entity with incorrect length ${length}`);
    }
  }
}

function checkPlaces(text: string, entities: readonly Entity[]): void {
  const bytesTo = (position: number) => Buffer.byteLength(text.slice(0, position));
  const splitsPair = (position: number) =>
    position > 0 && /[\uDC00-\uDFFF]/.test(text.charAt(position));
  for (const entity of entities) {
    if (splitsPair(entity.offset)) {
      throw badRequest(
        `Entity begins in a middle of a UTF-16 symbol at byte offset ${bytesTo(entity.offset + 1)}`,
      );
    }
    if (entity.offset > text.length || (entity.offset === text.length && entity.length > 0)) {
      throw badRequest(`Entity begins after the end of the text at UTF-16 offset ${entity.offset}`);
    }
    if (splitsPair(endOf(entity))) {
      throw badRequest(
        `Entity beginning at UTF-16 offset ${entity.offset} ends in a middle of a UTF-16 symbol at byte offset ${bytesTo(endOf(entity) + 1)}`,
      );
    }
    if (endOf(entity) > text.length) {
      throw badRequest(
        `Entity beginning at UTF-16 offset ${entity.offset} ends after the end of the text at UTF-16 offset ${endOf(entity)}`,
      );
    }
  }
}

function clean(text: string, entities: readonly Entity[]): FormattedText {
  const removed = Array.from({ length: text.length }, (_, index) => index).filter((index) =>
    isRemovedByCleaning(text.charAt(index)),
  );
  const moved = (position: number) => position - removed.filter((at) => at < position).length;
  return {
    text: cleanText(text),
    entities: entities.map((entity) => {
      const offset = moved(entity.offset);
      return { ...entity, offset, length: moved(endOf(entity)) - offset };
    }),
  };
}

/** Entities lose leading white space, and go altogether when they hold nothing else. */
function shrinkToInk(text: string, entities: readonly Entity[]): Entity[] {
  return entities.flatMap((entity) => {
    const covered = text.slice(entity.offset, endOf(entity));
    if (hidesContent(entity)) return covered === "" ? [] : [entity];
    const leading = covered.length - covered.replace(/^[ \n]+/, "").length;
    if (leading === covered.length) return [];
    return [{ ...entity, offset: entity.offset + leading, length: entity.length - leading }];
  });
}

/** Entities that mean something even over a space. */
function hidesContent(entity: Entity): boolean {
  return entity.type === "text_link" || entity.type === "text_mention";
}

function trim(text: string, entities: readonly Entity[]): FormattedText {
  const end = text.replace(/[ \n]+$/, "").length;
  const kept = entities
    .filter((entity) => entity.offset < end)
    .map((entity) => ({ ...entity, length: Math.min(endOf(entity), end) - entity.offset }));
  const firstEntity = kept[0]?.offset ?? end;
  const begin = Math.min(text.length - text.replace(/^[ \n]+/, "").length, firstEntity);
  return {
    text: text.slice(begin, end),
    entities: sortEntities(kept.map((entity) => ({ ...entity, offset: entity.offset - begin }))),
  };
}
