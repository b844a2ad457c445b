import { z } from "zod";
import { isEdtf } from "../base/edtf.ts";

/**
 * The shapes of a pack's YAML files. Any file may hold any sections; `source` and `confidence` at the top of a
 * file hold for its entries, and an entry may give its own. All scalars are strings (see yaml-file.ts).
 */

const text = z.string().min(1);
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "expected lower-case words joined by hyphens");
/** ISO alpha-3 for a state, the pack's capitals for anything else. */
const code = z.string().regex(/^[A-Z][A-Z0-9-]{1,19}$/, "expected a code in capitals (PRK, UNSC, HOUTHIS)");
const stateCode = z.string().regex(/^[A-Z]{3}$/, "expected three capitals (ISO 3166-1 alpha-3)");
const edtf = z
  .string()
  .refine(isEdtf, "expected an EDTF date or interval (2024-06-19, 2024-06, 2023-11-21/2024-07-05)");
const confidence = z.enum(["seen", "recalled"]);
/** One text, or a list of them. Defaults and transforms are not used: they double the time a pack takes to load. */
const many = z.union([text, z.array(text)]).optional();
export type Many = z.infer<typeof many>;

export function listOf(many: Many): readonly string[] {
  return typeof many === "string" ? [many] : (many ?? []);
}

const fact = { source: text.optional(), confidence: confidence.optional() };

/** The ways to be named; see `NameSense` for what each says. */
const named = {
  name: text,
  /** Further full names. */
  official: many,
  alias: many,
  acronym: many,
  adjective: many,
  demonym: many,
  capital: many,
  metonym: many,
  identifiers: z.record(text, text).optional(),
  ...fact,
};

const stateShape = z.strictObject({ code: stateCode, valid: edtf.optional(), ...named });

/** Organisations, armed groups, groups, places, weapons: `id` without the kind's prefix. */
const thingShape = z.strictObject({
  id: slug,
  code: code.nullish(),
  members: z.array(code).optional(),
  valid: edtf.optional(),
  ...named,
});

/** Without `state` a title usable with any state; with it, that state's own office. `role` names the title it is a case of. */
const officeShape = z.strictObject({
  id: slug,
  state: code.optional(),
  role: slug.optional(),
  ...named,
});

const tenureShape = z.strictObject({ office: slug, from: edtf, to: edtf.nullish(), ...fact });

const personShape = z.strictObject({
  id: slug,
  /** For whom the person acts; by default the code of the last office held. */
  code: code.optional(),
  surname: many,
  tenures: z.array(tenureShape).optional(),
  ...named,
});

const agreementShape = z.strictObject({
  id: slug,
  parties: z.array(code).optional(),
  signed: edtf.optional(),
  force: edtf.optional(),
  ended: edtf.optional(),
  summary: text.optional(),
  ...named,
});

const resolutionShape = z.strictObject({
  symbol: z
    .string()
    .regex(/^[AS]\/(RES\/)?[0-9]+(\/[0-9]+)?$/, "expected a UN document symbol without the year (S/RES/1718)"),
  adopted: edtf,
  /** Given for a draft that failed. */
  vetoed: z.array(code).optional(),
  vote: text.optional(),
  summary: text,
  trigger: text.optional(),
  alias: many,
  ...fact,
});

const conductShape = z.strictObject({
  conduct: z.string().regex(/^[a-z0-9]+(_[a-z0-9]+)*$/, "expected lower-case words joined by underscores"),
  resolution: text,
  paragraph: text,
  bound: text,
  summary: text,
  /** Without types the provision is for looking up: no assertion alone shows that it is broken. */
  types: z.array(z.string().regex(/^[A-Z]+$/, "expected a PLOVER type")).optional(),
  /** Words or phrases; `$name` stands for a list of `vocabulary`. */
  themes: z.array(text).optional(),
  actors: z.array(code).optional(),
  recipients: z.array(code).optional(),
  ...fact,
});

const sourceShape = z.strictObject({
  id: slug,
  name: text,
  alias: many,
  domains: many,
  /** The code of the state it speaks for. */
  state: code.nullish(),
  /** Publishers of one family count as one origin. */
  family: slug,
  kind: z.enum(["agency", "newspaper", "broadcaster", "magazine", "site", "government", "organisation", "think-tank"]),
  /** The entity whose site it is; then no entity of its own is made of it. */
  entity: text.optional(),
  ...fact,
});

const eventShape = z.strictObject({
  id: slug,
  date: edtf,
  what: text,
  type: z
    .string()
    .regex(/^[A-Z]+$/, "expected a PLOVER type")
    .nullish(),
  actors: z.array(code).optional(),
  ...fact,
});

/** More names for an entity that this pack or one it extends has. */
const namesShape = z.strictObject({
  entity: text,
  alias: many,
  acronym: many,
  adjective: many,
  demonym: many,
  metonym: many,
  ...fact,
});

/** One step of how strongly an issuer put it on a day. */
const wordingShape = z.strictObject({
  id: slug,
  issuers: z.array(code).min(1),
  document: text,
  date: edtf,
  phrases: z.array(text).min(1),
  ...fact,
});

export const fileShape = z.strictObject({
  ...fact,
  states: z.array(stateShape).default([]),
  organisations: z.array(thingShape).default([]),
  "armed-groups": z.array(thingShape).default([]),
  groups: z.array(thingShape).default([]),
  places: z.array(thingShape).default([]),
  weapons: z.array(thingShape).default([]),
  vessels: z.array(thingShape).default([]),
  offices: z.array(officeShape).default([]),
  persons: z.array(personShape).default([]),
  agreements: z.array(agreementShape).default([]),
  resolutions: z.array(resolutionShape).default([]),
  conduct: z.array(conductShape).default([]),
  sources: z.array(sourceShape).default([]),
  events: z.array(eventShape).default([]),
  names: z.array(namesShape).default([]),
  wording: z.array(wordingShape).default([]),
  vocabulary: z.record(slug, z.array(text)).default({}),
});
export type PackFile = z.infer<typeof fileShape>;

export const packShape = z.strictObject({
  name: slug,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, "expected a version like 1.0.0"),
  title: text,
  /** The day up to which the pack's facts were gathered. */
  date: edtf,
  extends: z.array(slug).default([]),
  files: z.array(z.string().regex(/^[a-z0-9-]+\.yaml$/, "expected a file name like states.yaml")).min(1),
});
export type Pack = z.infer<typeof packShape>;
