import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { evaluationShape } from "../../src/api/evaluation-shape.ts";
import { freshFolder } from "./folder.ts";
import { run } from "./run.ts";

const CASES = fileURLToPath(new URL("../evaluation/cases", import.meta.url));

describe("eval", () => {
  test("scores the reading on the cases of a folder", async () => {
    const { code, out, err } = await run(["eval", CASES, "--format", "json", "--show"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const evaluation = evaluationShape.parse(JSON.parse(out));
    expect(evaluation).toMatchObject({
      cases: 2,
      found: { right: 5, read: 5, gold: 5, f1: 1 },
      typed: { right: 4, precision: 0.8, recall: 0.8 },
      core: { right: 3, of: 4 },
      fields: { modality: { right: 4, of: 4 }, date: { right: 2, of: 2 }, quoted: { right: 3, of: 3 } },
      quotations: { found: { right: 1, of: 1 }, speakers: { right: 1, of: 1 } },
    });
    expect(evaluation.documents).toEqual([
      {
        id: "condemnation",
        missed: [],
        extra: [],
        wrong: [{ trigger: "send", n: 1, field: "type", gold: "CONSULT", read: "AGREE" }],
      },
      { id: "visit", missed: [], extra: [], wrong: [] },
    ]);
  });

  test("shows people the same as a table", async () => {
    const { code, out } = await run(["eval", CASES, "--show"]);
    expect(code).toBe(0);
    expect(out).toContain("type of “send”: AGREE read, CONSULT expected");
    expect(out).toMatch(
      /whole records +P {2}80\.0 {2}R {2}80\.0 {2}F1 {2}80\.0 {2}\(4 right of 5 read, 5 in the cases\)/,
    );
  });

  test("leaves out what is less sure than asked", async () => {
    const { out } = await run(["eval", CASES, "--format", "json", "--min-confidence", "1"]);
    const evaluation = evaluationShape.parse(JSON.parse(out));
    expect(evaluation).toMatchObject({ minConfidence: 1, found: { right: 0, read: 0, gold: 5, recall: 0 } });
    expect(evaluation.documents).toBeUndefined();
  });
});

describe("a folder that holds no proper cases", () => {
  const folderWith = (files: Readonly<Record<string, string>>) => {
    const folder = freshFolder();
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    return folder;
  };
  const assertion = { trigger: "met", type: "CONSULT", actors: ["PER"], recipients: [] };
  const told = async (folder: string, expected: number) => {
    const { code, out, err } = await run(["eval", folder]);
    expect({ code, out }).toEqual({ code: expected, out: "" });
    return err;
  };

  test("is not there, is a file, or is empty", async () => {
    const folder = folderWith({ "x.txt": "Peru met Chile." });
    expect(await told(join(folder, "nowhere"), 1)).toContain("(input-missing)");
    expect(await told(join(folder, "x.txt"), 2)).toMatch(/is a file; expected a folder of cases.*\(usage\)/);
    expect(await told(folder, 1)).toMatch(/holds no cases: expected pairs of files ID\.txt .*\(input-missing\)/);
    const { code, err } = await run(["eval"]);
    expect(code).toBe(2);
    expect(err).toContain("missing required argument 'dir'");
  });

  test("has a case without its text", async () => {
    const folder = folderWith({ "x.json": JSON.stringify({ assertions: [] }) });
    expect(await told(folder, 1)).toMatch(/x\.json has no text beside it: expected x\.txt.*\(input-missing\)/);
  });

  test("has a case that is no JSON, or not of the form: every fault is named with its place and what was given", async () => {
    expect(await told(folderWith({ "x.txt": "Peru met Chile.", "x.json": "{" }), 1)).toMatch(
      /no valid JSON.*\(input-invalid\)/,
    );
    const wrong = { ...assertion, type: "CONDEMN", modality: "maybe", n: 0 };
    const err = await told(
      folderWith({
        "x.txt": "Peru met Chile.",
        "x.json": JSON.stringify({ published: "monday", assertions: [wrong, 7] }),
      }),
      1,
    );
    for (const fault of [
      /published: expected a day, month or year in EDTF.*given "monday"/,
      /assertions\[0\]\.type: .*"ACCUSE".*given "CONDEMN"/,
      /assertions\[0\]\.modality: .*given "maybe"/,
      /assertions\[0\]\.n: .*given 0/,
      /assertions\[1\]: .*given 7/,
    ])
      expect(err).toMatch(fault);
  });

  test("names words that its text has not, or not so often", async () => {
    const missing = { assertions: [{ ...assertion, trigger: "meets" }], quotations: [{ text: "never said" }] };
    const err = await told(folderWith({ "x.txt": "Peru met Chile.", "x.json": JSON.stringify(missing) }), 1);
    expect(err).toMatch(/assertions\[0\]\.trigger: “meets” was to be found in x\.txt, but occurs nowhere/);
    expect(err).toMatch(/quotations\[0\]\.text: x\.txt has no “never said”/);
    const second = { assertions: [{ ...assertion, n: 2 }] };
    expect(await told(folderWith({ "x.txt": "Peru met Chile.", "x.json": JSON.stringify(second) }), 1)).toMatch(
      /“met” was to be found 2 times in x\.txt, but occurs 1 times/,
    );
  });

  test("has a folder where a text should be, or bytes that are no UTF-8", async () => {
    const folder = folderWith({ "x.json": JSON.stringify({ assertions: [] }) });
    mkdirSync(join(folder, "x.txt"));
    expect(await told(folder, 1)).toContain("(input-unreadable)");
    const latin = folderWith({ "y.json": JSON.stringify({ assertions: [] }) });
    writeFileSync(join(latin, "y.txt"), Buffer.from([0x50, 0xe9, 0x72, 0x6f, 0x75]));
    expect(await told(latin, 1)).toMatch(/y\.txt is not UTF-8.*\(input-invalid\)/);
  });
});
