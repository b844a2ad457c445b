import type { EventType } from "../reading.ts";

/**
 * Where an argument stands. `subj`, `obj`, `iobj` are logical (a passive's subject is `obj`, its by-phrase
 * is `subj`); `poss` is a possessor or possessive pronoun, `mod` an adjective or noun before a noun
 * ("Russian aggression", "DPRK launch"); anything else is a preposition.
 */
export type Slot = string;

/** What a word does to the reality of the clause or noun phrase that it governs. */
export type Effect = "demanded" | "planned" | "stopped" | "possible" | "denied" | "none";

/**
 * One way in which a word expresses a PLOVER event.
 *
 * `type` null marks a word that is no event but changes what it governs ("cease", "plan", "deny").
 */
export interface Frame {
  readonly lemma: string;
  readonly pos: "VERB" | "NOUN" | "ADJ";
  /** Particle or preposition that must be there: "call on", "stand with". */
  readonly particle: string | null;
  readonly type: EventType | null;
  readonly mode: string | null;
  readonly actor: readonly Slot[];
  readonly recipient: readonly Slot[];
  /** All participants act together ("X and Y met", "talks between X and Y"). */
  readonly joint: boolean;
  /** The governed clause, infinitive or event noun becomes this. */
  readonly effect: Effect;
  /** Object (verbs) or any dependent (nouns) must contain a word of this class. */
  readonly object: string | null;
  /** No event when its object's head is of this class: "meet a deadline" is no meeting. */
  readonly except: string | null;
  /** Only an event when a light verb or a copula carries it ("express concern", "is a concern"). */
  readonly light: boolean;
  /** No event unless somebody or something is named whom it is done to. */
  readonly whom: boolean;
  /** No event unless it governs a clause or infinitive ("intends to …"). */
  readonly clause: boolean;
  /** No event when it governs a clause instead of an object ("reaffirm that …" only reports). */
  readonly nominal: boolean;
  /** The word itself speaks of what is not yet ("intention", "plan"). */
  readonly future: boolean;
}

const VERB_ACTOR: readonly Slot[] = ["subj"];
const NOUN_ACTOR: readonly Slot[] = ["poss", "by", "light", "mod", "from", "between", "of"];

/**
 * Reads a table of frames. One frame a line, columns split by `|`, `#` begins a comment:
 *
 *     lemma [particle] | TYPE[/mode] or - | recipient slots | options
 *
 * Options: `joint`, `light`, `whom`, `clause`, `object`, `future`, `then=EFFECT`, `obj=CLASS`, `except=CLASS`,
 * `actor=slot,slot`.
 */
export function frames(pos: Frame["pos"], table: string): readonly Frame[] {
  const out: Frame[] = [];
  for (const raw of table.split("\n")) {
    const line = raw.replace(/#.*$/, "").trim();
    if (!line) continue;
    const [head = "", kind = "-", slots = "", options = ""] = line.split("|").map((cell) => cell.trim());
    const [type, mode] = kind === "-" ? [null, null] : kind.split("/");
    const option = new Map(options.split(/\s+/).map((o) => o.split("=") as [string, string | undefined]));
    const actor = option.get("actor")?.split(",");
    for (const name of head.split(",")) {
      const [lemma = "", particle = null] = name.trim().split(/\s+/);
      out.push({
        lemma,
        pos,
        particle,
        type: (type ?? null) as EventType | null,
        mode: mode ?? null,
        actor: actor ?? (pos === "NOUN" ? NOUN_ACTOR : VERB_ACTOR),
        recipient: slots.split(/\s+/).filter(Boolean),
        joint: option.has("joint"),
        effect: (option.get("then") ?? "none") as Effect,
        object: option.get("obj") ?? null,
        except: option.get("except") ?? null,
        light: option.has("light"),
        whom: option.has("whom"),
        clause: option.has("clause"),
        nominal: option.has("object"),
        future: option.has("future"),
      });
    }
  }
  return out;
}
