import { frames } from "./frame.ts";

/** PLOVER quad 3: REQUEST, ACCUSE, REJECT, THREATEN. */
export const VERBAL_CONFLICT = [
  ...frames(
    "VERB",
    `
# REQUEST
urge, implore, exhort, beseech | REQUEST | obj on | then=demanded
press, push, ask | REQUEST | obj on | then=demanded whom
call on, call upon, appeal to | REQUEST | on upon to | then=demanded
call for | REQUEST | to on | then=demanded
demand, request, require, insist, seek | REQUEST | from of to obj | then=demanded
order, instruct, command, direct | REQUEST | obj | then=demanded whom
appeal | REQUEST | to | then=demanded
beg, plead | REQUEST/assist | for with to |
petition, lobby, compel | REQUEST | obj | then=demanded
remind | REQUEST | obj | 
# ACCUSE
condemn, denounce, criticize, criticise, deplore, decry, slam, blast, censure, rebuke, lambast, lambaste, chide, castigate, assail, excoriate, berate, brand, dub, ridicule, mock, deride, deprecate, slander, vilify, malign | ACCUSE/disapprove | obj for over about against |
blame, fault | ACCUSE/disapprove | obj on | 
protest, complain, object | ACCUSE/disapprove | to about over against obj |
accuse, charge, allege, indict, sue, prosecute, impeach | ACCUSE/allege | obj against | 
investigate, probe, scrutinize, inspect | ACCUSE/investigate | obj into of | 
expose, reveal, uncover | ACCUSE/allege | obj of | obj=order
call out, lash out, hit out | ACCUSE/disapprove | obj at |
express, voice, share, raise, convey, register | ACCUSE/disapprove | about over at on with regarding | obj=concern
summon | ACCUSE/disapprove | obj |
violate, breach, contravene, flout, infringe, undermine | - | |
hold accountable, hold responsible | ACCUSE | obj |
regret, lament | ACCUSE/disapprove | obj | 
worry, concern, alarm, trouble | ACCUSE/disapprove | obj about | light
# REJECT
reject, refuse, rebuff, decline, veto, spurn, dismiss, oppose, block, disavow, repudiate, resist | REJECT | obj to | then=stopped
deny, refute, rebut, disprove | REJECT | obj to | then=denied
vote against | REJECT | against |
rule out | REJECT | obj | then=stopped
renege | REJECT | on |
ignore, defy, boycott, disregard, snub | REJECT | obj |
walk out, turn down, back out | REJECT | of obj from |
cancel, postpone, scrap, abrogate, nullify, terminate | REJECT | with obj | obj=agreement
cancel, postpone | REJECT | with obj | obj=talks
# THREATEN
threaten, warn, menace, intimidate | THREATEN | obj to against | then=possible
retaliate | THREATEN/violence | against | 
vow | THREATEN | against on | obj=retaliation
`,
  ),
  ...frames(
    "NOUN",
    `
call for, call on, call to, call upon | REQUEST | on to upon | then=demanded
appeal, demand, request, ultimatum | REQUEST | on to of from | then=demanded
condemnation, criticism, denunciation, rebuke, outrage, indignation | ACCUSE/disapprove | of against for at |
concern, alarm, worry | ACCUSE/disapprove | about over at regarding of | light
accusation, allegation, lawsuit, indictment, complaint | ACCUSE/allege | against of | then=possible
investigation, probe, inquiry | ACCUSE/investigate | into of against on |
protest | ACCUSE/disapprove | against to over with | light
rejection, refusal, veto, denial, opposition | REJECT | of to against | then=stopped
warning | THREATEN | against to |
threat | THREATEN | against to of | light
retaliation, revenge, reprisal | THREATEN/violence | against on |
blackmail, intimidation | THREATEN | against of |
`,
  ),
  ...frames(
    "ADJ",
    `
concerned, worried, alarmed, troubled, appalled, outraged, disturbed, dismayed | ACCUSE/disapprove | about by over at with |
opposed | REJECT | to | then=stopped
wrongful, criminal, shameful, outrageous, inexcusable, unlawful, illegitimate, illegal, unacceptable, intolerable, reckless, irresponsible, despicable, unpardonable, hideous, deplorable | ACCUSE/disapprove | | light
`,
  ),
];
