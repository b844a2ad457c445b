import { describe, expect, test } from "vitest";
import { lines } from "./reader.ts";

/** Each row: a sentence of our own, and lines that must be among what is read of it. */
const MUST: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  "joint actors are one assertion": [
    ["The United States, South Korea and Japan condemned the launch.", ["ACCUSE JPN+KOR+USA > ?"]],
    ["France and Germany met with Ukraine in Paris.", ["CONSULT DEU+FRA+UKR > ?"]],
  ],
  "direction comes from the syntax": [
    ["North Korea supplied missiles to Russia.", ["AID PRK > RUS"]],
    ["Missiles were supplied to Russia by North Korea.", ["AID PRK > RUS"]],
    ["Russia supplied North Korea with missiles.", ["AID RUS > PRK"]],
    ["The transfer of weapons from North Korea to Russia continues.", ["AID PRK > RUS"]],
    ["The transfer of weapons from Russia to North Korea continues.", ["AID RUS > PRK"]],
    ["Russia was condemned by Japan.", ["ACCUSE JPN > RUS"]],
  ],
  "nominalised acts": [
    ["Leaders discussed Russia's invasion of Ukraine.", ["ASSAULT RUS > UKR"]],
    ["The Russian attack on Ukraine killed dozens.", ["ASSAULT RUS > UKR"]],
    ["Military cooperation between North Korea and Russia is growing.", ["COOPERATE PRK+RUS > ?"]],
  ],
  "condemnation falls on whoever acts in its object": [
    ["Japan condemned North Korea's missile launch.", ["ACCUSE JPN > PRK"]],
    ["Japan condemned the growing cooperation between North Korea and Russia.", ["ACCUSE JPN > PRK+RUS"]],
  ],
  "demands and what is demanded": [
    ["Japan urged North Korea to cease its provocations.", ["REQUEST JPN > PRK", "MOBILIZE PRK > ? - demanded"]],
    ["South Korea called on North Korea to return to talks.", ["REQUEST KOR > PRK"]],
  ],
  "negation, plans and doubt": [
    ["Iran has not attacked Iraq.", ["ASSAULT IRN > IRQ -"]],
    ["Russia may attack Ukraine.", ["ASSAULT RUS > UKR possible"]],
    ["Russia allegedly attacked Ukraine.", ["ASSAULT RUS > UKR possible says:UNKNOWN"]],
    ["If Russia attacks Ukraine, France will respond.", ["ASSAULT RUS > UKR conditional"]],
    ["Germany will support Ukraine.", ["AGREE DEU > UKR planned"]],
  ],
  "who says so": [
    ["Ukraine said that Russia had attacked Poland.", ["ASSAULT RUS > POL says:UKR"]],
    ["According to Ukraine, Russia attacked Poland.", ["ASSAULT RUS > POL says:UKR"]],
    ["“Russia attacked Poland,” Ukraine said.", ["ASSAULT RUS > POL says:UKR"]],
  ],
  "titles, metonyms and peoples act for their states": [
    ["The Kremlin condemned the French foreign minister.", ["ACCUSE RUS > FRA"]],
    ["Moscow rejected Tokyo's claim.", ["REJECT RUS > JPN"]],
    ["President Vladimir Putin visited Pyongyang.", ["CONSULT RUS > PRK"]],
  ],
};

const MUST_NOT: readonly (readonly [string, RegExp])[] = [
  ["Did Russia attack Poland?", /ASSAULT/],
  ["Russia attacked Ukraine, and the United States condemned it.", /ASSAULT RUS > (?:UKR\+USA|USA)/],
  ["North Korea tested a launch vehicle.", /ASSAULT/],
  ["The missiles that Russia received came from abroad.", /AID RUS/],
  ["Officials met in Seoul.", /KOR/],
];

for (const [phenomenon, rows] of Object.entries(MUST)) {
  describe(phenomenon, () => {
    test.each(rows)("%s", (sentence, expected) => {
      expect(lines(sentence)).toEqual(expect.arrayContaining([...expected]));
    });
  });
}

describe("what must not be read", () => {
  test.each(MUST_NOT)("%s", (sentence, forbidden) => {
    expect(lines(sentence).join("\n")).not.toMatch(forbidden);
  });
});
