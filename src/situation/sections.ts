import { factOf } from "./entity-list.ts";
import { complaint, type LoadedFile } from "./pack-files.ts";
import type { Path } from "./yaml-file.ts";

type SectionName = Exclude<keyof LoadedFile["content"], "vocabulary" | "source" | "confidence">;
type Entry<S extends SectionName> = LoadedFile["content"][S][number];

/** One entry of a section with the place it has in its pack. */
interface Place {
  readonly file: LoadedFile;
  readonly path: Path;
  readonly line: number;
}

/** Walks the sections of several files in the order of packs and files, and gathers what is wrong with them. */
export interface Sections {
  each<S extends SectionName>(section: S, take: (entry: Entry<S>, place: Place) => void): void;
  /** Notes that the field `fields` of the entry at `place` is wrong. */
  complain(place: Place, fields: Path, message: string): void;
  /** An id twice in one pack is a slip; in a later pack it overrides. */
  claim(place: Place, field: string, id: string): void;
  readonly complaints: readonly string[];
}

export function sectionsOf(files: readonly LoadedFile[]): Sections {
  const complaints: string[] = [];
  const owners = new Map<string, string>();
  const complain = ({ file, path }: Place, fields: Path, message: string) => {
    complaints.push(complaint(file.yaml, [...path, ...fields], message));
  };
  return {
    complaints,
    complain,
    each(section, take) {
      for (const file of files) {
        const lines = file.yaml.itemLines.get(section) ?? [];
        file.content[section].forEach((entry, i) => {
          const place = { file, path: [section, i], line: lines[i] ?? 1 };
          if (factOf(entry, file).source === "") complain(place, [], "has no source, and its file gives none");
          take(entry as Entry<typeof section>, place);
        });
      }
    },
    claim(place, field, id) {
      if (owners.get(id) === place.file.pack) complain(place, [field], `"${id}" is in this pack already`);
      owners.set(id, place.file.pack);
    },
  };
}
