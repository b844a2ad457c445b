import { describe, expect, test } from "vitest";
import { lines, readText } from "./reader.ts";

/** How real a deed is said to be, and who says so: sentences of our own, and lines that must be among what is read of them. */
const MUST: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  "what is only supposed": [
    ["Iranian support for Syria would mark a dangerous step.", ["SUPPORT IRN > SYR possible"]],
    ["Iranian support for Syria marks a dangerous step.", ["SUPPORT IRN > SYR"]],
    [
      "Any delivery of missiles by Iran to Syria would be in line with the treaty, Tehran said.",
      ["AID IRN > SYR possible says:IRN"],
    ],
    ["Iran's attack on Israel, if confirmed, violates international law.", ["ASSAULT IRN > ISR possible"]],
    ["Iranian troops could enter into combat alongside the Syrian army.", ["ASSAULT IRN > ? possible"]],
  ],
  "what is only told or thought": [
    ["The prospect of Iranian troops attacking Israel is alarming.", ["ASSAULT IRN > ISR possible"]],
    ["Iran rejected the rumor about the dispatch of its troops to Syria.", ["AID IRN > SYR possible says:IRN"]],
    ["Egypt said reports of a Sudanese attack on Chad were false.", ["ASSAULT SDN > TCD - possible says:EGY"]],
  ],
  "denied reports are denied by whoever denies them": [
    ["Egypt denied reports that it sent weapons to Sudan.", ["AID EGY > SDN - says:EGY"]],
    ["Egypt denied Ethiopian reports that it sent weapons to Sudan.", ["REJECT EGY > ETH", "AID EGY > SDN - says:EGY"]],
  ],
  "a threat under a condition": [
    [
      "If Israel continues to infringe upon Iran's sovereignty, Israel will be held responsible for the consequences, Tehran said.",
      ["THREATEN IRN > ISR conditional says:IRN"],
    ],
    ["Israel will be held responsible for the consequences, Tehran said.", ["THREATEN IRN > ISR says:IRN"]],
  ],
  "to say that one is ready to say it is to say it": [
    [
      "The ambassador of Egypt said that he was ready to restore ties with Chad and deny the sale of drones.",
      ["REJECT EGY > ? says:EGY"],
    ],
    ["Iran said it wants to thank Syria for its help.", ["SUPPORT IRN > SYR says:IRN"]],
  ],
  "a purpose under a condition": [
    ["If Iranian troops deploy to fight against Iraq, France will respond.", ["ASSAULT IRN > IRQ conditional"]],
  ],
  "what is condemned may be described by a participle": [
    [
      "France and Germany condemn deepening military cooperation between Iran and Syria.",
      ["ACCUSE DEU+FRA > IRN+SYR", "COOPERATE IRN+SYR > ?"],
    ],
  ],
  "however strongly it is condemned": [
    [
      "France and Germany denounce in the harshest terms expanding naval cooperation between Iran and Syria.",
      ["ACCUSE DEU+FRA > IRN+SYR", "COOPERATE IRN+SYR > ?"],
    ],
  ],
  "a judgement on ties is one beside the ties": [
    [
      "France said the partnership between Iran and Syria should be of grave concern to everybody.",
      ["COOPERATE IRN+SYR > ? says:FRA", "ACCUSE FRA > IRN+SYR says:FRA"],
    ],
  ],
  "direction is the text's, whatever others say": [
    ["France condemned the transfer of weapons from Moscow to Pyongyang.", ["AID RUS > PRK says:FRA"]],
    ["France condemned the transfer of weapons from Pyongyang to Moscow.", ["AID PRK > RUS says:FRA"]],
  ],
  "what is talked of is not done yet": [
    ["Talks about the provision of weapons by Iran to Syria have been advancing.", ["AID IRN > SYR possible"]],
    ["Iran and Syria held talks on the release of prisoners by Syria.", ["RETREAT SYR > ? possible"]],
    ["Iran and Syria held talks on Israel's attack on Syria.", ["ASSAULT ISR > SYR"]],
  ],
  "what is left open": [
    ["Iran neither confirmed nor denied that it sent troops to Syria.", ["AID IRN > SYR possible says:IRN"]],
    ["Israel cannot confirm that Iran attacked Syria.", ["ASSAULT IRN > SYR possible says:ISR"]],
    ["It is unclear whether Iran attacked Israel.", ["ASSAULT IRN > ISR possible"]],
    ["Iran has not ruled out sending troops to Syria.", ["AID IRN > SYR possible"]],
    ["Iran ruled out sending troops to Syria.", ["AID IRN > SYR -"]],
    ["Iran is suspected of supplying drones to Syria.", ["AID IRN > SYR possible"]],
    ["The so-called Iranian attack on Israel was staged, Jordan said.", ["ASSAULT IRN > ISR possible says:JOR"]],
    ["Iran denied having supplied drones to Syria.", ["AID IRN > SYR - says:IRN"]],
  ],
  "conditions without “if”, and behind": [
    ["Had Iran attacked Israel, France would have condemned Iran.", ["ASSAULT IRN > ISR conditional"]],
    ["Should Iran attack Israel, France will respond.", ["ASSAULT IRN > ISR conditional"]],
    [
      "Iran will be held responsible if it attacks Israel, France said.",
      ["THREATEN FRA > IRN conditional says:FRA", "ASSAULT IRN > ISR conditional says:FRA"],
    ],
  ],
  "what nobody has shown": [
    ["“There is no evidence that Iran attacked Israel,” Jordan said.", ["ASSAULT IRN > ISR possible says:JOR"]],
    ["Jordan said it had seen no evidence of an Iranian attack on Israel.", ["ASSAULT IRN > ISR possible says:JOR"]],
    ["Iran did not say whether it had attacked Israel.", ["ASSAULT IRN > ISR possible says:IRN"]],
    ["France would not rule out sending troops to Ukraine.", ["AID FRA > UKR possible"]],
  ],
  "what is rejected or called a lie": [
    ["Iran rejected accusations that it supplied drones to Syria.", ["AID IRN > SYR - says:IRN"]],
    ["Iran's denial that it attacked Israel convinced nobody.", ["ASSAULT IRN > ISR - says:IRN"]],
    ["“It's a lie that we supplied drones to Syria,” Iran's president said.", ["AID IRN > SYR - says:IRN"]],
    ["The deployment of North Korean troops to Russia has not been confirmed.", ["AID PRK > RUS possible"]],
  ],
  "a source is no recipient": [
    ["According to Ukrainian intelligence, North Korea sent troops to Russia.", ["AID PRK > RUS says:UKR"]],
  ],
  "not yet, not quite": [
    ["France has yet to recognize Palestine.", ["SUPPORT FRA > PSE -"]],
    ["Israel almost attacked Iran.", ["ASSAULT ISR > IRN -"]],
  ],
  "whoever is wanted to do it does it": [["France wants Iran to withdraw from Syria.", ["CONCEDE IRN > SYR planned"]]],
  "a range is an estimate": [
    ["Israel says Iran supplied between 100 and 200 drones to Syria.", ["AID IRN > SYR says:ISR"]],
  ],
  "a bearing is a state only beside its name": [
    ["South Korea said the North fired a missile on Monday.", ["MOBILIZE PRK > ? says:KOR"]],
  ],
  "estimates are objects": [["Iran moved at least 3,000 soldiers into eastern Syria.", ["MOBILIZE IRN > ?"]]],
  "troops belong to whoever moved them": [
    [
      "Iran moved 3,000 soldiers into Syria. These soldiers could enter into combat against Israel. If they do, they are fair game, France said.",
      ["ASSAULT IRN > ISR possible"],
    ],
  ],
  "no agreement is that of those who met": [
    [
      "Moscow said there was no agreement reached after the meetings between Iran and Russia.",
      ["AGREE IRN+RUS > ? - says:RUS"],
    ],
  ],
  "a part played in a deed is the deed": [
    ["Iranian units played a decisive part in repelling the Israeli troops.", ["ASSAULT IRN > ISR"]],
  ],
};

