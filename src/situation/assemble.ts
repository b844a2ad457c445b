import type { ConductRule, Entity, KnownEvent, SourceInfo, Tenure, WordingStep } from "./entity.ts";
import { EntityList } from "./entity-list.ts";
import { takeNamed, takeNames } from "./named-sections.ts";
import { takeOffices, takePersons } from "./office-sections.ts";
import { fail, type LoadedFile } from "./pack-files.ts";
import { takeConduct, takeEvents, takeSources, takeWording } from "./register-sections.ts";
import { sectionsOf } from "./sections.ts";
import type { OfficeTitles } from "./tenures.ts";

/** All that a pack and those it extends say, put together: plain data. */
export interface Assembled {
  readonly entities: readonly Entity[];
  readonly tenures: readonly Tenure[];
  readonly offices: readonly OfficeTitles[];
  readonly provisions: readonly ConductRule[];
  readonly sources: readonly SourceInfo[];
  readonly events: readonly KnownEvent[];
  readonly wording: readonly WordingStep[];
}

/**
 * Puts the files together, in order: later packs add to and override earlier ones.
 * Throws `situation-invalid` with everything that refers to what is not there or is there twice.
 */
export function assemble(files: readonly LoadedFile[]): Assembled {
  const sections = sectionsOf(files);
  const list = new EntityList();
  takeNamed(sections, list);
  const offices = takeOffices(sections, list);
  const tenures = takePersons(sections, list);
  const sources = takeSources(sections, list);
  const provisions = takeConduct(sections, list, files);
  const events = takeEvents(sections);
  const wording = takeWording(sections);
  takeNames(sections, list);
  if (sections.complaints.length > 0) fail(sections.complaints);
  return { entities: [...list.values()], tenures, offices, provisions, sources, events, wording };
}
