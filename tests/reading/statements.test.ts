import { describe, expect, test } from "vitest";
import { lines, readText } from "./reader.ts";

describe("a statement speaks with its issuer's voice", () => {
  const text = `Statement by National Security Advisor Jake Sullivan on the Missile Launch

The United States condemns North Korea's missile launch. We urge North Korea to return to talks. The door to dialogue is open.`;

  test("the issuer is named in the heading, and “we” is the issuer", () => {
    expect(lines(text, { published: "2023-05-02" })).toEqual(
      expect.arrayContaining(["ACCUSE USA > PRK says:USA", "REQUEST USA > PRK says:USA", "AGREE USA > PRK says:USA"]),
    );
  });

  test("what is said in the present is of the document's day, marked implied", () => {
    const { reading } = readText(text, { published: "2023-05-02" });
    const time = reading.assertions.find((a) => a.type === "ACCUSE")?.time;
    expect(time).toMatchObject({ edtf: "2023-05-02", status: "implied", span: null });
  });

  test("without a date nothing is dated", () => {
    const { reading } = readText(text);
    expect(reading.assertions.map((a) => a.time)).toEqual(reading.assertions.map(() => null));
  });

  test("“We, the leaders of …” are the issuers", () => {
    const read = lines(
      "We, the leaders of Japan, the Republic of Korea and the United States, condemn Russia's attack on Ukraine.",
      { kind: "statement" },
    );
    expect(read).toContain("ACCUSE JPN+KOR+USA > RUS says:JPN+KOR+USA");
  });
});

describe("an address speaks for whom its speaker names", () => {
  const body = "We condemn the attack on Ukraine. Russia must stop the war.";
  test.each([
    ["on behalf of", `Mr. President, Excellencies:\n\nI speak on behalf of the people of Kenya. ${body}`],
    ["my country", `Ladies and gentlemen,\n\nMy country, Kenya, has always sought peace. ${body}`],
  ])("%s", (_name, text) => {
    const { reading } = readText(text, { published: "2022-09-21" });
    const accuse = reading.assertions.find(({ type }) => type === "ACCUSE");
    expect(accuse).toMatchObject({ speakers: ["KEN"], time: { edtf: "2022-09-21", status: "implied" } });
  });
  test("a text that greets nobody, or quotes somebody's country, is nobody's", () => {
    for (const text of [
      `The envoy spoke on behalf of Kenya. ${body}`,
      `Mr. President, Excellencies:\n\n“My country, Kenya, has always sought peace,” he said. ${body}`,
    ]) {
      const accuse = readText(text, { published: "2022-09-21" }).reading.assertions.find(
        ({ type }) => type === "ACCUSE",
      );
      expect(accuse?.speakers ?? []).toEqual([]);
    }
  });
});

describe("groups and pronouns", () => {
  test("“the three countries” are the three of this text", () => {
    const read = lines("Australia, Canada and Chile signed the agreement. The three countries also condemned Russia.");
    expect(read).toContain("ACCUSE AUS+CAN+CHL > RUS");
  });
  test("a group of another size is nobody's", () => {
    const read = lines("Australia and Canada signed the agreement. The three countries also condemned Russia.");
    expect(read.filter((l) => l.startsWith("ACCUSE"))).toEqual([]);
  });
  test("“they” are the subject of the sentence before", () => {
    expect(lines("Australia and Canada met with Chile. They condemned Russia.")).toContain("ACCUSE AUS+CAN+CHL > RUS");
  });
});

describe("breaches", () => {
  test("a stated breach hangs on the conduct that is said to breach", () => {
    const { reading } = readText(
      "The transfer of weapons from North Korea to Russia violates resolutions 1718 and 1874, and Japan condemned it.",
    );
    const stated = (type: string) =>
      reading.assertions
        .filter((a) => a.type === type)
        .flatMap((a) => a.breaches.filter((b) => b.basis === "stated").map((b) => b.provision));
    expect(stated("AID")).toEqual(["S/RES/1718", "S/RES/1874"]);
    expect(stated("ACCUSE")).toEqual([]);
  });
  test("a derived breach names the rule and is kept apart from stated ones", () => {
    const { reading } = readText("North Korea supplied missiles to Russia.");
    const derived = reading.assertions.flatMap((a) => a.breaches);
    expect(derived.length).toBeGreaterThan(0);
    expect(derived.every((b) => b.basis === "derived" && b.rule.includes("S/RES/"))).toBe(true);
  });
  test("nothing is derived from what is demanded not to be done or denied", () => {
    const { reading } = readText(
      "Japan urged North Korea to stop supplying missiles to Russia. North Korea has never supplied missiles to Russia.",
    );
    expect(reading.assertions.filter((a) => a.type === "AID" && a.breaches.length > 0)).toEqual([]);
  });
});

describe("persons", () => {
  test("the office stands in the text, the state comes from it", () => {
    const { reading } = readText(
      "Russian Deputy Foreign Minister Ivan Petrov met Anna Lind, ambassador of Sweden to Japan.",
    );
    expect(reading.persons).toEqual([
      expect.objectContaining({
        name: "Ivan Petrov",
        office: expect.stringContaining("Deputy Foreign Minister"),
        state: "RUS",
      }),
      expect.objectContaining({ name: "Anna Lind", state: "SWE" }),
    ]);
  });
  test("a surname alone is the person named before", () => {
    const { reading } = readText("Russian Deputy Foreign Minister Ivan Petrov visited Hanoi. Petrov condemned Japan.");
    expect(reading.persons).toHaveLength(1);
    expect(reading.persons[0]?.mentions).toHaveLength(2);
  });
});
