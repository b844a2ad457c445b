import { describe, expect, test } from "vitest";
import { outermostQuotations } from "../../src/reading/attribution/settle.ts";
import { lines, read } from "./attribution-support.ts";

type Row = readonly [name: string, text: string, expected: readonly string[]];

const DIRECT: readonly Row[] = [
  ["cue after", "“We will not yield,” the minister said.", ["the minister | said | “We will not yield,”"]],
  [
    "inverted cue with an apposition",
    "“We will not yield,” said Ana Costa, a spokeswoman for the ministry.",
    ["Ana Costa, a spokeswoman for the ministry | said | “We will not yield,”"],
  ],
  ["cue before, comma", "The minister said, “We will not yield.”", ["The minister | said | “We will not yield.”"]],
  [
    "cue before, colon and recipient",
    "The minister told reporters in Geneva on Monday: “We will not yield.”",
    ["The minister | told | “We will not yield.”"],
  ],
  ["straight marks", '"We will not yield," he added.', ['he | added | "We will not yield,"']],
  ["doubled single marks", "''We will not yield,'' he said.", ["he | said | ''We will not yield,''"]],
  ["question", "“Will they come?” she asked.", ["she | asked | “Will they come?”"]],
  [
    "split over two sentences",
    "“We tried,” Costa said. “They refused to meet us.”",
    ["Costa | said | “We tried,” … “They refused to meet us.”"],
  ],
  [
    "split in mid-sentence",
    "“We tried,” Costa said, “but they refused to meet us.”",
    ["Costa | said | “We tried,” … “but they refused to meet us.”"],
  ],
  [
    "two speakers in turn",
    "“We tried,” Costa said. “They refused,” Marin replied.",
    ["Costa | said | “We tried,”", "Marin | replied | “They refused,”"],
  ],
  [
    "a sentence that a quotation completes",
    "The offer “is off the table,” the envoy said.",
    ["the envoy | said | The offer “is off the table,”"],
  ],
  [
    "a quotation inside a quotation",
    "“They told us, ‘Never again,’ and left,” he said.",
    ["he | said | “They told us, ‘Never again,’ and left,”", "They | told | ‘Never again,’"],
  ],
  [
    "a paper before a colon",
    "The ministers issued a joint statement on Monday: “The launch was reckless.”",
    ["The ministers | statement | “The launch was reckless.”"],
  ],
  ["a name before a colon", "Ana Costa: “The launch was reckless.”", ["Ana Costa | : | “The launch was reckless.”"]],
  [
    "a paper tells who said it",
    "“The talks failed,” the minister said, according to the agency.",
    ["the agency | according to | “The talks failed,” the minister said", "the minister | said | “The talks failed,”"],
  ],
  [
    "reopened in each paragraph",
    "Costa said: “First we met.\n\n“Then we spoke.”",
    ["Costa | said: | “First we met. … “Then we spoke.”"],
  ],
  [
    "a following paragraph that is only a quotation",
    "“We met twice,” Costa said.\n\n“Nothing came of it.”",
    ["Costa | said | “We met twice,” … “Nothing came of it.”"],
  ],
  [
    "a programme's name in the cue clause is no second part",
    "“We tried,” Costa said on “World Today” on Sunday. “They refused.”",
    ["Costa | said | “We tried,” … “They refused.”"],
  ],
];

