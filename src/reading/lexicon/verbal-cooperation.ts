import { frames } from "./frame.ts";

/** PLOVER quad 1: AGREE, CONSULT, SUPPORT, CONCEDE. */
export const VERBAL_COOPERATION = [
  ...frames(
    "VERB",
    `
# AGREE: promises, offers, willingness; any future cooperation
agree | AGREE | with to | joint then=planned
pledge, promise, vow | AGREE | to iobj | then=planned
undertake, commit | AGREE | to | then=planned clause
offer | AGREE | to iobj | then=planned
intend, plan | AGREE | to with | then=planned clause future
seek | - | | then=planned
invite | AGREE | obj | 
propose, suggest | AGREE | to with | obj=talks then=planned
conclude, reach, finalize, negotiate, clinch | AGREE | with | joint obj=agreement
restore, establish, enshrine, provide, stipulate, oblige, contain, create, restate, codify | AGREE | | actor=agreement
declare, proclaim | AGREE | | actor=agreement
provide, offer, grant, give | CONCEDE | to | obj=relief
prepare | AGREE | | then=planned clause
look forward | AGREE | to | then=planned
expect, hope, want, wish | - | | then=planned
# CONSULT: meetings, visits, calls, talks that happened
meet | CONSULT | obj with | joint except=duty
work together | COOPERATE | with | joint
meet with | CONSULT | with | joint
visit, tour | CONSULT/visit | obj |
arrive | CONSULT/visit | in at here |
travel, fly, head | CONSULT/visit | to |
attend, participate, join | CONSULT | with of | obj=talks joint
discuss, review | CONSULT | with | joint
consult, confer, negotiate, huddle | CONSULT | with | joint
talk with, talk to | CONSULT | with to | joint
speak with, speak to | CONSULT | with to | joint
speak by | CONSULT/phone | with to | joint
call, telephone, phone | CONSULT/phone | obj | obj=head
host, receive, welcome | CONSULT/visit | obj | obj=visitor
greet | CONSULT/visit | obj | joint
convene, hold | CONSULT | with | obj=talks joint
brief | CONSULT | obj | whom
exchange | CONSULT | with | obj=view joint
engage | CONSULT | with in | 
return to | CONSULT | with to | obj=talks
come to | CONSULT | with to | obj=talks
resume, restart, reopen | CONSULT | with | obj=talks joint
coordinate, liaise | CONSULT | with | joint
# SUPPORT: non-material backing
support, endorse, back, praise, applaud, commend, hail, laud, salute, honor, honour | SUPPORT | obj for |
welcome, congratulate, thank | SUPPORT | obj for |
thank for | SUPPORT | obj |
reaffirm, reiterate, affirm, reassure, reconfirm | SUPPORT | to with for of | obj=commitment
reaffirm, reiterate, affirm | SUPPORT | to with for | object
underscore, emphasize, stress, highlight, underline | SUPPORT | to with for of | obj=commitment
express, voice, extend, convey | SUPPORT | to with for | obj=commitment
stand with, stand by, stand behind, side with, stand alongside | SUPPORT | with by behind alongside |
recognize, recognise | SUPPORT | obj | whom
sign, conclude | SUPPORT | with between by | obj=agreement joint
ratify, approve, adopt, endorse | SUPPORT | | obj=agreement
vote for | SUPPORT | for |
sign | SUPPORT | with between by | joint
defend, protect, safeguard | SUPPORT | obj | whom
appreciate, admire, celebrate, cherish | SUPPORT | obj | whom
advocate, champion, uphold, respect | SUPPORT | obj |
encourage | SUPPORT | obj | 
mourn, condole, sympathize | SUPPORT | with |
# CONCEDE: verbal concession
apologize, apologise, regret | CONCEDE | to |
pardon, forgive | CONCEDE | obj |
ease, relax, lift, waive, suspend, reconsider | CONCEDE | on against for | obj=sanctions
compromise, yield, acquiesce, back down | CONCEDE | to with | except=asset
concede, accept | CONCEDE | to |  obj=demand
`,
  ),
  ...frames(
    "NOUN",
    `
agreement, deal, pact, accord | AGREE | with to | joint
pledge, promise, vow | AGREE | to for | then=planned
commitment | AGREE | | clause then=planned
intention, intent | AGREE | with to | then=planned clause future
willingness, readiness, determination, desire | AGREE | with to | then=planned clause
offer, proposal, invitation | AGREE | to | 
plan | - | | then=planned
call | CONSULT/phone | with | joint
meeting, summit, talk, dialogue, consultation, negotiation, discussion, conversation, trilateral, bilateral, engagement | CONSULT | with to | joint
visit, trip, tour, arrival | CONSULT/visit | to in of | 
teleconference | CONSULT/phone | with to | joint
coordination | CONSULT | with | joint
support, backing, solidarity, praise, endorsement, gratitude, appreciation | SUPPORT | for to with of | 
commitment | SUPPORT | to |  
recognition, ratification, signing | SUPPORT | of with | joint
condolence, sympathy, congratulation | SUPPORT | to |
friendship, bond | SUPPORT | with to | joint
apology | CONCEDE | to | 
concession, relief, easing | CONCEDE | to for | obj=sanctions
`,
  ),
  ...frames(
    "ADJ",
    `
ready, willing, prepared, determined, open | AGREE | with to | then=planned
committed | SUPPORT | to |
grateful, thankful, supportive | SUPPORT | to of for |
steadfast | SUPPORT | to in |
`,
  ),
];