for (const [phenomenon, rows] of Object.entries(MUST)) {
  describe(phenomenon, () => {
    test.each(rows)("%s", (sentence, expected) => {
      expect(lines(sentence)).toEqual(expect.arrayContaining([...expected]));
    });
  });
}

describe("what must not be read", () => {
  test.each([
    ["The notion of Iranian troops attacking Israel, we believe, if true, would change much.", /^ASSAULT IRN > ISR$/m],
    ["Georgia condemned the attack. The North fired a missile on Monday.", /PRK|KOR/],
    ["Should Iran attack Israel, France will respond.", /REQUEST/],
    ["France asked whether Iran attacked Israel.", /REQUEST|demanded/],
    ["The alleged supply of drones by Iran to Syria is alarming.", /MOBILIZE/],
    ["Iran's minister gave an answer to Syria on Friday.", /AID/],
    ["Iranian support for Syria's war against Israel would mark a dangerous step.", /ASSAULT .*possible/],
    [
      "The ministers of Japan and three key allies met in Paris. Iran, Iraq and Syria were absent.",
      /CONSULT.*(?:IRN|IRQ|SYR)/,
    ],
    ["“If they attack Israel, they will be punished,” Iran's president said. “We warn Iraq.”", /ASSAULT IRN/],
  ] as const)("%s", (sentence, forbidden) => {
    expect(lines(sentence).join("\n")).not.toMatch(forbidden);
  });
});

test("“if true” is a hedge on the deed", () => {
  const { reading } = readText("The notion of Iranian troops attacking Israel, if true, would change much.");
  const deed = reading.assertions.find((a) => a.type === "ASSAULT")!;
  expect(deed.hedges.map((h) => h.text)).toContain("if true");
});

