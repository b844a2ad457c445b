import { firstDay, lastDay } from "../base/edtf.ts";
import type { Tenure } from "./entity.ts";
import { foldName } from "./fold.ts";

/** An office with the titles by which it can be asked for: its own and those of the role it is a case of. */
export interface OfficeTitles {
  readonly id: string;
  readonly code: string | null;
  readonly titles: readonly string[];
}

export interface TenureIndex {
  of(personOrOffice: string, day: string | null): readonly Tenure[];
  holder(title: string, state: string, day: string | null): readonly Tenure[];
}

export function indexTenures(tenures: readonly Tenure[], offices: readonly OfficeTitles[]): TenureIndex {
  const byParty = new Map<string, Tenure[]>();
  for (const tenure of tenures) {
    for (const id of [tenure.person, tenure.office]) {
      const list = byParty.get(id);
      if (list === undefined) byParty.set(id, [tenure]);
      else list.push(tenure);
    }
  }
  let titled: ReadonlyMap<string, readonly TitledOffice[]> | undefined;
  const of = (id: string, day: string | null) => {
    const list = byParty.get(id) ?? [];
    return day === null ? list : list.filter((tenure) => covers(tenure, day));
  };
  return {
    of,
    holder(title, state, day) {
      const asked = titleWords(title);
      if (asked.size === 0) return [];
      titled ??= byState(offices);
      const found: { id: string; extra: number }[] = [];
      for (const { id, titles } of titled.get(state) ?? []) {
        const extras = titles.filter((words) => isSubset(asked, words)).map((words) => words.size - asked.size);
        if (extras.length > 0) found.push({ id, extra: Math.min(...extras) });
      }
      found.sort((a, b) => a.extra - b.extra);
      // "foreign minister" is the minister, not the vice minister whose title contains the words.
      const exact = found.filter(({ extra }) => extra === 0);
      return (exact.length > 0 ? exact : found).flatMap(({ id }) => of(id, day));
    },
  };
}

interface TitledOffice {
  readonly id: string;
  readonly titles: readonly ReadonlySet<string>[];
}

function byState(offices: readonly OfficeTitles[]): Map<string, TitledOffice[]> {
  const found = new Map<string, TitledOffice[]>();
  for (const { id, code, titles } of offices) {
    if (code === null) continue;
    const entry = { id, titles: titles.map(titleWords) };
    const list = found.get(code);
    if (list === undefined) found.set(code, [entry]);
    else list.push(entry);
  }
  return found;
}

/** Whether the tenure may include the day: an uncertain or coarse boundary counts in full, an open end goes on. */
function covers(tenure: Tenure, day: string): boolean {
  const first = firstDay(day);
  const last = lastDay(day);
  const from = firstDay(tenure.from);
  const to = tenure.to === null ? null : lastDay(tenure.to);
  return (from === null || last === null || from <= last) && (to === null || first === null || first <= to);
}

const FILLERS = new Set(["of", "the", "for", "and", "to", "s"]);

/** British and American spelling, and words that are one rank in translation, are told as one. */
const SAME: Readonly<Record<string, string>> = {
  defense: "defence", advisor: "adviser", deputy: "vice", spokesman: "spokesperson", spokeswoman: "spokesperson",
  affairs: "", chairman: "chair", chairwoman: "chair", chairperson: "chair",
}; // biome-ignore format: a table

function titleWords(title: string): ReadonlySet<string> {
  const words = foldName(title).map(({ key }) => SAME[key] ?? key);
  return new Set(words.filter((word) => word !== "" && !FILLERS.has(word)));
}

function isSubset(inner: ReadonlySet<string>, outer: ReadonlySet<string>): boolean {
  for (const word of inner) if (!outer.has(word)) return false;
  return true;
}
