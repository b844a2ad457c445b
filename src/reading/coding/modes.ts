import type { EventType } from "../reading.ts";
import type { PlacedRelation } from "./place.ts";
import { lemmaOf } from "./relation-features.ts";

/** The modes of each type in the order in which they are looked for, each with lemmas that show it. */
const MODES: Partial<Record<EventType, readonly (readonly [mode: string, lemmas: string])[]>> = {
  CONSULT: [
    ["phone", "phone telephone videoconference teleconference hotline"],
    ["visit", "visit tour arrive trip travel host receive welcome"],
    ["multilateral", "summit conference assembly forum"],
    ["third-party", "mediate mediation mediator broker facilitate"],
  ],
  RETREAT: [
    ["withdraw", "withdraw withdrawal pull pullout leave retreat evacuate"],
    ["release", "release free liberate repatriate prisoner hostage detainee captive"],
    ["disarm", "disarm disarmament weapon dismantle demobilize"],
    ["ceasefire", "ceasefire cease-fire truce armistice cease fire"],
    ["access", "access enter entry inspector observer admit open reopen"],
    ["resign", "resign resignation step dissolve"],
  ],
  REQUEST: [
    ["meet", "talk meeting meet negotiation negotiate dialogue summit"],
    ["yield", "release free ceasefire withdraw withdrawal lift stop halt end surrender"],
    ["assist", "aid help assistance support loan refuge asylum shelter weapon troop extradition"],
    ["change", "resign resignation step reform law policy change election explanation apology"],
  ],
  REJECT: [
    ["meet", "talk meeting meet negotiation negotiate dialogue summit visit invitation"],
    ["yield", "release free ceasefire withdraw withdrawal lift surrender apologize"],
    ["assist", "aid help assistance support loan refuge asylum visa extradite extradition"],
    ["change", "reform law policy change resolution bill plan proposal election resign step"],
  ],
  ACCUSE: [
    ["investigate", "investigate investigation probe inquiry inspect"],
    ["allege", "accuse accusation allege allegation charge sue lawsuit indict indictment prosecute impeach trial blame convict"],
    ["disapprove", "condemn condemnation criticize criticise criticism denounce deplore protest complain complaint slam blast concern summon rebuke"],
  ],
  THREATEN: [
    ["arrest", "arrest warrant jail detain"],
    ["expel", "expel expulsion deport"],
    ["relations", "tie relation talk ambassador embassy"],
    ["territory", "occupy annex territory"],
    ["restrict", "sanction ban embargo tariff boycott close block restrict freeze curfew"],
    ["violence", "attack strike kill war force destroy crush retaliate retaliation avenge bomb shell military invade fire"],
  ],
  PROTEST: [
    ["hunger", "hunger"],
    ["strike", "strike work walkout"],
    ["riot", "riot clash"],
    ["vandalize", "burn flag vandalize deface"],
    ["obstruct", "block blockade obstruct barricade"],
    ["boycott", "boycott"],
    ["demo", "demonstrate demonstration march rally protest protester demonstrator sit-in vigil street"],
  ],
  SANCTION: [
    ["convict", "convict conviction sentence guilty"],
    ["expel", "expel expulsion membership"],
    ["withdraw", "recall withdraw pull"],
    ["discontinue", "suspend sever cut halt break embargo sanction end freeze stop reduce close"],
  ],
  MOBILIZE: [
    ["weapons", "missile rocket weapon aircraft warship carrier jet nuclear test-fire"],
    ["police", "police"],
    ["militia", "militia fighter"],
    ["troops", "troop soldier army force military reservist exercise brigade"],
  ],
  COERCE: [
    ["curfew", "curfew"],
    ["martial-law", "martial emergency siege"],
    ["deport", "deport deportation"],
    ["arrest", "arrest detain jail imprison custody"],
    ["cyber", "hack hacker cyber cyberattack malware"],
    ["censor", "censor censorship newspaper website broadcaster internet"],
    ["misinformation", "disinformation misinformation propaganda false"],
    ["withhold", "gas electricity water food utility"],
    ["seize", "seize confiscate impound expropriate freeze raid"],
    ["restrict", "ban prohibit restrict restriction sanction bar block limit shut"],
  ],
  ASSAULT: [
    ["abduct", "abduct kidnap hostage capture hijack"],
    ["suicide-attack", "suicide"],
    ["unconventional", "chemical biological nerve radiological poison gas"],
    ["sexual", "rape sexual"],
    ["torture", "torture"],
    ["beat", "beat beating"],
    ["crowd-control", "tear baton rubber water-cannon"],
    ["drone", "drone uav"],
    ["aerial", "airstrike air-strike bombard aircraft warplane jet helicopter air"],
    ["heavy-weapons", "shell shelling artillery mortar rocket tank missile"],
    ["explosives", "bomb bomber bombing explosion explosive blast mine detonate grenade"],
    ["firearms", "shoot gunman gunfire fire gun sniper shooting"],
    ["targeted", "assassinate assassination execute execution massacre behead"],
    ["destroy", "destroy demolish torch burn"],
    ["primitive", "stab knife machete stone spear"],
  ],
}; // biome-ignore format: a table

const LEMMAS = new Map(
  Object.entries(MODES).map(([type, modes]) => [
    type,
    modes.map(([mode, list]) => ({ mode, lemmas: new Set(list.split(" ")) })),
  ]),
);

/** How it was done, where the words on the way from actor to recipient or their objects say so; else null. */
export function modeOf(type: EventType, { tree, nodes, recipient }: PlacedRelation): string | null {
  const modes = LEMMAS.get(type);
  if (!modes) return null;
  const near = new Set<string>();
  for (const word of nodes) {
    near.add(lemmaOf(tree, word));
    for (const child of tree.childrenWith(word, "obj", "obl", "compound", "xcomp", "nmod", "amod", "advmod")) {
      near.add(lemmaOf(tree, child));
      for (const modifier of tree.childrenWith(child, "compound", "amod", "nmod")) near.add(lemmaOf(tree, modifier));
    }
  }
  if (recipient) near.add(lemmaOf(tree, recipient.head));
  return modes.find(({ lemmas }) => [...lemmas].some((lemma) => near.has(lemma)))?.mode ?? null;
}
