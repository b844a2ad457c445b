import { frames } from "./frame.ts";

/** PLOVER quad 4: PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT. */
export const MATERIAL_CONFLICT = [
  ...frames(
    "VERB",
    `
# PROTEST
demonstrate, rally, march | PROTEST/demo | against at | except=virtue
riot | PROTEST/riot | against |
strike | PROTEST/strike | against | actor=worker
# SANCTION
sanction, blacklist, designate, embargo, penalize, penalise | SANCTION/discontinue | obj against |
impose, slap, levy, expand, tighten, adopt, announce, extend | SANCTION/discontinue | on against | obj=sanctions
expel, evict, oust | SANCTION/expel | obj from |
convict, sentence | SANCTION/convict | obj |
sever, cut, suspend, halt, downgrade, break, freeze, terminate | SANCTION/discontinue | with to from | obj=ties
suspend, halt, cut, freeze | SANCTION/discontinue | to for | obj=aidonly
recall | SANCTION/withdraw | from | obj=ambassador
isolate | SANCTION/discontinue | obj |
# MOBILIZE
launch, fire, test, test-fire, detonate, conduct, shoot, lob | MOBILIZE/weapons | toward towards into over at | obj=weapon
test-fire, test-launch | MOBILIZE/weapons | |
conduct, carry | MOBILIZE/weapons | | obj=test
deploy, mobilize, mobilise, mass, amass, station, position, redeploy, move | MOBILIZE/troops | against to near along in at | obj=troops
travel, sail, advance, head, march, cross | MOBILIZE/troops | into toward towards | obj=troops
provoke | MOBILIZE | obj | 
infiltrate, intrude, violate | MOBILIZE | into obj | obj=territory
fly | MOBILIZE/weapons | over into to | obj=weapon
patrol | MOBILIZE | obj in | 
develop, produce, acquire, build, modernize | MOBILIZE/weapons | against | obj=nukes
conduct, stage, hold, carry | MOBILIZE/troops | with | obj=drill joint
# COERCE
arrest, detain, imprison, jail, apprehend, round | COERCE/arrest | obj |
seize, confiscate, impound, occupy, annex, capture | COERCE/seize | obj from of |
ban, bar, prohibit, restrict, block, blockade | COERCE/restrict | obj from | 
deport | COERCE/deport | obj |
hack, infiltrate, steal | COERCE/cyber | from obj | obj=crypto
censor, silence, gag | COERCE/censor | obj |
repress, oppress, suppress, crack, persecute | COERCE | on obj |
harass, coerce, blackmail, bully | COERCE | obj |
send, scatter, drop, fly | COERCE/misinformation | to into over | obj=propaganda
# ASSAULT
attack, assault, bomb, shell, bombard, raid, storm, ambush, pound, strike | ASSAULT | obj at on |
target, hit | ASSAULT | obj in | whom
invade, overrun | ASSAULT | obj |
kill, murder, slaughter, massacre, execute, assassinate, behead, shoot | ASSAULT | obj | except=instruction 
wound, injure, maim, torture, rape, beat | ASSAULT | obj |
abduct, kidnap | ASSAULT/abduct | obj |
destroy, devastate, demolish | ASSAULT/destroy | obj of | obj=thing
fight, battle, clash | ASSAULT | against with obj | 
launch, mount, wage, unleash, conduct, carry, intensify | ASSAULT | on against at | obj=attack
enter into, engage in, engage, participate in, join, take in, see | ASSAULT | against alongside | obj=combat
defeat, repel, rout, crush, annihilate | ASSAULT | obj | obj=foe
fire | ASSAULT | at on into | obj=weapon whom
use | ASSAULT | against on | obj=munition whom
poison, gas | ASSAULT/unconventional | obj |
`,
  ),
  ...frames(
    "NOUN",
    `
demonstration, rally, march | PROTEST/demo | against |
riot | PROTEST/riot | against |
sanction, embargo | SANCTION/discontinue | against on of |
expulsion | SANCTION/expel | of from |
launch, test, test-fire, test-firing, test-launch, firing, testing | MOBILIZE/weapons | toward towards into over against |
provocation, provocations, saber-rattling | MOBILIZE | against toward towards of | 
action, act, behavior, behaviour, conduct, activity, move, maneuver | MOBILIZE | against toward towards | obj=provocative
exercise, drill, maneuver, manoeuvre, wargame | MOBILIZE/troops | against | 
deployment, mobilization, buildup, build-up | MOBILIZE/troops | against to in near |
intrusion, incursion, infiltration, infringement | MOBILIZE | into upon on of |
drone, balloon | MOBILIZE/weapons | to into over | actor=from,by
arrest, detention, imprisonment | COERCE/arrest | of | 
seizure, occupation, annexation, blockade | COERCE/seize | of |
repression, crackdown, oppression, persecution | COERCE | of on against |
hacking, cyberattack, theft, heist | COERCE/cyber | on against of from |
disinformation, propaganda | COERCE/misinformation | against about |
attack, strike, assault, airstrike, bombing, shelling, bombardment, raid, offensive, barrage | ASSAULT | on against at in of |
aggression, invasion, war | ASSAULT | against on of in with |
fight, battle, fighting, struggle, resistance | ASSAULT | against with |
killing, murder, massacre, assassination, execution, abduction | ASSAULT | of | 
atrocity, genocide | ASSAULT | against in of |
`,
  ),
];
