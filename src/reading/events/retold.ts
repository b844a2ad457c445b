import { type Party, UNKNOWN_CODE } from "../parties/party.ts";
import type { Tree } from "../tree.ts";
import type { Arguments, Trigger } from "./event.ts";
import type { Scene } from "./scene.ts";

/** "this attack", "the launch": a happening told before. */
export function isRetold(tree: Tree, trigger: Trigger): boolean {
  if (trigger.frame.pos !== "NOUN") return false;
  return tree.childrenWith(trigger.word, "det").some((d) => /^(?:the|this|that|these|those|such)$/i.test(tree.form(d)));
}

/** Who took part in it when it was told: the latest earlier happening of this type, near by unless it has the same name. */
export function toldBefore(
  scene: Scene,
  trigger: Trigger,
  actors: readonly Party[],
  of: (t: Trigger) => Arguments,
): Arguments | null {
  const { tree, triggers } = scene;
  const sentence = tree.sentenceOf(trigger.word);
  for (let i = triggers.length - 1; i >= 0; i--) {
    const other = triggers[i]!;
    if (other.word >= trigger.word || other.frame.type !== trigger.frame.type || other.frame.type === null) continue;
    const same = tree.lemma(other.word).toLowerCase() === tree.lemma(trigger.word).toLowerCase();
    const near = sentence - tree.sentenceOf(other.word);
    if (near > (same ? 12 : 2)) continue;
    const known = of(other);
    if (known.actors.length === 0 || known.actors.every((p) => p.code === UNKNOWN_CODE)) continue;
    if (actors.length > 0 && !actors.every((a) => known.actors.some((k) => k.code === a.code))) continue;
    // What is wanted is to whom: a telling that leaves it out does not help.
    if (actors.length > 0 && known.recipients.length === 0) continue;
    const here = (list: readonly Party[]) =>
      list.map((p): Party => ({ ...p, anaphoric: true, confidence: p.confidence * 0.8 }));
    return { actors: here(known.actors), recipients: here(known.recipients) };
  }
  return null;
}
