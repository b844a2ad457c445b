/**
 * The words that attribute: our own list, grouped by what their user does and how the user stands to the content.
 *
 * - `force`: what is done. `report` tells, `assess` holds or expects, `claim` asserts against doubt, `deny` turns down,
 *   `question` asks, `order` wants others to act, `judge` praises or blames (its content is the thing judged).
 * - `stance`: how the source stands to the content: it is `asserted`, `doubted`, `denied` or `hypothetical` (hoped, feared,
 *   asked, ordered: not said to be so).
 * - `takes`: what may follow as content. `clause` with or without "that", `wh` an embedded question, `quote` words in
 *   quotation marks, `object` a noun phrase, `as` "describe X as Y"; a preposition stands for itself. Infinitives (promised to
 *   go) are acts and no attribution.
 *
 * A lemma with a particle or a fixed complement is written with a space ("point out", "make clear").
 */
export interface Cue {
  readonly lemma: string;
  readonly force: "report" | "assess" | "claim" | "deny" | "question" | "order" | "judge";
  readonly stance: "asserted" | "doubted" | "denied" | "hypothetical";
  readonly takes: ReadonlySet<string>;
}

type Group = readonly [force: Cue["force"], stance: Cue["stance"], takes: string, lemmas: string];

/** Verbs. A lemma may stand in several groups: what follows it decides which sense is meant. */
const VERBS: readonly Group[] = [
  ["report", "asserted", "clause quote wh", `say state note add announce report write tell remark observe mention recount
    recall explain reply respond answer reveal disclose confirm acknowledge admit concede declare stress emphasize emphasise
    underscore underline highlight reiterate reaffirm repeat remind assure reassure inform notify advise testify tweet post
    clarify elaborate proclaim pronounce communicate convey signal indicate warn caution conclude hint imply joke quip muse
    point_out make_clear go_on make_known set_out let_know write_back call_back spell_out inform brief retort counter
    certify affirm echo`],
  ["report", "asserted", "quote", `continue comment begin shout yell chant cry whisper interject exclaim bark snap fume lament sigh
    scoff gush rail elaborate email text read intone rant tout crow mutter murmur agree joke laugh sum_up chime_in weigh_in
    shoot_back fire_back hit_back push_back retweet sing scream deadpan`],
  ["report", "asserted", "clause wh", "show find suggest document"],
  ["report", "asserted", "object", "show suggest"],
  ["report", "asserted", "object", `cite quote reference recount describe discuss mention announce reveal disclose reiterate repeat
    reaffirm stress emphasize emphasise underscore underline highlight convey express voice explain report note state declare
    acknowledge admit concede confirm list recall relate articulate invoke`],
  ["report", "asserted", "about of", "talk speak tweet"],
  ["report", "asserted", "to", "allude refer point"],
  ["claim", "asserted", "clause quote wh", `claim assert contend maintain insist argue allege charge complain boast profess purport
    speculate suggest protest posit theorize reason brag exaggerate swear`],
  ["claim", "asserted", "object", "claim allege tout argue assert"],
  ["claim", "asserted", "object of", "accuse suspect"],
  ["claim", "asserted", "of about", "complain warn boast speak brag"],
  ["claim", "asserted", "object as for", "blame fault credit"],
  ["assess", "asserted", "clause quote", `believe think assess judge consider estimate calculate reckon hold feel know realize realise
    recognize recognise understand assume presume suspect guess find figure determine conclude agree sense concur
    acknowledge remember learn discover imagine notice`],
  ["assess", "asserted", "as", `see view regard describe portray characterize characterise depict cast label brand evaluate assess
    identify dismiss hail paint perceive frame rate interpret`],
  ["assess", "asserted", "object", `call consider deem label name dub term declare brand rate liken`],
  ["assess", "hypothetical", "clause quote", `expect hope fear worry predict project forecast anticipate wish dream foresee envision`],
  ["assess", "hypothetical", "object", "expect fear predict project forecast anticipate foresee envision want"],
  ["assess", "hypothetical", "for about", "hope wish worry fear look"],
  ["assess", "doubted", "clause wh object", "doubt question"],
  ["deny", "denied", "clause object quote", `deny reject dismiss refute dispute rebut disavow repudiate discount disclaim contradict
    negate rule_out contest renounce`],
  ["question", "hypothetical", "wh quote", "ask inquire wonder query debate discuss"],
  ["question", "hypothetical", "object about", "ask question"],
  ["order", "hypothetical", "clause quote", `urge demand request order propose recommend suggest advise plead beg implore insist require
    promise vow pledge guarantee swear decide agree threaten resolve rule`],
  ["order", "hypothetical", "object", "urge demand request order propose recommend suggest advocate promise pledge"],
  ["order", "hypothetical", "for on", "call appeal advocate push plead press ask"],
  ["judge", "asserted", "object for", `criticize criticise praise condemn denounce endorse oppose back attack blast slam decry defend
    mock applaud hail welcome thank laud commend rebuke deplore deride ridicule lambaste assail belittle bemoan lament lambast
    castigate chastise chide scold tout disparage malign vilify berate excoriate skewer bash favor favour protest regret salute`],
]; // biome-ignore format: a table

