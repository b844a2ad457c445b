import { CLASSES } from "./classes.ts";
import type { Frame } from "./frame.ts";
import { MATERIAL_CONFLICT } from "./material-conflict.ts";
import { MATERIAL_COOPERATION } from "./material-cooperation.ts";
import { OPERATORS } from "./operators.ts";
import { VERBAL_CONFLICT } from "./verbal-conflict.ts";
import { VERBAL_COOPERATION } from "./verbal-cooperation.ts";

export type { Frame, Slot } from "./frame.ts";

const INDEX = new Map<string, Frame[]>();
for (const frame of [
  ...VERBAL_CONFLICT,
  ...MATERIAL_CONFLICT,
  ...MATERIAL_COOPERATION,
  ...VERBAL_COOPERATION,
  ...OPERATORS,
]) {
  const key = `${frame.pos} ${frame.lemma}`;
  const list = INDEX.get(key);
  if (list) list.push(frame);
  else INDEX.set(key, [frame]);
}
// What asks for more (a particle, a class of object) is tried first.
for (const list of INDEX.values()) list.sort((a, b) => demands(b) - demands(a));

/** The frames of a word, those with the most conditions first. `pos` is VERB, NOUN or ADJ. */
export function framesOf(pos: Frame["pos"], lemma: string): readonly Frame[] {
  return INDEX.get(`${pos} ${lemma}`) ?? [];
}

export function inClass(name: string, lemma: string): boolean {
  const members = CLASSES[name];
  if (!members) throw new Error(`lexicon: no class of words is called ${name}`);
  // Words that only have a plural keep it as their lemma ("troops").
  return members.has(lemma) || (lemma.endsWith("s") && members.has(lemma.slice(0, -1)));
}

function demands(frame: Frame): number {
  return (frame.object ? 2 : 0) + (frame.particle ? 1 : 0);
}
