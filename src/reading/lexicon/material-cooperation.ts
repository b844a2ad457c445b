import { frames } from "./frame.ts";

/** PLOVER quad 2: COOPERATE, AID, RETREAT. */
export const MATERIAL_COOPERATION = [
  ...frames(
    "VERB",
    `
cooperate, collaborate, partner, work with, trade | COOPERATE | with | joint
share, exchange | COOPERATE | with | joint obj=shared
strengthen, deepen, expand, enhance, bolster, boost, advance, build, develop, forge, upgrade, promote, consolidate, intensify, institutionalize, step | COOPERATE | with between | obj=ties joint
launch, institutionalize | COOPERATE | with | obj=ties joint
conduct, hold, stage, carry | COOPERATE | with | obj=jointdrill joint
extradite | COOPERATE | to |
# AID
provide, supply, deliver, transfer, send, ship, give, donate, export, sell, hand, furnish, transport, smuggle, funnel | AID | to iobj for | obj=arms
provide, supply, deliver, send, give, donate, extend, allocate, disburse, grant | AID | to iobj for | obj=aid
provide, give, donate, lend, grant, hand, send | AID | to iobj | whom
supply with, provide with, furnish with, equip with, arm with | AID | obj |
receive, obtain, acquire, procure, import, buy, purchase | AID | subj | obj=arms actor=from
arm, equip, fund, finance, aid, assist, bankroll, train, help | AID | obj | whom
move, fly, ferry, ship, carry | AID | to into | obj=arms whom
export, sell, deliver, ship, transfer, supply | AID | to iobj | whom
send, deploy, dispatch | AID | to | obj=troops
shelter, rescue, evacuate | AID | obj |
# RETREAT
withdraw, pull | RETREAT/withdraw | from | 
release, free, liberate | RETREAT/release | obj to | obj=person
disarm, demobilize, dismantle, denuclearize | RETREAT/disarm | to |
surrender, capitulate | RETREAT | to |
resign | RETREAT/resign | |
repatriate | RETREAT/release | obj to |
return | RETREAT/release | to | obj=person
retreat | RETREAT/withdraw | from |
`,
  ),
  ...frames(
    "NOUN",
    `
cooperation, collaboration, partnership, alliance, trade, exchange, interoperability | COOPERATE | with | joint
exercise, drill, maneuver | COOPERATE | with | joint obj=joint
sharing | COOPERATE | with | joint
effort | COOPERATE | with | joint obj=joint
tie, relation, relationship | COOPERATE | with | joint obj=deepening
transfer, supply, delivery, provision, shipment, export, sale, transport, flow, dealing | AID | to for | obj=arms
aid, assistance, donation | AID | to for |
dispatch, deployment | AID | to | obj=abroad
training | AID | of for |
procurement, import, purchase, acquisition | AID | actor=from obj=arms
withdrawal, pullout, pullback | RETREAT/withdraw | from | actor=poss,by,light,mod,of
ceasefire, truce, armistice | RETREAT/ceasefire | with between | joint
release | RETREAT/release | of to | obj=person
denuclearization, denuclearisation, disarmament | RETREAT/disarm | of | 
resignation | RETREAT/resign | |
`,
  ),
];