test("a threat under a condition is made on the day it is said", () => {
  const { reading } = readText(
    "Statement of the Iranian Foreign Ministry\n\nIf Egypt goes on arming the rebels while openly preparing new raids, Egypt eagerly following the U.S. will be held fully accountable for every loss.\n",
    { published: "2024-10-06" },
  );
  const threat = reading.assertions.find((a) => a.type === "THREATEN")!;
  expect([threat.recipients.map((p) => p.code), threat.modality, threat.time?.edtf]).toEqual([
    ["EGY"],
    "conditional",
    "2024-10-06",
  ]);
});

test("what will happen on a later day is planned, even beside a passive", () => {
  const read = lines("The pact may be signed during President Putin's June 19 visit to Iran, the Kremlin said.", {
    published: "2024-06-17",
  });
  expect(read.join("\n")).toMatch(/RUS.* planned/);
  expect(read.join("\n")).not.toMatch(/^CONSULT RUS > IRN says:RUS$/m);
});

test("an announced text is told by whoever issued the paper, not by the agency that carries it", () => {
  const { reading } = readText(
    "Cairo, May 2 (MENA) -- Vladimir Putin, president of Russia, issued a statement on May 1.\n\n" +
      "The full text of the statement is as follows:\n\nEthiopian units attacked the Eritrean forces.\n",
    { published: "2025-05-02" },
  );
  const attack = reading.assertions.find((a) => a.type === "ASSAULT")!;
  expect(attack.speakers).toEqual(["RUS"]);
  expect(attack.attribution[0]?.persons).toEqual(["Vladimir Putin"]);
});

describe("headline against body", () => {
  const headline = "Iran Denies Troop Deployment\n\n";
  const denials = (text: string) =>
    readText(headline + text, { published: "2024-10-25" })
      .reading.assertions.filter((a) => a.type === "REJECT")
      .map((a) => a.modality);

  test("a denial that the text does not bear out is only possible", () => {
    expect(denials("TEHRAN -- Iran said any dispatch of its troops to Syria would be in line with the law.\n")[0]).toBe(
      "possible",
    );
  });
  test("a denial that the text bears out stands", () => {
    expect(denials("TEHRAN -- Iran said it has not sent troops to Syria. Iran rejected the reports.\n")[0]).toBe(
      "actual",
    );
  });
});

describe("whose office, whose name", () => {
  const people = (text: string) => readText(text).reading.persons.map((p) => [p.name, p.state]);

  test("what an office is about is not whose it is", () => {
    expect(people("Ivan Petrov, deputy minister in charge of Chinese affairs of Mongolia, met reporters.")).toEqual([
      ["Ivan Petrov", "MNG"],
    ]);
  });
  test("the office's last words do not speak", () => {
    const { reading } = readText(
      "“The door is open,” Ivan Petrov, deputy minister in charge of Chinese affairs of Mongolia, said on Friday.",
    );
    expect(reading.quotations[0]?.speakers[0]).toMatchObject({ code: "MNG", person: "Ivan Petrov" });
  });
  test("a namesake is somebody else, whom the pack does not know", () => {
    const { reading } = readText("Kim Yo Jong condemned Japan. She is no relation of the other Kim Yo Jong, a singer.");
    const named = reading.mentions.filter((m) => m.text === "Kim Yo Jong");
    expect(named.map((m) => m.entity?.id ?? null)).toEqual(["person:kim-yo-jong", null]);
  });
  test("a long name in small letters is still the name", () => {
    const { reading } = readText("The “multilateral sanctions monitoring team” met in Seoul.");
    expect(reading.mentions[0]?.entity?.id).toBe("org:msmt");
  });
});

describe("whom the words came through", () => {
  const chain = (text: string, type: string) =>
    readText(text)
      .reading.assertions.find((a) => a.type === type)!
      .attribution.map((l) => l.speakers.join("+"));

  test("a statement carried by an agency", () => {
    expect(
      chain(
        "“Israel attacked Lebanon,” an unnamed official in Iran's Defense Ministry said in a statement carried by the state-run Korean Central News Agency.",
        "ASSAULT",
      ),
    ).toEqual(["IRN", "PRK"]);
  });
  test("an interview", () => {
    expect(
      chain(
        "“Chad attacked Sudan,” the ambassador of Egypt said in an interview with the Japanese media on Friday.",
        "ASSAULT",
      ),
    ).toEqual(["EGY", "JPN"]);
  });
  test("a plain statement has one link", () => {
    expect(chain("“Chad attacked Sudan,” the ambassador of Egypt said in a statement.", "ASSAULT")).toEqual(["EGY"]);
  });
});

test("who flies balloons makes no visit", () => {
  const read = lines("Iran flew balloons over Iraq.");
  expect(read).toEqual(["COERCE IRN > IRQ"]);
  expect(lines("Iran's minister flew to Iraq.")).toEqual(["CONSULT IRN > IRQ"]);
});
