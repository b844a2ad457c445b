import { RapporteurError } from "../../base/errors.ts";
import type { Page, PageRequest } from "../answers.ts";

const USUAL = 50;
const MOST = 1000;

/** The number of items asked for. Throws `usage`. */
export function limitOf({ limit = USUAL }: PageRequest): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= MOST) return limit;
  throw new RapporteurError("usage", `The limit was ${limit}; a whole number from 1 to ${MOST} was expected.`);
}

/**
 * The sort key after which the page begins; undefined on the first page. A cursor is the last item's
 * sort key, not a count, so that what is added meanwhile neither repeats nor hides an item. Throws `usage`.
 */
export function placeOf(
  { cursor }: PageRequest,
  list: string,
  shape: readonly RegExp[],
): readonly string[] | undefined {
  if (cursor === undefined || cursor === null) return undefined;
  try {
    const [name, ...key] = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")) as unknown[];
    const fits = shape.every((part, at) => typeof key[at] === "string" && part.test(key[at]));
    if (name === list && key.length === shape.length && fits) return key as string[];
  } catch {
    // Not one of ours.
  }
  throw new RapporteurError("usage", `The cursor ${JSON.stringify(cursor)} is not one of a page of ${list}.`);
}

/** Shapes of the parts of sort keys. */
export const DAY_KEY = /^(?:-?infinity|\d{4}-\d\d-\d\d)$/;
export const ID_KEY = /^[\w:-]+$/;
export const NUMBER_KEY = /^\d{1,9}$/;

/** Makes a page of up to `limit` items from rows of which one more was asked for. */
export function pageOf<Row, T>(
  rows: readonly Row[],
  limit: number,
  list: string,
  key: (row: Row) => readonly string[],
  item: (row: Row) => T,
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  const next = last === undefined ? null : Buffer.from(JSON.stringify([list, ...key(last)])).toString("base64url");
  return { items: shown.map(item), next };
}
