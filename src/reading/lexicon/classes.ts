/** Classes of nouns that decide what a verb or a noun means: "launch a missile" is not "launch an initiative". */
export const CLASSES: Readonly<Record<string, ReadonlySet<string>>> = {
  weapon:
    words(`weapon arm missile rocket ammunition munition shell artillery arms armament materiel icbm slbm irbm warhead
    bomb drone uav satellite slv launcher howitzer tank projectile torpedo grenade mine gun rifle mortar system
    vehicle reconnaissance technology equipment ballistic`),
  munition: words(`missile rocket shell drone bomb artillery ammunition munition weapon gas`),
  arms: words(`weapon arm missile rocket ammunition munition shell artillery arms armament materiel warhead drone launcher howitzer tank
    projectile grenade equipment weaponry hardware system round technology component`),
  aidonly: words(`aid assistance funding relief fund trade shipment`),
  aid: words(`aid assistance relief help support fund funding money grant loan food medicine fuel oil petroleum supply
    package dollar euro million billion equipment training rice fertilizer vaccine shelter asylum ammunition weapon
    missile arms shell munition military`),
  troops: words(`troop soldier force unit army personnel battalion brigade division corps fleet ship warship carrier
    aircraft bomber jet submarine fighter special-operation contingent reinforcement tank military weapon missile`),
  attack: words(`attack strike assault offensive invasion raid aggression bombardment war operation barrage airstrike
    incursion ambush shelling bombing`),
  combat: words(`combat fighting hostility battle`),
  foe: words(`troop soldier force unit army enemy aggressor invader battalion brigade division militant fighter`),
  saying: words(
    `answer reply speech statement interview account explanation briefing order name lecture address press-conference`,
  ),
  agreement:
    words(`treaty agreement pact accord memorandum deal protocol convention declaration communique arrangement contract
    understanding partnership document charter law decree statement`),
  talks:
    words(`talk dialogue negotiation negotiations talks table consultation diplomacy discussion meeting summit conversation engagement
    call visit conference session`),
  ties: words(`tie relation relationship partnership cooperation alliance coordination collaboration bond friendship solidarity
    exchange engagement link trade security`),
  commitment:
    words(`commitment support importance friendship solidarity alliance resolve partnership determination pledge
    responsibility obligation sovereignty integrity independence security freedom stability peace defense defence
    backing will readiness unity`),
  duty: words(`obligation commitment challenge need deadline requirement demand standard goal target condition criterion threat
    expectation moment cost objective responsibility budget pledge promise fate resistance opposition`),
  instruction:
    words(`warrant order plan strategy mandate decision agreement contract programme program policy task mission duty instruction
    directive judgment judgement sentence search document treaty`),
  asset:
    words(`system security network integrity data information ability capability safety credibility stability independence
    election position effectiveness quality`),
  virtue:
    words(`commitment resolve willingness ability capability readiness determination renunciation solidarity leadership respect
    restraint support importance value strength interest unity intention will need benefit effect progress understanding`),
  measures: words(`measure step action`),
  sanctions: words(`sanction embargo restriction tariff ban penalty designation measure blacklist freeze`),
  document: words(`statement communique declaration report letter resolution document message`),
  order:
    words(`violation breach provocation threat aggression action act activity behavior behaviour conduct test launch
    transfer attack program programme`),
  person:
    words(`person people man woman civilian citizen national individual soldier journalist activist prisoner detainee
    hostage official diplomat leader suspect protester member worker`),
  territory: words(`airspace territory border waters sovereignty sea island coast line zone`),
  concern: words(`concern worry alarm regret dismay outrage indignation anxiety disappointment`),
  nuclear: words(`nuclear test detonation`),
  shared: words(
    `intelligence data information technology evidence image imagery expertise prisoner goods view experience`,
  ),
  relief: words(`relief easing waiver exemption concession`),
  head: words(`president minister counterpart leader secretary king chancellor premier`),
  visitor: words(
    `president minister delegation counterpart leader secretary envoy ambassador chancellor premier party`,
  ),
  view: words(`view opinion note greeting`),
  joint: words(`joint collective combined common trilateral bilateral multilateral shared`),
  jointdrill: words(`joint combined trilateral bilateral`),
  deepening: words(
    `deepening growing strengthening closer expanding burgeoning strengthened deepened military burgeon deepen grow`,
  ),
  abroad: words(`troop soldier force personnel worker`),
  demand: words(`demand condition request proposal`),
  retaliation: words(`retaliation revenge reprisal`),
  worker: words(`worker employee staff union teacher nurse driver doctor miner`),
  ambassador: words(`ambassador envoy diplomat charge`),
  test: words(`test launch firing detonation launching`),
  nukes: words(`nuclear nuke warhead icbm missile weapon submarine`),
  drill: words(`exercise drill maneuver manoeuvre wargame`),
  crypto: words(`cryptocurrency crypto currency asset data bitcoin virtual network system computer exchange`),
  thing:
    words(`building house home hospital school infrastructure city town village facility bridge plant station road depot base ship
    tank aircraft liaison office`),
  provocative: words(
    `provocative destabilizing destabilising hostile aggressive escalatory dangerous reckless belligerent menacing`,
  ),
  propaganda: words(`leaflet rubbish propaganda disinformation balloon broadcast`),
};

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
