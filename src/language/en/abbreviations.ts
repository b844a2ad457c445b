/** Short forms that keep their period as one word, whatever follows ("Dr. Pak", "et al. said"). Lower case. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  `mr mrs ms mx dr drs prof gen brig col lt capt cpt sgt maj cmdr cdr adm rev fr hon gov sen sens rep reps amb atty
   insp supt messrs mme mlle msgr st ste ft jr sr inc ltd corp co bros llc plc etc vs viz cf approx ca dept univ assn
   ave blvd jan feb aug sept sep oct nov dec tue tues wed thu thur thurs fri ph attn ext est eds esp vol govt
   intl natl ibid admin asst assoc dist prov rd hwy mts yrs hrs mins lbs`.split(/\s+/),
);

/** Short forms that keep their period only before a number or a Roman numeral ("No. 2", "Art. IV", "pp. 3"). */
export const NUMBERED: ReadonlySet<string> = new Set(
  `no nos art arts para paras p pp sec secs ch fig figs vol pt res doc sat sun mon mar apr jun jul add rev corr ser
   op c v`.split(/\s+/),
);

/** Short forms that keep their period only with a capital and before a name ("Mt. Paektu", "Pres. Doe", not "5 sec."). */
export const BEFORE_NAME: ReadonlySet<string> = new Set("mt pres sec dep min dir".split(" "));

/** American states, which keep their period after a place or a party ("Norfolk, Va.", "R-Calif."). */
export const STATES: ReadonlySet<string> = new Set(
  `ala ariz ark calif cal colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa
   penn tenn tex va vt wash wis wyo`.split(/\s+/),
);

/** After one of these a name or a number goes on, so a period does not end the sentence. Lower case, with period. */
export const TITLES: ReadonlySet<string> = new Set(
  `mr. mrs. ms. mx. dr. drs. prof. gen. brig. col. lt. capt. cpt. sgt. maj. cmdr. cdr. adm. rev. hon. gov. sen. sens.
   rep. reps. amb. messrs. mme. mlle. msgr. st. ste. ft. vs. viz. cf. e.g. i.e. no. nos. art. arts. para. paras. pp.
   fig. figs. vol. ca. approx. mt. pres. sec. dep. min. dir.`.split(/\s+/),
);

/** Parts that are not words by themselves stay joined to what follows the hyphen ("non-proliferation", "pre-war"). */
export const PREFIXES: ReadonlySet<string> = new Set(
  `non anti re pro pre co mid cross post over under multi ex sub semi pan counter mini neo psycho inter socio intra arch
   micro macro un de dis mis ultra pseudo trans hyper mega proto bi tri uni electro e em extra infra thermo`.split(
    /\s+/,
  ),
);

/** Words that open a sentence far more often than they follow an initial ("Plan B. The …"). */
export const OPENERS: ReadonlySet<string> = new Set(
  `The A An This That These Those It He She We They You I In On At And But So If When There What As For To Then However
   Its His Her Our My All Both Some Many Most After Since While Although Because Now Here Yet Nobody Who Why How`.split(
    /\s+/,
  ),
);
