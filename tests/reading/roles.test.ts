import { describe, expect, test } from "vitest";
import { lines, readText } from "./reader.ts";

/** Each row: a sentence of our own, and lines that must be among what is read of it. */
const MUST: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "who is urged owns what is urged, and what is coordinated with it",
    "We urge all countries to condemn this attack and call on Iran to return to talks.",
    ["ACCUSE WORLD > ? demanded", "CONSULT IRN > ? demanded"],
  ],
  ["the only object may be an indirect one", "Germany urged Iran to stop the attacks.", ["REQUEST DEU > IRN"]],
  [
    "ties are strengthened by their owners, whoever praises it",
    "Canada praised the work undertaken by France and Spain to strengthen their bilateral ties.",
    ["COOPERATE ESP+FRA > ? planned"],
  ],
  [
    "a meeting of several is theirs, whoever holds it",
    "Japan held a summit of Japan, Kenya and Brazil in Tokyo.",
    ["CONSULT BRA+JPN+KEN > ?"],
  ],
  [
    "what is told again is done to whom it was done, whatever was told of it between",
    "Iran attacked Iraq on Monday. Iran's attack began at night. France condemned the attack by Iran.",
    ["ASSAULT IRN > IRQ says:FRA"],
  ],
  ["an unnamed partner takes part", "Japan held talks with its allies.", ["CONSULT JPN+UNKNOWN > ?"]],
  [
    "what is reviewed is theirs who review it",
    "Japan, Australia and Canada reviewed progress on new initiatives, including the sharing of missile defense data.",
    ["COOPERATE AUS+CAN+JPN > ? says:AUS+CAN+JPN"],
  ],
];

describe("who does it to whom", () => {
  test.each(MUST)("%s", (_name, sentence, expected) => {
    expect(lines(sentence)).toEqual(expect.arrayContaining([...expected]));
  });
});

test("a name that the tree joins is one person's", () => {
  const { reading } = readText("Russian Deputy Foreign Minister Ivan Petrov visited Hanoi.");
  expect(reading.persons.map((p) => p.name)).toEqual(["Ivan Petrov"]);
});

describe("whose a noun's deed is", () => {
  test("“between” names both, whoever announces it", () => {
    expect(lines("Japan announced cooperation between France and Spain.")).toContain("COOPERATE ESP+FRA > ?");
  });
  test("a long name owns what follows its mark", () => {
    const read = lines(
      "Statement on the Democratic People’s Republic of Korea’s Space Launch\n\nJapan met with France.",
    );
    expect(read).toContain("MOBILIZE PRK > ?");
  });
  test("a participle's phrases tell who does what the noun names, and to whom", () => {
    expect(lines("France welcomed the sanctions drawn up by Germany.")).toContain("SANCTION DEU > ? says:FRA");
    expect(lines("France condemned the Iranian attacks launched against Iraq.")).toContain(
      "ASSAULT IRN > IRQ says:FRA",
    );
  });
  test("a past form after a noun is what befell it", () => {
    const read = lines("Our thoughts go out to the loved ones of the two Polish citizens tragically killed.");
    expect(read.filter((l) => l.startsWith("ASSAULT POL"))).toEqual([]);
  });
  test("a phrase after the verb is not the noun's", () => {
    const read = lines("Adopted at the 100th meeting by 12 votes to none, with 2 abstentions (Poland, Ukraine).");
    expect(read.filter((l) => l.startsWith("CONSULT"))).toEqual([]);
  });
  test("what stands before a second noun is the first one's alone", () => {
    const read = lines("Kenya condemned Iran for its occupation of Iraq and its refusal to leave.");
    expect(read.filter((l) => /REJECT .*IRQ/.test(l))).toEqual([]);
  });
});

test("in a state's own statement “the President” is its own, in a report nobody's", () => {
  const body = "The President met with Ukraine.";
  const heading = "Statement by National Security Advisor Jake Sullivan on Ukraine";
  expect(lines(`${heading}\n\n${body}`, { kind: "statement" })).toContain("CONSULT UKR+USA > ? says:USA");
  expect(lines(body)).toContain("CONSULT UKR > ?");
});

describe("an object may make a deed of another kind, or none, of a word", () => {
  const NONE: readonly (readonly [string, RegExp])[] = [
    ["Japan must meet its obligations to Kenya.", /^CONSULT/],
    ["Iran executed a plan against Iraq.", /^ASSAULT/],
    ["Germany demonstrated its commitment against Iran.", /^PROTEST/],
    ["Russia compromised the security of Estonia.", /^CONCEDE/],
  ];
  test.each(NONE)("%s", (sentence, type) => {
    expect(lines(sentence).filter((line) => type.test(line))).toEqual([]);
  });
  test("the word keeps its own deed beside other objects", () => {
    expect(lines("Japan met Kenya.").some((line) => line.startsWith("CONSULT"))).toBe(true);
    expect(lines("Iran executed a Swedish citizen.").some((line) => line.startsWith("ASSAULT IRN"))).toBe(true);
  });
});
