import type { Entity, EntityKind, EntityName, NameSense } from "./entity.ts";
import type { LoadedFile } from "./pack-files.ts";
import { listOf, type Many } from "./pack-schema.ts";

/** The fields of any entry that names something. */
export interface NamedEntry {
  readonly name?: string | undefined;
  readonly official?: Many;
  readonly alias?: Many;
  readonly acronym?: Many;
  readonly adjective?: Many;
  readonly demonym?: Many;
  readonly capital?: Many;
  readonly metonym?: Many;
  readonly surname?: Many;
  readonly identifiers?: Readonly<Record<string, string>> | undefined;
  readonly source?: string | undefined;
  readonly confidence?: "seen" | "recalled" | undefined;
}

export interface Standing {
  readonly id: string;
  readonly kind: EntityKind;
  readonly code: string | null;
  readonly members?: readonly string[] | undefined;
  readonly valid?: string | null;
}

/** Builds entities from entries; an entry whose id an earlier pack has adds to it, and its single values win. */
export class EntityList {
  readonly #entities = new Map<string, Entity>();

  get(id: string): Entity | undefined {
    return this.#entities.get(id);
  }

  values(): Iterable<Entity> {
    return this.#entities.values();
  }

  add(standing: Standing, entry: NamedEntry, { file, line }: { file: LoadedFile; line: number }): void {
    const before = this.#entities.get(standing.id);
    const fact = factOf(entry, file);
    // Written out, not spread: a pack has thousands of these and loads at every start.
    this.#entities.set(standing.id, {
      id: standing.id,
      kind: standing.kind,
      code: standing.code,
      name: entry.name ?? before?.name ?? standing.id,
      names: before === undefined ? namesOf(entry) : distinct([...namesOf(entry), ...before.names]),
      members: standing.members?.length ? standing.members : (before?.members ?? []),
      identifiers: before === undefined ? (entry.identifiers ?? NONE) : { ...before.identifiers, ...entry.identifiers },
      valid: standing.valid ?? before?.valid ?? null,
      origin: `${file.yaml.file}:${line}`,
      source: fact.source,
      confidence: fact.confidence,
    });
  }

  /** False when there is no such entity. */
  addNames(id: string, entry: NamedEntry): boolean {
    const before = this.#entities.get(id);
    if (before === undefined) return false;
    this.#entities.set(id, { ...before, names: distinct([...before.names, ...namesOf(entry)]) });
    return true;
  }
}

/** Source and confidence of an entry: its own, or those its file gives for all. */
export function factOf(
  entry: { source?: string | undefined; confidence?: "seen" | "recalled" | undefined },
  file: LoadedFile,
): { source: string; confidence: "seen" | "recalled" } {
  return {
    source: entry.source ?? file.content.source ?? "",
    confidence: entry.confidence ?? file.content.confidence ?? "recalled",
  };
}

const NONE: Readonly<Record<string, string>> = {};

function namesOf(entry: NamedEntry): EntityName[] {
  const names: EntityName[] = [];
  const add = (sense: NameSense, texts: Many) => {
    for (const text of listOf(texts)) {
      const written = (sense === "name" || sense === "alias") && ALL_CAPITALS.test(text) ? "acronym" : sense;
      names.push({ text, sense: written, caseSensitive: written === "acronym" });
    }
  };
  add("name", entry.name);
  add("name", entry.official);
  add("acronym", entry.acronym);
  add("alias", entry.alias);
  add("adjective", entry.adjective);
  add("demonym", entry.demonym);
  add("capital", entry.capital);
  add("metonym", entry.metonym);
  add("surname", entry.surname);
  return names;
}

// "NATO", "G7", "KN-23": letter case is part of the name, or "WHO" would be "who".
const ALL_CAPITALS = /^(?=.*[A-Z])[A-Z0-9.&/ -]{2,}$/;

/** Each way of writing once; ways that fold alike ("US", "U.S.") are told as one by the index of names. */
function distinct(names: readonly EntityName[]): readonly EntityName[] {
  const seen = new Map<string, EntityName>();
  for (const name of names) if (!seen.has(name.text)) seen.set(name.text, name);
  return [...seen.values()];
}
