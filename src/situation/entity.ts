export type EntityKind =
  | "state" | "organisation" | "office" | "person" | "place" | "agreement" | "resolution"
  | "vessel" | "weapon" | "armed-group" | "group"; // biome-ignore format: a table

/**
 * How a name points at its entity.
 * - `name`, `acronym`, `alias`: the thing itself ("Russian Federation", "DPRK").
 * - `adjective`, `demonym`: of or from it ("Russian", "Russians"); acts for it as a modifier or as a people.
 * - `capital`: a city that also stands for its government ("Moscow"). `metonym`: a building, seat or
 *   nickname that stands for it ("the Kremlin", "Blue House").
 * - `surname`: the part by which a person is named again ("Putin").
 */
export type NameSense = "name" | "acronym" | "alias" | "adjective" | "demonym" | "capital" | "metonym" | "surname";

export interface EntityName {
  readonly text: string;
  readonly sense: NameSense;
  /** True when letter case must agree ("US" is not "us"). */
  readonly caseSensitive: boolean;
}

/** One thing the pack knows. `code` is what `actors[].code` says: ISO 3166-1 alpha-3 for a state and for whoever acts for it. */
export interface Entity {
  /** `state:PRK`, `org:unsc`, `person:vladimir-putin`, `office:rus-president`, `agreement:…`, `resolution:S/RES/1718`. */
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly code: string | null;
  readonly names: readonly EntityName[];
  /** Members, for a group whose members are fixed ("the two Koreas", "E3"): codes. */
  readonly members: readonly string[];
  /** Identifiers in other registers: wikidata, imo, un-list, iso2, … */
  readonly identifiers: Readonly<Record<string, string>>;
  /** EDTF interval or day of being: signed/adopted/in office; null when it has none or it is not known. */
  readonly valid: string | null;
  /** File and line in the pack, for messages and `--explain`. */
  readonly origin: string;
  readonly source: string;
  readonly confidence: "seen" | "recalled";
}

/** Who held which office when. `from`/`to` are EDTF; null `to` means still in office at the pack's date. */
export interface Tenure {
  readonly person: string;
  readonly office: string;
  readonly state: string | null;
  readonly from: string;
  readonly to: string | null;
  readonly source: string;
  readonly confidence: "seen" | "recalled";
}

/** A class of conduct, the provision that forbids it, and how a text shows the conduct. */
export interface ConductRule {
  /** `conduct/resolution/paragraph`, e.g. `arms_export_from_dprk/S/RES/1718/8(b)`. */
  readonly id: string;
  readonly conduct: string;
  /** UN document symbol without the year: `S/RES/1718`. */
  readonly resolution: string;
  readonly paragraph: string;
  readonly summary: string;
  /** When it applies: PLOVER types, themes (lemmas or phrases of what is done), actor and recipient codes; empty = any. */
  readonly types: readonly string[];
  readonly themes: readonly string[];
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly confidence: "seen" | "recalled";
  readonly source: string;
}

export interface SourceInfo {
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly domains: readonly string[];
  /** Code of the state it speaks for (state media, a government's own site); null for independent media. */
  readonly speaksFor: string | null;
  readonly family: string;
  readonly kind: string;
}

/** A dated happening that the pack knows, so that "the treaty signed on June 19" can be given its year, marked implied. */
export interface KnownEvent {
  readonly id: string;
  readonly date: string;
  readonly what: string;
  readonly type: string | null;
  readonly actors: readonly string[];
  readonly source: string;
  readonly confidence: "seen" | "recalled";
}

/** How an issuer put it on a day, so that a change of strength can be seen against the record. */
export interface WordingStep {
  readonly id: string;
  /** Codes. */
  readonly issuers: readonly string[];
  readonly document: string;
  readonly date: string;
  readonly phrases: readonly string[];
  readonly source: string;
  readonly confidence: "seen" | "recalled";
}
