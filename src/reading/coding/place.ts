import type { Tree } from "../tree.ts";
import { type Chain, chainBetween } from "./chain.ts";
import { type Located, locate } from "./locate.ts";

/** A sentence with the two parties found in it and the words that join them. */
export interface PlacedRelation extends Chain {
  readonly tree: Tree;
  /** Null when the words given for a party do not occur ("an actor" for one left unnamed). */
  readonly actor: Located | null;
  readonly recipient: Located | null;
  /** The whole way from actor to recipient, in that order. */
  readonly nodes: readonly number[];
  /** The verb nearest the recipient: what is done to it; -1 in an empty text. */
  readonly last: number;
}

export function placeRelation(tree: Tree, actor: string, recipient: string): PlacedRelation {
  const subject = locate(tree, actor);
  const taken = subject && tree.span(subject.first, subject.last);
  return placeBetween(tree, subject, locate(tree, recipient, taken));
}

export function placeBetween(tree: Tree, subject: Located | null, object: Located | null): PlacedRelation {
  const chain = chainBetween(tree, subject, object);
  const nodes = [...chain.up, chain.meeting, ...chain.down].filter((word) => word >= 0);
  const last = chain.down.findLast((word) => tree.upos(word) === "VERB") ?? chain.meeting;
  return { tree, actor: subject, recipient: object, ...chain, nodes, last };
}
