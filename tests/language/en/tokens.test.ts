import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenise } from "../../../src/language/en/tokens.ts";
import { tokenBuffer } from "../../../src/language/tokens.ts";

/** Words of a text, joined by one space. */
function words(text: string): string {
  const out = tokenBuffer(4);
  tokenise(text, 0, text.length, out);
  const forms: string[] = [];
  for (let i = 0; i < out.length; i++) forms.push(text.slice(out.starts[i], out.ends[i]));
  return forms.join(" ");
}

const CASES: readonly (readonly [given: string, expected: string])[] = [
  // Contractions and possessives
  ["I don't know.", "I do n't know ."],
  ["They can’t, won’t and wouldn’t've", "They ca n’t , wo n’t and would n’t 've"],
  ["Putin's visit; the countries’ intention", "Putin 's visit ; the countries ’ intention"],
  ["its not a threat; its allies, its very aim", "it s not a threat ; its allies , its very aim"],
  ["We cannot; gonna; dont", "We can not ; gon na ; do nt"],
  ["O'Connor and Sana'a at 6 o'clock", "O'Connor and Sana'a at 6 o'clock"],
  ["the 1960's, the 1990s, in '72", "the 1960's , the 1990s , in '72"],
  // Periods
  ["The U.S. and the D.P.R.K. met.", "The U.S. and the D.P.R.K. met ."],
  ["Dr. Jung H. Pak, Adm. Kim and Mr. Smith Jr.", "Dr. Jung H. Pak , Adm. Kim and Mr. Smith Jr."],
  ["It was only I. He left.", "It was only I . He left ."],
  ["No. 2, Art. 4 and paras. 8–9", "No. 2 , Art. 4 and paras. 8 – 9"],
  ["He said no. Art. That is art.", "He said no . Art . That is art ."],
  ["at 5 p.m., i.e. late, etc.", "at 5 p.m. , i.e. late , etc ."],
  ["shells, rockets, etc. were sent", "shells , rockets , etc. were sent"],
  ["Well... yes… no.. what?! no!!!", "Well ... yes … no .. what ?! no !!!"],
  ["the end.The next", "the end . The next"],
  // Hyphens and dashes
  ["the non-proliferation regime", "the non-proliferation regime"],
  ["a North Korea-Russia alliance", "a North Korea - Russia alliance"],
  ["long-range, pre-war, ex-minister", "long - range , pre-war , ex-minister"],
  ["the U.S.-led force and its 5-year plan", "the U.S. - led force and its 5 - year plan"],
  ["yes — no – maybe -- so—and", "yes — no – maybe -- so — and"],
  ["what ex- — actually", "what ex - — actually"],
  ["(KCNA) -- Kim", "( KCNA ) -- Kim"],
  ["members here. -0-", "members here . -0-"],
  ["###", "###"],
  // Numbers
  ["$5 billion, US$20, 40% and 5pm", "$ 5 billion , US$ 20 , 40 % and 5 pm"],
  ["1,234,567.89 or 10,000-12,000", "1,234,567.89 or 10,000 - 12,000"],
  ["in 2019–2020 and on 2024-06-24 or 11/28/2000", "in 2019 – 2020 and on 2024-06-24 or 11/28/2000"],
  ["since 9/11, 1/2 of it, 21st, 50,000th", "since 9/11 , 1 / 2 of it , 21st , 50,000th"],
  ["notes 13,14 and a call to 713-853-3989", "notes 13 , 14 and a call to 713-853-3989"],
  // Addresses and symbols
  ["see https://www.un.org/en/?a=1,b. Or", "see https://www.un.org/en/?a=1,b . Or"],
  ["(write to press.office@mofa.example.org)", "( write to press.office@mofa.example.org )"],
  ["kcna.kp and report.pdf", "kcna.kp and report.pdf"],
  ["resolution S/RES/1718 (2006), A/78/526", "resolution S/RES/1718 ( 2006 ) , A/78/526"],
  ["and/or AT&T, R&D", "and / or AT&T , R&D"],
  ["@POTUS said #Peace #1", "@POTUS said #Peace # 1"],
  // Quotation and notes
  ["“The U.S., South Korea”", "“ The U.S. , South Korea ”"],
  ['he said,"No".', 'he said , " No " .'],
  ["its missiles[12] and Korea¹ and peace.¹²", "its missiles [ 12 ] and Korea ¹ and peace . ¹ ²"],
  // Lost spaces
  ["condemns theDPRK and ofUkraine, DPRKand", "condemns the DPRK and of Ukraine , DPRK and"],
  ["they toldPark Chung Doe, PresidentPark Il Doe", "they told Park Chung Doe , President Park Il Doe"],
  ["at DoeUniversity; deVries Smith, BlackRock Fund", "at Doe University ; deVries Smith , BlackRock Fund"],
  ["iPhone, YouTube, McDonald, eBay", "iPhone , YouTube , McDonald , eBay"],
  // Other scripts and marks stay whole
  ["Zurbarán cafe\u0301 김정은 Путин", "Zurbarán cafe\u0301 김정은 Путин"],
  ["good 👩‍🚀!", "good 👩‍ 🚀 !"],
];