const INDIRECT: readonly Row[] = [
  ["said that", "The ministry said that the talks had failed.", ["The ministry | said | that the talks had failed"]],
  ["said without that", "Officials said the talks had failed.", ["Officials | said | the talks had failed"]],
  [
    "auxiliary and adverb",
    "Officials have repeatedly denied that they sold weapons.",
    ["Officials | have repeatedly denied | that they sold weapons"],
  ],
  [
    "negation",
    "The minister did not say whether he would travel.",
    ["The minister | did not say | whether he would travel"],
  ],
  [
    "particle",
    "The envoy pointed out that both sides had signed.",
    ["The envoy | pointed out | that both sides had signed"],
  ],
  [
    "belief",
    "The government believes that the ship carried oil.",
    ["The government | believes | that the ship carried oil"],
  ],
  ["end of sentence", "The ship carried oil, officials said.", ["officials | said | The ship carried oil"]],
  [
    "in the middle",
    "The ship, officials said, carried oil to the port.",
    ["officials | said | The ship … carried oil to the port"],
  ],
  [
    "mixed",
    "The minister said that the test was “a grave threat” to the region.",
    ["The minister | said | that the test was “a grave threat” to the region"],
  ],
  [
    "a quotation at the end keeps its stop",
    "The minister said that the test was “a grave threat.”",
    ["The minister | said | that the test was “a grave threat.”"],
  ],
  [
    "two cues of one subject",
    "The minister said that the talks had failed and added that sanctions would follow.",
    ["The minister | said | that the talks had failed", "The minister | added | that sanctions would follow"],
  ],
  [
    "according to",
    "According to the ministry, the ship carried oil.",
    ["the ministry | According to | the ship carried oil"],
  ],
  [
    "according to, at the end",
    "The ship carried oil, according to the ministry.",
    ["the ministry | according to | The ship carried oil"],
  ],
  ["in X's view", "In her view, the deal is void.", ["her | In her view | the deal is void"]],
  [
    "as claimed by X",
    "As claimed by Russian officials, the missiles were made abroad.",
    ["Russian officials | As claimed by | the missiles were made abroad"],
  ],
  [
    "as X said",
    "As the minister said, the missiles were made abroad.",
    ["the minister | said | the missiles were made abroad"],
  ],
  [
    "a report of a report",
    "The talks had failed, the minister said, the agency reported.",
    ["the agency | reported | The talks had failed, the minister said", "the minister | said | The talks had failed"],
  ],
  [
    "was quoted as saying",
    "The minister was quoted as saying that the talks had failed.",
    ["The minister | saying | that the talks had failed"],
  ],
  [
    "a recipient, a day, then that",
    "The envoy told state television on Friday that the talks had failed.",
    ["The envoy | told | that the talks had failed"],
  ],
  [
    "a question put to somebody",
    "When asked by a reporter whether he would resign, the minister left.",
    ["a reporter | asked | whether he would resign"],
  ],
  [
    "accused of",
    "Washington accused the ministry of selling arms.",
    ["Washington | accused | the ministry of selling arms"],
  ],
  ["reportedly", "Troops have reportedly left.", ["- | reportedly | Troops have … left"]],
  ["it is believed", "It is believed that the ship carried oil.", ["- | is believed | that the ship carried oil"]],
  [
    "a relative clause around the cue",
    "They criticized the deal, which they believe has raised tensions.",
    ["They | criticized | the deal", "they | believe | which … has raised tensions"],
  ],
  [
    "announcing noun",
    "The ministry’s claim that the ship carried oil is an old one.",
    ["The ministry’s | claim | that the ship carried oil"],
  ],
  ["passive with an open source", "The agreement is seen as a threat.", ["- | is seen | The agreement … a threat"]],
  [
    "stance on an object",
    "The three countries condemned the launch.",
    ["The three countries | condemned | the launch"],
  ],
  ["call for", "The envoy called for a ceasefire.", ["The envoy | called for | a ceasefire"]],
];

describe("direct speech", () => {
  test.each(DIRECT)("%s", async (_name, text, expected) => {
    expect(await lines(text)).toEqual(expected);
  });
});

describe("indirect speech and thought", () => {
  test.each(INDIRECT)("%s", async (_name, text, expected) => {
    expect(await lines(text)).toEqual(expected);
  });
});

describe("nothing is attributed", () => {
  test.each([
    ["a title", "She wrote a review of “The Long Road” for the paper."],
    ["a word set at a distance", "The so-called “reform” failed."],
    ["an inch mark", `The pipe was 12" wide and 6' long.`],
    ["apostrophes", "The ministers' aides don't know the workers' names."],
    ["an aside to the listener", "The visit, as you know, went well. It was, you know, a long day."],
    ["what one said before", "As I said, the visit went well."],
    ["an act of the document itself", "Decides that the measures shall remain in force."],
    ["in accordance with", "The work went on according to plan."],
    ["narration", "The delegation arrived in Geneva on Monday."],
    ["a promise", "The minister promised to resign."],
    ["an urge to act", "He went to the capital to see the envoy."],
  ])("%s", async (_name, text) => {
    expect(await lines(text)).toEqual([]);
  });
});

describe("kinds, links and stances", () => {
  test("direct, mixed and indirect", async () => {
    const { findings } = await read(
      "“We met,” he said. She said it was “a grave threat.” They said the talks had failed.",
    );
    expect(findings.map((f) => f.kind)).toEqual(["direct", "mixed", "indirect"]);
  });

  test("a participle carries on the speaker of the verb before it", async () => {
    const { findings } = await read("They replied, “The door is open,” adding, “We are ready to meet at any time.”");
    expect(findings.map((f) => [f.source?.text, f.continues])).toEqual([
      ["They", -1],
      ["They", 0],
    ]);
  });

  test("the author of a statement speaks, not the statement", async () => {
    const { findings } = await read(
      "The ministers issued a joint statement on Monday stating, “We condemn the launch of the missile.”",
    );
    expect(findings[0]?.source?.text).toBe("The ministers");
    expect(findings[0]?.cue?.text).toBe("stating");
  });

  test("what stands inside another's words points at them, and is no quotation of its own", async () => {
    const { findings } = await read("The paper reported that the ministry said that the talks had failed.");
    expect(findings.map((f) => [f.source?.text, f.parent])).toEqual([
      ["The paper", -1],
      ["the ministry", 0],
    ]);
    expect(outermostQuotations(findings)).toEqual([findings[0]]);
  });

  test("a cue inside a quotation has its source there", async () => {
    const { findings } = await read("He added, “Japan and Norway also say that the talks have failed.”");
    expect(findings[1]?.source?.text).toBe("Japan and Norway");
  });

  test("stance of the source", async () => {
    const { findings } = await read(
      "He denied that they met. She doubted that they met. They hope that they will meet. He said that they met.",
    );
    expect(findings.map((f) => f.stance)).toEqual(["denied", "doubted", "hypothetical", "asserted"]);
  });
});
