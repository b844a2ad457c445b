import { frames } from "./frame.ts";

/** Words that are no event of their own but decide how real what they govern is. */
export const OPERATORS = [
  ...frames(
    "VERB",
    `
cease, stop, end, halt, refrain, abandon, desist, discontinue, avoid, prevent, abstain, forgo, quit | - | | then=stopped
fail, neglect | - | | then=stopped
appear, seem | - | | then=possible
decide, resolve, aim | - | | then=planned
consider, contemplate, weigh, mull, explore | - | | then=possible
suspect, fear, doubt | - | | then=possible
hesitate | - | | then=stopped
# "give an answer", "make a statement": words, no goods.
give, provide, offer, deliver, send | - | | obj=saying
`,
  ),
  ...frames(
    "NOUN",
    `
end, cessation, halt, absence, lack | - | | then=stopped
possibility, prospect, risk, likelihood, suspicion, rumor, rumour, speculation | - | | then=possible
attempt, effort, bid | - | | then=planned
opportunity, chance, ability, capacity, potential, way, need, right | - | | then=possible
`,
  ),
  ...frames(
    "ADJ",
    `
likely, possible, unclear, unlikely | - | | then=possible
`,
  ),
];
