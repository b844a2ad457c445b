import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { analysisShape } from "../../src/api/analysis-shape.ts";
import { freshFolder } from "./folder.ts";
import { run } from "./run.ts";

const row = (number: number, form: string) => `${number}\t${form}\t_\t_\t_\t_\t_\t_\t_\t_\n`;

describe("analyze", () => {
  test("takes a text apart", async () => {
    const { code, out, err } = await run(["analyze"], { stdin: "Norway praised Chad. Nobody left Oslo." });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const rows = out.split("\n").filter((line) => /^\d/.test(line));
    expect(rows.map((line) => line.split("\t")[1])).toEqual([
      "Norway",
      "praised",
      "Chad",
      ".",
      "Nobody",
      "left",
      "Oslo",
      ".",
    ]);
    for (const line of rows) expect(line.split("\t")).toHaveLength(10);
    expect(out).toContain("# text = Nobody left Oslo.");
  });

  test("keeps the sentences and words it is given, however odd", async () => {
    const stdin = `# sent_id = a-1\n${row(1, "Dr.")}${row(2, "No left .")}\n${row(1, "ever")}\n`;
    const { code, out } = await run(["analyze", "--input", "conllu"], { stdin });
    expect(code).toBe(0);
    expect(out).toContain("# sent_id = a-1\n");
    const forms = out.split("\n").map((line) => line.split("\t")[1] ?? "");
    expect(forms.filter(Boolean)).toEqual(["Dr.", "No left .", "ever"]);
  });

  test("works through more sentences than one batch holds, in order", async () => {
    const stdin = Array.from({ length: 600 }, (_, i) => `${row(1, `w${i}`)}\n`).join("");
    const { out } = await run(["analyze", "--input", "conllu"], { stdin });
    const forms = out.split("\n").flatMap((line) => line.split("\t")[1] ?? []);
    expect(forms).toEqual(Array.from({ length: 600 }, (_, i) => `w${i}`));
    expect(out).toContain("# sent_id = 600\n");
  });

  test("gives JSON of the published shape, whose words stand in the text", async () => {
    const { out } = await run(["analyze", "--format", "json"], { stdin: "Peru 🇵🇪 wasn’t told by Chad." });
    const analysis = analysisShape.parse(JSON.parse(out));
    const words = analysis.sentences.flatMap((s) => s.words);
    expect(words.length).toBeGreaterThan(6);
    for (const { start, end, form } of words) expect(analysis.text.slice(start, end)).toBe(form);
  });

  test("says when what it is given is no CoNLL-U, no file, or no text", async () => {
    const folder = freshFolder();
    const binary = join(folder, "a.txt");
    writeFileSync(binary, Buffer.from([0, 1, 2, 3, 0]));
    expect(await run(["analyze", "--input", "conllu"], { stdin: "just words\n" })).toMatchObject({ code: 1, out: "" });
    expect((await run(["analyze", join(folder, "none.txt")])).err).toContain("(input-missing)");
    expect((await run(["analyze", binary])).err).toContain("(input-binary)");
    expect(readFileSync(binary)).toHaveLength(5);
  });
});
