import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { dayBounds } from "../../src/base/edtf.ts";
import type { Assertion } from "../../src/reading/reading.ts";
import type { AssertionFilter } from "../../src/record/answers.ts";
import type { Entry } from "../../src/record/store.ts";
import { entryOf, type Line } from "./fixtures.ts";
import { collect, folderStores, POSTGRES, type StoreMaker, serverStores } from "./stores.ts";

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

const CODES = ["PRK", "RUS", "KOR", "USA"];
const TYPES = ["AGREE", "AID", "REJECT", "ACCUSE"] as const;
const TIMES = ["2024-06-19", "2024-06-20", "2024-06", "2024", "2023-12-31", "2024-07/..", "../2023", "XXXX-06-19", "2024-06-18/2024-06-21", "not a day"]; // biome-ignore format: a list
const DAYS = ["2023", "2024-06-18", "2024-06-19", "2024-06-20", "2024-07", "2030-01-01"];

const line: fc.Arbitrary<Line> = fc.record(
  {
    text: fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
    actor: fc.constantFrom(...CODES),
    recipient: fc.constantFrom(...CODES),
    speaker: fc.constantFrom(...CODES),
    type: fc.constantFrom(...TYPES),
    modality: fc.constantFrom("actual", "planned", "possible"),
    polarity: fc.constantFrom("+", "-"),
    time: fc.constantFrom(...TIMES),
  },
  { requiredKeys: ["text"] },
);

const oneOrMore = (values: readonly string[]) =>
  fc.oneof(fc.constantFrom(...values), fc.subarray([...values], { minLength: 0 }));
const entities = CODES.map((code) => `state:${code}`);

const conditions = {
  actor: oneOrMore([...CODES, ...entities]),
  recipient: oneOrMore([...CODES, ...entities]),
  speaker: oneOrMore(CODES),
  type: oneOrMore(TYPES),
  modality: oneOrMore(["actual", "planned", "possible"]),
  polarity: oneOrMore(["+", "-"]),
  from: fc.constantFrom(...DAYS),
  to: fc.constantFrom(...DAYS),
  publishedFrom: fc.constantFrom(...DAYS),
  publishedTo: fc.constantFrom(...DAYS),
};

/** Up to four conditions: of more, nothing would be left to find. */
const filter: fc.Arbitrary<AssertionFilter> = fc
  .subarray(Object.keys(conditions) as (keyof typeof conditions)[], { maxLength: 4 })
  .chain((keys) => fc.record(Object.fromEntries(keys.map((key) => [key, conditions[key] as fc.Arbitrary<never>]))));

/** The same sixty documents in every run. */
const ENTRIES: readonly Entry[] = fc
  .sample(fc.tuple(fc.array(line, { minLength: 1, maxLength: 5 }), fc.option(fc.constantFrom(...TIMES))), {
    numRuns: 60,
    seed: 4,
  })
  .map(([lines, published], at) =>
    entryOf({ lines: [...lines, { text: `Number ${at}.` }], ...(published === null ? {} : { published }) }),
  );

/** The filter as one would say it, without a database. */
function model(wanted: AssertionFilter): readonly string[] {
  const found = ENTRIES.flatMap(({ document, reading }) =>
    reading.assertions
      .filter((assertion) => fits(assertion, document.published.value, wanted))
      .map((assertion) => ({
        assertion,
        day: daysOf(assertion.time?.edtf ?? null)?.[0] ?? LATEST,
        document: document.id,
      })),
  );
  found.sort((a, b) => compare(a.day, b.day) || compare(a.document, b.document));
  return found.map(({ assertion }) => assertion.id);
}

function fits(assertion: Assertion, published: string | null, wanted: AssertionFilter): boolean {
  const any = (values: readonly (string | null)[], asked: string | readonly string[] | undefined) =>
    asked === undefined || [asked].flat().some((one) => values.includes(one));
  const named = (parties: Assertion["actors"]) => parties.flatMap(({ code, entity }) => [code, entity]);
  return (
    any(named(assertion.actors), wanted.actor) &&
    any(named(assertion.recipients), wanted.recipient) &&
    any(assertion.speakers, wanted.speaker) &&
    any([assertion.type], wanted.type) &&
    any([assertion.modality], wanted.modality) &&
    any([assertion.polarity], wanted.polarity) &&
    touches(assertion.time?.edtf ?? null, wanted.from, wanted.to) &&
    touches(published, wanted.publishedFrom, wanted.publishedTo)
  );
}

const [EARLIEST, LATEST] = ["", "~"];

function touches(edtf: string | null, from: string | undefined, to: string | undefined): boolean {
  if (from === undefined && to === undefined) return true;
  const days = daysOf(edtf);
  if (days === undefined) return false;
  return (
    (from === undefined || days[1] >= dayBounds(from)!.first!) && (to === undefined || days[0] <= dayBounds(to)!.last!)
  );
}

function daysOf(edtf: string | null): readonly [string, string] | undefined {
  const bounds = edtf === null || edtf.startsWith("XXXX") ? undefined : dayBounds(edtf);
  return bounds && [bounds.first ?? EARLIEST, bounds.last ?? LATEST];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function suite(stores: StoreMaker): void {
  const shared = stores.shared((store) => collect(store.addAll(ENTRIES)));

  test("any filter finds what the plain meaning of its words finds, in the same order, page by page", async () => {
    await fc.assert(
      fc.asyncProperty(filter, fc.integer({ min: 1, max: 60 }), async (wanted, limit) => {
        const found: string[] = [];
        for (let cursor: string | null | undefined; cursor !== null; ) {
          const page = await shared().assertions(wanted, { limit, cursor: cursor ?? null });
          found.push(...page.items.map(({ assertion }) => assertion.id));
          cursor = page.next;
        }
        expect(found).toEqual(model(wanted));
      }),
      { numRuns: 150 },
    );
  });

  test("some filters find something, some nothing", () => {
    const sizes = fc.sample(filter, { numRuns: 150, seed: 1 }).map((wanted) => model(wanted).length);
    expect(sizes.filter((size) => size > 0).length).toBeGreaterThan(20);
    expect(sizes.filter((size) => size === 0).length).toBeGreaterThan(20);
  });

  test("any text comes back byte for byte, and is found where it stands", async () => {
    const store = await stores.open();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: "binary", maxLength: 40 }), { minLength: 1, maxLength: 4 }),
        async (texts) => {
          const entry = entryOf({ lines: texts.map((text) => ({ text: `${text} plenipotentiary ${text}` })) });
          await store.add(entry.document, entry.original, entry.reading);
          expect(JSON.stringify(await store.document(entry.document.id))).toBe(JSON.stringify(entry.document));
          expect(JSON.stringify(await store.reading(entry.document.id))).toBe(JSON.stringify(entry.reading));
          const hits = await store.search("plenipotentiary", { limit: 1000 });
          const own = hits.items.filter(({ document }) => document.id === entry.document.id);
          expect(own).toHaveLength(texts.length);
          for (const { hits: spans, snippet } of own) {
            for (const { start, end, text } of [...spans, snippet])
              expect(entry.document.text.slice(start, end)).toBe(text);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
}

describe("in a folder", () => suite(folderStores()));
describe.skipIf(POSTGRES === undefined)("on a server (RAPPORTEUR_TEST_POSTGRES)", () =>
  suite(serverStores(POSTGRES ?? "")),
);