describe("words of English text", () => {
  it.each(CASES)("%s", (given, expected) => {
    expect(words(given)).toBe(expected);
  });

  it("reads only its range", () => {
    const text = "North Korea-Russia ties";
    const out = tokenBuffer();
    tokenise(text, 6, 13, out);
    expect([...out.starts.slice(0, out.length)]).toEqual([6, 11, 12]);
    expect(out.ends[2]).toBe(13);
  });

  it("does not look beyond its range", () => {
    const text = "No. 2 of its the U.S. Bank, John F. Doe";
    for (let end = 0; end <= text.length; end++) {
      const whole = tokenBuffer();
      const part = tokenBuffer();
      tokenise(text, 0, end, whole);
      tokenise(text.slice(0, end), 0, end, part);
      expect([...whole.ends.slice(0, whole.length)]).toEqual([...part.ends.slice(0, part.length)]);
    }
  });

  it("reads a run of a megabyte without white space", () => {
    const out = tokenBuffer();
    const text = "a.b-c@d'e/".repeat(100_000);
    tokenise(text, 0, text.length, out);
    expect(out.ends[out.length - 1]).toBe(text.length);
  });
});

const hard = fc.oneof(
  fc.string({ unit: "binary", maxLength: 80 }),
  fc
    .array(fc.constantFrom(..."aZ9éß中'’.-,@/:$%()[]\"“…\u00a0\u200b\ud83d\udc69\u200d\u0301 n't", "http://", "U.S."), {
      maxLength: 60,
    })
    .map((parts) => parts.join("")),
);

describe("offsets", () => {
  it("are in order, never blank, and cover all that is not white space", () => {
    fc.assert(
      fc.property(hard, (text) => {
        const out = tokenBuffer(1);
        tokenise(text, 0, text.length, out);
        let covered = 0;
        for (let i = 0; i < out.length; i++) {
          const start = out.starts[i]!;
          const end = out.ends[i]!;
          expect(start).toBeGreaterThanOrEqual(covered);
          expect(visible(text.slice(covered, start))).toBe("");
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end).trim()).not.toBe("");
          expect(visible(text.slice(start, end))).toBe(text.slice(start, end));
          covered = end;
        }
        expect(visible(text.slice(covered))).toBe("");
      }),
      { numRuns: 2000 },
    );
  });

  it("are the same every time", () => {
    fc.assert(
      fc.property(hard, (text) => {
        expect(words(text)).toBe(words(text));
      }),
    );
  });
});

function visible(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: white space to readers of our output
  return text.replace(/[\s\u001c-\u001f\u0085\u200b\u2060]/g, "");
}