/** Nouns whose clause is attributed: "the claim that …". */
const NOUNS: readonly Group[] = [
  ["report", "asserted", "clause", `statement announcement report remark comment declaration acknowledgment acknowledgement admission
    confirmation disclosure testimony reminder assurance warning hint observation reply response answer`],
  ["claim", "asserted", "clause", `claim assertion allegation accusation contention argument insistence charge complaint speculation
    rumor rumour suggestion insinuation boast`],
  ["assess", "asserted", "clause", `belief view assessment opinion conclusion judgment judgement finding conviction suspicion consensus
    estimate confidence`],
  ["assess", "hypothetical", "clause", "hope fear expectation prediction forecast worry concern"],
  ["assess", "doubted", "clause", "doubt skepticism scepticism"],
  ["deny", "denied", "clause", "denial rejection refusal dismissal"],
  ["order", "hypothetical", "clause", `promise pledge vow threat demand request order proposal recommendation`],
]; // biome-ignore format: a table

/** Adjectives with "be" and a clause: "is confident that …". */
const ADJECTIVES: readonly Group[] = [
  ["assess", "asserted", "clause", "confident sure certain convinced aware adamant clear positive proud glad pleased mindful"],
  ["assess", "hypothetical", "clause", "hopeful worried concerned afraid optimistic fearful anxious wary"],
  ["assess", "doubted", "clause", "skeptical sceptical doubtful unsure uncertain"],
]; // biome-ignore format: a table

/** Verbs whose passive leaves the source open: "is said to have A", "is believed to be A", "it is thought that A". */
export const OPEN_PASSIVES: ReadonlySet<string> = new Set(
  `say believe think expect know report allege claim consider deem estimate understand rumor rumour suppose assume predict project
  calculate see view regard describe portray depict evaluate assess judge perceive characterize characterise label brand call term
  announce confirm deny dispute accuse suspect feel fear hope anticipate forecast presume reckon interpret dismiss hail tout
  criticize criticise condemn denounce praise`.split(/\s+/),
);

/** What one acts in accordance with, rather than hears from: "according to plan". */
export const STANDARDS: ReadonlySet<string> = new Set(
  `plan schedule law rule agreement treaty order procedure principle need custom tradition decision timetable circumstance protocol
  regulation constitution policy strategy requirement standard criterion will wish instruction programme program size age type kind
  situation condition`.split(/\s+/),
);

/** Words that mark a content whose source is left open: "allegedly", "reportedly". */
export const HEARSAY_ADVERBS: ReadonlySet<string> = new Set("reportedly allegedly supposedly purportedly".split(" "));

/** "according to X", "in the words of X": the adverbial's words, its noun phrase being the source. */
export const ADVERBIALS: readonly (readonly string[])[] = [
  ["according", "to"],
  ["in", "the", "words", "of"],
  ["in", "the", "view", "of"],
  ["in", "the", "opinion", "of"],
  ["in", "the", "eyes", "of"],
  ["as", "per"],
];

/** "in X's view": the noun that closes the adverbial. */
export const VIEW_NOUNS: ReadonlySet<string> = new Set(
  "view opinion estimation judgment judgement assessment".split(" "),
);

/** Per lemma its senses, in the order of the groups above. */
export type CueTable = ReadonlyMap<string, readonly Cue[]>;

export const VERB_CUES: CueTable = index(VERBS);
export const NOUN_CUES: CueTable = index(NOUNS);
export const ADJECTIVE_CUES: CueTable = index(ADJECTIVES);

/** The sense of the lemma that takes one of these complements, the first of `takes` that fits deciding. */
export function cueFor(table: CueTable, lemma: string, ...takes: readonly string[]): Cue | undefined {
  const senses = table.get(lemma);
  if (senses === undefined) return undefined;
  for (const take of takes) for (const sense of senses) if (sense.takes.has(take)) return sense;
  return undefined;
}

function index(groups: readonly Group[]): CueTable {
  const table = new Map<string, Cue[]>();
  for (const [force, stance, takes, lemmas] of groups) {
    const all = new Set(takes.split(" "));
    for (const written of lemmas.trim().split(/\s+/)) {
      const lemma = written.replaceAll("_", " ");
      const senses = table.get(lemma);
      const cue = { lemma, force, stance, takes: all };
      if (senses === undefined) table.set(lemma, [cue]);
      else senses.push(cue);
    }
  }
  return table;
}
