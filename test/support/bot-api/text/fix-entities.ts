import {
  type Entity,
  endOf,
  isBlockquote,
  isContinuous,
  isPreformatted,
  isSplittable,
  sortEntities,
} from "./entity.js";

/**
 * Makes a set of entities that can be shown (TDLib `fix_entities`): continuous ones do not
 * intersect, blockquotes do not nest, nothing stands inside code, styles that overlap are merged
 * and cut at the borders of what they cross. A set that is already valid is returned as it is.
 */
export function fixEntities(entities: readonly Entity[]): Entity[] {
  const sorted = sortEntities(entities.filter((entity) => entity.length > 0));
  if (areValid(sorted)) return sorted;
  const blockquotes = withoutIntersections(sorted.filter(isBlockquote));
  const continuous = withoutIntersections(sorted.filter(isContinuous)).filter(
    (entity) => !crossesBlockquote(entity, blockquotes),
  );
  return resplit(sorted.filter(isSplittable), [...continuous, ...blockquotes]);
}

/** Adds entities that the server found by itself; those given by the bot win. */
export function mergeFound(entities: readonly Entity[], found: readonly Entity[]): Entity[] {
  if (found.length === 0) return [...entities];
  const blockquotes = entities.filter(isBlockquote);
  const continuous = entities.filter(isContinuous);
  const added = found.filter(
    (entity) =>
      !crossesBlockquote(entity, blockquotes) &&
      continuous.every((other) => endOf(other) <= entity.offset || endOf(entity) <= other.offset),
  );
  return resplit(entities.filter(isSplittable), [...continuous, ...added, ...blockquotes]);
}

function areValid(sorted: readonly Entity[]): boolean {
  const open: Entity[] = [];
  const styleEnds = new Map<string, number>();
  for (const entity of sorted) {
    while (open.length > 0 && entity.offset >= endOf(last(open))) open.pop();
    if (open.length > 0) {
      const parent = last(open);
      if (endOf(entity) > endOf(parent) || isPreformatted(parent)) return false;
      if (isPreformatted(entity) && !open.every(isBlockquote)) return false;
      if (!isSplittable(entity) && open.some(isContinuous)) return false;
      if (open.some((outer) => outer.type === entity.type)) return false;
      if (isBlockquote(entity) && open.some(isBlockquote)) return false;
    }
    if (isSplittable(entity)) {
      if ((styleEnds.get(entity.type) ?? -1) >= entity.offset) return false;
      styleEnds.set(entity.type, endOf(entity));
    }
    open.push(entity);
  }
  return true;
}

function withoutIntersections(sorted: readonly Entity[]): Entity[] {
  let end = 0;
  return sorted.filter((entity) => {
    if (entity.offset < end) return false;
    end = endOf(entity);
    return true;
  });
}

/** True when the entity is neither inside, nor outside, of each blockquote, or holds one. */
function crossesBlockquote(entity: Entity, blockquotes: readonly Entity[]): boolean {
  return blockquotes.some(
    (quote) =>
      entity.offset < endOf(quote) &&
      quote.offset < endOf(entity) &&
      (entity.offset < quote.offset || endOf(entity) > endOf(quote)),
  );
}

/**
 * Merges the styles of each type, cuts them at the borders of `others` and wherever another style
 * begins (TDLib `split_entities`), and drops them inside code.
 */
function resplit(styles: readonly Entity[], others: readonly Entity[]): Entity[] {
  const merged = mergeStyles(styles);
  const borders = others.flatMap((other) => [other.offset, endOf(other)]);
  const starts = merged.map((style) => style.offset);
  const points = [...new Set([...borders, ...starts])].sort((a, b) => a - b);
  const preformatted = others.filter(isPreformatted);
  const kept = merged
    .flatMap((style) => cut(style, points))
    .filter(
      (piece) =>
        !preformatted.some((pre) => pre.offset <= piece.offset && endOf(piece) <= endOf(pre)),
    );
  return sortEntities([...others, ...kept]);
}

function mergeStyles(styles: readonly Entity[]): Entity[] {
  const merged: Entity[] = [];
  for (const style of sortEntities(styles.map((entity) => ({ ...entity })))) {
    const before = merged.find(
      (other) => other.type === style.type && endOf(other) >= style.offset,
    );
    if (before === undefined) merged.push(style);
    else before.length = Math.max(endOf(before), endOf(style)) - before.offset;
  }
  return merged;
}

function cut(style: Entity, points: readonly number[]): Entity[] {
  const inside = points.filter((at) => at > style.offset && at < endOf(style));
  const ends = [...inside, endOf(style)];
  return ends.map((end, index) => {
    const offset = inside[index - 1] ?? style.offset;
    return { ...style, offset, length: end - offset };
  });
}

function last(entities: readonly Entity[]): Entity {
  const entity = entities.at(-1);
  if (entity === undefined) throw new Error("expected an open entity, found none");
  return entity;
}
