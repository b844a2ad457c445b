function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(Boolean));
}

/** Nouns for somebody who acts for a state or an organisation, once the text says for which. */
export const ACTING_NOUNS = words(`
  government authority administration regime ministry minister department agency military army navy force troop soldier
  guard police side delegation mission embassy ambassador envoy diplomat consulate consul representative official spokesperson
  spokesman spokeswoman leader leadership president premier chancellor chairman chairwoman chairperson chair secretary
  director commander general admiral marshal colonel officer parliament assembly congress senate duma cabinet council
  committee bureau court prosecutor state country nation republic people citizen national population government kingdom
  counterpart adviser advisor aide chief head deputy lawmaker senator legislator politician king queen prince emperor
  team party office unit battalion brigade division corps intelligence service detective gangster clique puppet
  warmonger scum lunatic imperialist aggressor regime society company firm entity vessel bank hacker operative worker fighter militant
  rebel insurgent partner ally neighbor neighbour member group coalition alliance bloc expert human personnel crew pilot
  figure civilian woman man child resident refugee victim staff media press agency outlet newspaper
  undersecretary commissioner governor mayor judge investigator inspector negotiator attache
`);

/** Titles that stand before or after a name. */
export const TITLE_NOUNS = words(`
  president minister premier chancellor chairman chairwoman chairperson chair secretary director commander general admiral marshal
  colonel ambassador envoy spokesperson spokesman spokeswoman adviser advisor leader official representative commissioner
  deputy chief head king queen prince princess emperor senator congressman congresswoman governor mayor judge prosecutor
  minister-counselor consul director-general secretary-general vice-director vice-minister vice-president lieutenant captain sheikh
  ayatollah pope coordinator counsel inspector counselor attache undersecretary member officer professor analyst editor
  journalist dr mr mrs ms sen rep gen adm lt col hon doctor expert fellow
`);

/** A group of states or of those who act for them: "the three countries", "both sides", "the two leaders". */
export const GROUP_NOUNS = words(`
  country nation state side party leader government minister ally partner capital power official president
  adviser advisor secretary representative diplomat force signatory neighbor neighbour head delegate democracy counterpart chief
`);

export const GROUP_NUMBERS: ReadonlyMap<string, number> = new Map([
  ["both", 2], ["two", 2], ["2", 2], ["three", 3], ["3", 3], ["four", 4], ["4", 4], ["five", 5], ["six", 6], ["seven", 7],
  ["eleven", 11], ["trio", 3], ["duo", 2], ["pair", 2],
]); // biome-ignore format: a table

/** Nouns that, with "all", "every", "other" or alone, stand for everybody. */
export const WORLD_NOUNS = words("country nation state member people party world");

/** Nouns that never act, whatever modifies them: papers, places, happenings. */
export const INERT_NOUNS = words(`
  agreement treaty pact statement resolution report peninsula sea strait island region territory border airspace war conflict crisis
  cooperation visit meeting talk launch test attack transfer weapon missile program programme technology relation tie security
  peace stability sovereignty policy threat concern support aid assistance sanction measure law right freedom time day year
  week month issue situation development partnership alliance summit news
`);
