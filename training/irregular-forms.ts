/**
 * English verbs whose past forms no ending predicts, as "base past participle" (slashes between variants), and nouns as
 * "singular plural". The treebanks hold only the common ones.
 */
export const IRREGULAR_VERBS = `
arise arose arisen; awake awoke awoken; bear bore borne/born; beat beat beaten; become became become;
befall befell befallen; begin began begun; behold beheld beheld; bend bent bent; bet bet bet; bid bid/bade bid/bidden;
bind bound bound; bite bit bitten; bleed bled bled; blow blew blown; break broke broken; breed bred bred;
bring brought brought; broadcast broadcast broadcast; build built built; burn burnt burnt; burst burst burst;
buy bought bought; cast cast cast; catch caught caught; choose chose chosen; cling clung clung; come came come;
cost cost cost; creep crept crept; cut cut cut; deal dealt dealt; dig dug dug; draw drew drawn; dream dreamt dreamt;
drink drank drunk; drive drove driven; dwell dwelt dwelt; eat ate eaten; fall fell fallen; feed fed fed; feel felt felt;
fight fought fought; find found found; flee fled fled; fling flung flung; fly flew flown; forbid forbade forbidden;
forecast forecast forecast; foresee foresaw foreseen; forget forgot forgotten; forgive forgave forgiven;
forgo forwent forgone; forsake forsook forsaken; freeze froze frozen; give gave given; go went gone; grind ground ground;
grow grew grown; hang hung hung; hear heard heard; hide hid hidden; hit hit hit; hold held held; hurt hurt hurt;
keep kept kept; kneel knelt knelt; know knew known; lay laid laid; lead led led; lean leant leant; leap leapt leapt;
learn learnt learnt; leave left left; lend lent lent; let let let; light lit lit; lose lost lost; make made made;
mean meant meant; meet met met; mislead misled misled; mistake mistook mistaken; misunderstand misunderstood misunderstood;
offset offset offset; outbid outbid outbid; outdo outdid outdone; outgrow outgrew outgrown; overcome overcame overcome;
overdo overdid overdone; overhear overheard overheard; override overrode overridden; overrun overran overrun;
oversee oversaw overseen; overtake overtook overtaken; overthrow overthrew overthrown; pay paid paid; plead pled pled;
prove proved proven; put put put; quit quit quit; read read read; rebuild rebuilt rebuilt; redo redid redone;
repay repaid repaid; reset reset reset; retake retook retaken; rewrite rewrote rewritten; rid rid rid; ride rode ridden;
ring rang rung; rise rose risen; run ran run; say said said; see saw seen; seek sought sought; sell sold sold;
send sent sent; set set set; sew sewed sewn; shake shook shaken; shed shed shed; shine shone shone; shoot shot shot;
show showed shown; shrink shrank shrunk; shut shut shut; sing sang sung; sink sank sunk; sit sat sat; slay slew slain;
sleep slept slept; slide slid slid; slit slit slit; smell smelt smelt; sow sowed sown; speak spoke spoken;
speed sped sped; spell spelt spelt; spend spent spent; spill spilt spilt; spin spun spun; spit spat spat; split split split;
spread spread spread; spring sprang sprung; stand stood stood; steal stole stolen; stick stuck stuck; sting stung stung;
strew strewed strewn; stride strode stridden; strike struck struck/stricken; string strung strung; strive strove striven;
swear swore sworn; sweep swept swept; swell swelled swollen; swim swam swum; swing swung swung; take took taken;
teach taught taught; tear tore torn; tell told told; think thought thought; throw threw thrown; thrust thrust thrust;
tread trod trodden; undergo underwent undergone; underlie underlay underlain; undermine undermined undermined;
understand understood understood; undertake undertook undertaken; undo undid undone; uphold upheld upheld; upset upset upset;
wake woke woken; wear wore worn; weave wove woven; weep wept wept; win won won; wind wound wound; withdraw withdrew withdrawn;
withhold withheld withheld; withstand withstood withstood; wring wrung wrung; write wrote written`;

export const IRREGULAR_NOUNS = `
analysis analyses; axis axes; basis bases; crisis crises; diagnosis diagnoses; hypothesis hypotheses; oasis oases;
parenthesis parentheses; synthesis syntheses; thesis theses; criterion criteria; phenomenon phenomena;
bacterium bacteria; curriculum curricula; datum data; medium media; memorandum memoranda; referendum referenda;
stratum strata; addendum addenda; alumnus alumni; nucleus nuclei; radius radii; stimulus stimuli; child children;
foot feet; goose geese; louse lice; man men; mouse mice; ox oxen; tooth teeth; woman women; person people; calf calves;
elf elves; half halves; hoof hooves; knife knives; leaf leaves; life lives; loaf loaves; scarf scarves; self selves;
shelf shelves; thief thieves; wife wives; wolf wolves; appendix appendices; index indices; matrix matrices; vertex vertices;
aircraft aircraft; spacecraft spacecraft; hovercraft hovercraft; sheep sheep; deer deer; fish fish; series series;
species species; means means; headquarters headquarters; crossroads crossroads; gallows gallows; barracks barracks;
corps corps; offspring offspring`;

/** [tags, form, lemma] of each form. */
export function irregularForms(): [tags: string, form: string, lemma: string][] {
  const out: [string, string, string][] = [];
  for (const entry of IRREGULAR_VERBS.trim().split(/;\s*/)) {
    const [base = "", past = "", participle = ""] = entry.trim().split(" ");
    for (const form of past.split("/")) out.push(["VERB VBD", form, base]);
    for (const form of participle.split("/")) out.push(["VERB VBN", form, base]);
  }
  for (const entry of IRREGULAR_NOUNS.trim().split(/;\s*/)) {
    const [singular = "", plural = ""] = entry.trim().split(" ");
    out.push(["NOUN NNS", plural, singular]);
  }
  return out;
}
