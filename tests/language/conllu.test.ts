import { describe, expect, it } from "vitest";
import { type Analysis, ENTITY_TAGS, RELATIONS, UPOS } from "../../src/language/analysis.ts";
import { readConllu, writeConllu } from "../../src/language/conllu.ts";
import { segmentsOfWords } from "../../src/language/segments.ts";

const GIVEN = `# sent_id = a-1
# text = They didn't go.
1\tThey\tthey\tPRON\t_\t_\t_\t_\t_\t_
2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdid\t_\t_\t_\t_\t_\t_\t_\t_
3\tn't\t_\t_\t_\t_\t_\t_\t_\t_
3.1\tthere\t_\t_\t_\t_\t_\t_\t_\t_
4\tgo\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
5\t.\t_\t_\t_\t_\t_\t_\t_\t_

1\tYes\t_\t_\t_\t_\t_\t_\t_\t_
`;

/** An analysis in which every word hangs on the first. */
function flat(words: string[][], texts: (string | null)[], change: Partial<Analysis> = {}): Analysis {
  const { text, starts, ends, sentences } = segmentsOfWords(words, texts);
  const size = starts.length;
  const heads = new Int32Array(size);
  const relations = new Uint8Array(size).fill(RELATIONS.indexOf("dep"));
  for (let k = 0; k + 1 < sentences.length; k++) {
    heads.fill(sentences[k]!, sentences[k]!, sentences[k + 1]);
    heads[sentences[k]!] = -1;
    relations[sentences[k]!] = RELATIONS.indexOf("root");
  }
  return {
    text,
    starts,
    ends,
    sentences,
    upos: new Uint8Array(size).fill(UPOS.indexOf("X")),
    lemmas: words.flat(),
    features: new Array(size).fill("_"),
    heads,
    relations,
    passive: new Uint8Array(size),
    entities: new Uint8Array(size),
    confidence: new Float32Array(size),
    tagConfidence: new Float32Array(size),
    entityConfidence: new Float32Array(size),
    models: [],
    ...change,
  };
}

describe("CoNLL-U", () => {
  it("is read word by word, without multiword tokens and empty nodes", () => {
    expect(readConllu(GIVEN)).toEqual([
      { id: "a-1", text: "They didn't go.", words: ["They", "did", "n't", "go", "."] },
      { id: null, text: null, words: ["Yes"] },
    ]);
    expect(readConllu(GIVEN.replaceAll("\n", "\r\n"))).toEqual(readConllu(GIVEN));
    expect(readConllu("")).toEqual([]);
    expect(readConllu("no table\n\nat all")).toEqual([]);
  });

  it("is written in ten columns with names and missing spaces in MISC", () => {
    const words = [["Kim", "did", "n't", "go", "."], ["Yes"]];
    const written = writeConllu(
      flat(words, ["Kim didn't go.", null], {
        entities: Uint8Array.of(ENTITY_TAGS.indexOf("B-PER"), 0, 0, 0, 0, 0),
        passive: Uint8Array.of(0, 1, 0, 0, 0, 0),
      }),
      ["a-1"],
    );
    expect(written).toBe(`# sent_id = a-1
# text = Kim didn't go.
1\tKim\tKim\tX\t_\t_\t0\troot\t_\tNE=B-PER
2\tdid\tdid\tX\t_\t_\t1\tdep:pass\t_\tSpaceAfter=No
3\tn't\tn't\tX\t_\t_\t1\tdep\t_\t_
4\tgo\tgo\tX\t_\t_\t1\tdep\t_\tSpaceAfter=No
5\t.\t.\tX\t_\t_\t1\tdep\t_\t_

# sent_id = 2
# text = Yes
1\tYes\tYes\tX\t_\t_\t0\troot\t_\t_

`);
  });

  it("comes back as it went", () => {
    const sentences = readConllu(GIVEN);
    const analysis = flat(
      sentences.map(({ words }) => [...words]),
      sentences.map(({ text }) => text),
    );
    expect(readConllu(writeConllu(analysis)).map(({ text, words }) => ({ text, words }))).toEqual([
      { text: "They didn't go.", words: sentences[0]!.words },
      { text: "Yes", words: ["Yes"] },
    ]);
  });
});

describe("given words", () => {
  it("are found in the text they come with", () => {
    const { text, starts, ends, sentences } = segmentsOfWords(
      [
        ["a", "b"],
        ["c", "."],
      ],
      ["a  b", "c."],
    );
    expect(text).toBe("a  b\nc.");
    expect([...starts]).toEqual([0, 3, 5, 6]);
    expect([...ends]).toEqual([1, 4, 6, 7]);
    expect([...sentences]).toEqual([0, 2, 4]);
  });

  it("are joined by spaces where the text does not hold them", () => {
    expect(segmentsOfWords([["a", "b"]], ["a x b"]).text).toBe("a b");
    expect(segmentsOfWords([["a", "b"], []]).text).toBe("a b\n");
  });
});
