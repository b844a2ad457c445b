import { describe, expect, test } from "vitest";
import { scareQuotes } from "../../src/reading/attribution/scare-quotes.ts";
import { lines, read } from "./attribution-support.ts";

describe("transcripts", () => {
  const text = [
    "Q Thank you. Has the ministry answered?",
    "MR. MARIN: Not yet. We wait.",
    "We expect an answer on Friday.",
    "Q And then?",
    "MR. MARIN: Then we meet.",
    "END 3:10 P.M.",
    "This page was printed later.",
  ].join("\n\n");

  test("each turn is its speaker's, over paragraphs, up to the end mark", async () => {
    const turns = (await read(text)).findings.filter((f) => f.rule === "transcript");
    expect(turns.map((f) => [f.source?.text, f.parts.map((p) => p.text)])).toEqual([
      ["Q", ["Thank you. Has the ministry answered?"]],
      ["MR. MARIN", ["Not yet. We wait.", "We expect an answer on Friday."]],
      ["Q", ["And then?"]],
      ["MR. MARIN", ["Then we meet."]],
    ]);
    expect(turns.every((f) => f.cue === null && f.kind === "direct")).toBe(true);
  });

  test("speakers with title and state, as in records of a council", async () => {
    const record =
      "The President: I give the floor to Norway.\n\nMs. Hansen (Norway): We thank you.\n\nMr. Okoye (Nigeria): So do we.";
    const { findings } = await read(record);
    expect(findings.filter((f) => f.rule === "transcript").map((f) => f.source?.text)).toEqual([
      "The President",
      "Ms. Hansen",
      "Mr. Okoye",
    ]);
  });

  test.each([
    ["one label alone", "SUMMARY: The talks ended.\n\nThey met for two days."],
    ["headings in capitals", "ECONOMIC COOPERATION: trade grew.\n\nPUBLIC HEALTH: fewer fell ill."],
    ["a word and a colon", "Note: see below.\n\nAddress: Main Street 1."],
  ])("%s makes no transcript", async (_name, other) => {
    expect((await read(other)).findings.filter((f) => f.rule === "transcript")).toEqual([]);
  });
});

describe("announced texts", () => {
  test("a dateline's agency is the outer link, the issuer the inner", async () => {
    const text = [
      "Pyongyang, March 3 (KCNA) -- Ri Song Chol, spokesman for the Ministry of Trade, issued the following press statement on Tuesday:",
      "The accusations are groundless.",
      "We will answer them in kind. -0-",
      "Read more on our pages.",
    ].join("\n\n");
    const { findings } = await read(text);
    const [dateline, statement] = findings;
    expect(dateline?.rule).toBe("dateline");
    expect(dateline?.source?.text).toBe("KCNA");
    expect(statement?.source?.text).toBe("Ri Song Chol, spokesman for the Ministry of Trade,");
    expect(statement?.cue?.text).toBe("issued");
    expect(statement?.parts.map((p) => p.text)).toEqual([
      "The accusations are groundless.",
      "We will answer them in kind.",
    ]);
    expect(statement?.parent).toBe(0);
  });

  test("a list that follows is no text", async () => {
    expect(await lines("The new members are as follows:\n\nAna Costa\n\nIvo Marin")).toEqual([]);
  });
});

describe("quotations set as blocks", () => {
  test("belong to the cue before their colon", async () => {
    const text =
      "The ministry said in a statement on Monday:\n\n> We will not yield.\n\n> We will not leave.\n\nIt rained.";
    expect(await lines(text)).toEqual(["The ministry | said | We will not yield. … We will not leave."]);
  });

  test("stay unattributed without a cue", async () => {
    expect(await lines("The anthem:\n\n> Long may it stand.")).toEqual([]);
  });
});

describe("headlines", () => {
  test("a speaker before a colon", async () => {
    expect(await lines("# Kremlin: No talks are planned this week\n\nNothing else happened.")).toEqual([
      "Kremlin | : | No talks are planned this week",
    ]);
  });

  test("a genre before a colon is no speaker", async () => {
    expect(await lines("# Breaking: Talks are planned this week\n\nNothing else happened.")).toEqual([]);
  });
});

describe("scare quotes", () => {
  const found = async (text: string) => {
    const { document, findings } = await read(text);
    return scareQuotes(document, findings).map((q) => q.text);
  };

  test("short terms in quotation marks", async () => {
    expect(await found("The “reform” and the so-called 'peace plan' failed.")).toEqual(["“reform”", "'peace plan'"]);
  });

  test("not utterances, not longer words", async () => {
    expect(
      await found(
        "He said: “No.” She said “the plan is dead and buried.” Asked, he replied: “Never” “Not now,” she said.",
      ),
    ).toEqual([]);
  });
});
