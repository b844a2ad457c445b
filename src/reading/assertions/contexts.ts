/** PLOVER contexts by the words of the sentence; several allowed, none forced. */
const CONTEXTS: readonly (readonly [string, RegExp])[] = [
  ["military", /\b(?:military|army|troops?|soldiers?|weapons?|missiles?|artillery|munitions?|arms|navy|naval|air force|warships?|drills?|exercises?)\b/i],
  ["cbrn", /\b(?:nuclear|denucleari[sz]ation|chemical weapons?|biological weapons?|radiological|warheads?|WMD|uranium|plutonium)\b/i],
  ["diplomatic", /\b(?:diplomatic|diplomacy|diplomats?|ambassador|embassy|foreign minist(?:er|ry)|talks|dialogue|treaty|summit|negotiations?)\b/i],
  ["territory", /\b(?:sovereignty|territorial|territory|annex(?:ed|ation)?|border|occup(?:y|ied|ation))\b/i],
  ["economic", /\b(?:econom(?:y|ic)|trade|financ(?:e|ial)|investment|currency|oil|petroleum|gas)\b/i],
  ["trafficking", /\b(?:smuggl(?:e|ed|ing)|traffick(?:ing|ed)|illicit|ship-to-ship|evad(?:e|ing)|sanctions evasion)\b/i],
  ["cyber", /\b(?:cyber\w*|hack(?:ed|ers?|ing)|cryptocurrenc\w+|ransomware)\b/i],
  ["intelligence", /\b(?:intelligence|spy|espionage|reconnaissance|surveillance)\b/i],
  ["legal", /\b(?:court|law|legal|illegal|unlawful|prosecut\w+|tribunal|indict\w+|warrant)\b/i],
  ["human_rights", /\bhuman rights\b/i],
  ["peacekeeping", /\bpeacekeep\w+\b/i],
  ["terrorism", /\bterroris[mt]s?\b/i],
]; // biome-ignore format: a table

export function contextsOf(sentence: string): readonly string[] {
  return CONTEXTS.filter(([, pattern]) => pattern.test(sentence)).map(([name]) => name);
}
