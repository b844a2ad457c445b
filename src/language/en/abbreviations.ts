/** Short forms that keep their period as one word, whatever follows ("Dr. Pak", "et al. said"). Lower case. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  `mr mrs ms mx dr drs prof gen brig col lt capt cpt sgt maj cmdr cdr adm rev fr hon gov sen sens rep reps amb atty
   insp supt messrs mme mlle msgr st ste ft jr sr inc ltd corp co bros llc plc etc vs viz cf approx ca dept univ assn
   ave blvd jan feb aug sept sep oct nov dec tue tues wed thu thur thurs fri ph attn ext est eds esp vol govt
   intl natl admin asst assoc dist prov rd hwy mts yrs hrs mins lbs`.split(/\s+/),
);

/** Short forms that keep their period only before a number or a Roman numeral ("No. 2", "Art. IV", "pp. 3"). */
export const NUMBERED: ReadonlySet<string> = new Set(
  `no nos art arts para paras p pp sec secs ch fig figs vol pt res doc sat sun mon mar apr jun jul add rev corr ser
   op c v`.split(/\s+/),
);

/** After one of these a name or a number goes on, so a period does not end the sentence. Lower case, with period. */
export const TITLES: ReadonlySet<string> = new Set(
  `mr. mrs. ms. mx. dr. drs. prof. gen. brig. col. lt. capt. cpt. sgt. maj. cmdr. cdr. adm. rev. hon. gov. sen. sens.
   rep. reps. amb. messrs. mme. mlle. msgr. st. ste. ft. vs. viz. cf. e.g. i.e. no. nos. art. arts. para. paras. pp.
   fig. figs. vol. ca. approx.`.split(/\s+/),
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
   Its His Her Our My`.split(/\s+/),
);
