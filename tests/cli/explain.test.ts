import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readingShape } from "../../src/api/reading-shape.ts";
import { assertionsShape, searchShape } from "../../src/api/record-shape.ts";
import { freshFolder } from "./folder.ts";
import { run } from "./run.ts";

/** One assertion that is surer than the others, a question, and somebody who is not named. */
const TEXT =
  "Norway strongly condemned Chad on 4 March 2025. Chad will not send aid to Mali. Did Russia attack Ukraine? The talks were canceled.\n";

describe("--explain", () => {
  test("carries in JSON how each assertion came about, and what was left unsaid", async () => {
    const { code, out } = await run(["read", "-", "--no-store", "--format", "json", "--explain"], { stdin: TEXT });
    expect(code).toBe(0);
    const reading = readingShape.parse(JSON.parse(out));
    expect(reading.assertions.length).toBeGreaterThan(0);
    for (const { explanation, confidence } of reading.assertions) {
      expect(explanation?.confidence.chance).toBe(confidence);
      for (const { start, end, text } of explanation!.tree) expect(TEXT.slice(start, end)).toBe(text);
    }
    expect(reading.abstained!.map(({ reason }) => reason)).toEqual(expect.arrayContaining(["question", "no-actor"]));
  });

  test("is not there when nobody asked", async () => {
    const { out } = await run(["read", "-", "--no-store", "--format", "json"], { stdin: TEXT });
    const reading = JSON.parse(out);
    expect(reading).not.toHaveProperty("abstained");
    expect(reading).not.toHaveProperty("withheld");
    for (const assertion of reading.assertions) expect(assertion).not.toHaveProperty("explanation");
  });

  test("shows people the tree, what lost, and what was left unsaid", async () => {
    const { out } = await run(["read", "-", "--no-store", "--explain"], { stdin: TEXT });
    for (const shown of [
      /tree +condemned root \(trigger\)\n +Norway nsubj \(actor\)/,
      /type +✓ ACCUSE\/disapprove by “condemn”/,
      /actors +✓ NOR “Norway” \(subject\): named there/,
      /when +told with it · ✓ “4 March 2025” dates it/,
      /sure +0\.\d\d by confidence@/,
      /left unsaid +\d question/,
    ])
      expect(out).toMatch(shown);
  });

  test("explains what is on record, as long as it was read by what is at hand", async () => {
    const store = join(freshFolder(), "store");
    await run(["read", "-", "--store", store, "--quiet"], { stdin: TEXT });
    const id = JSON.parse((await run(["show", "--store", store, "--format", "json"])).out).documents[0].id;
    const fresh = await run(["read", "-", "--no-store", "--explain", "--format", "json"], { stdin: TEXT });
    const kept = await run(["show", id, "--store", store, "--explain", "--format", "json"]);
    expect(kept).toEqual(fresh);
    const other = await run(["show", id, "--store", store, "--explain", "--situation", "world", "--format", "json"]);
    expect(other.code).toBe(0);
    expect(other.err).toContain("so that its assertions cannot be explained");
    expect(JSON.parse(other.out)).not.toHaveProperty("abstained");
  });
});

describe("--min-confidence", () => {
  test("leaves out what is less sure, and counts it", async () => {
    const all = JSON.parse((await run(["read", "-", "--no-store", "--format", "json"], { stdin: TEXT })).out);
    const levels = all.assertions.map(({ confidence }: { confidence: number }) => confidence).sort();
    expect(levels.length).toBeGreaterThan(1);
    expect(levels[0]).toBeLessThan(levels.at(-1));
    const most = String(levels.at(-1));
    const arguments_ = ["read", "-", "--no-store", "--explain", "--min-confidence", most];
    const some = readingShape.parse(JSON.parse((await run([...arguments_, "--format", "json"], { stdin: TEXT })).out));
    expect(some.assertions).toHaveLength(1);
    expect(some.withheld).toEqual({ minConfidence: Number(most), assertions: levels.length - 1 });
    expect(some.abstained!.filter(({ reason }) => reason === "below-confidence")).toHaveLength(levels.length - 1);
    const { out } = await run(arguments_, { stdin: TEXT });
    expect(out).toContain(`left out     ${levels.length - 1} assertion`);
  });

  test("is mirrored by a variable, and says what was expected", async () => {
    process.env.RAPPORTEUR_MIN_CONFIDENCE = "1";
    try {
      const { out } = await run(["read", "-", "--no-store", "--format", "json"], { stdin: TEXT });
      expect(JSON.parse(out)).toMatchObject({ assertions: [], withheld: { minConfidence: 1 } });
    } finally {
      delete process.env.RAPPORTEUR_MIN_CONFIDENCE;
    }
    for (const wrong of ["2", "-0.1", "sure", ""]) {
      const { code, err } = await run(["read", "-", "--no-store", `--min-confidence=${wrong}`], { stdin: TEXT });
      expect(code, wrong).toBe(2);
      expect(err).toContain("A number from 0 to 1 was expected");
    }
  });

  test("keeps everything on record, and holds when it is shown and searched", async () => {
    const folder = freshFolder();
    const store = join(folder, "store");
    writeFileSync(join(folder, "one.txt"), TEXT);
    const quiet = await run(["read", join(folder, "one.txt"), "--store", store, "--quiet", "--min-confidence", "1"]);
    expect(quiet.err).toMatch(/1 document read · 0 assertions · \d+ less sure than asked left out\./);
    const ask = async (...given: string[]) =>
      JSON.parse((await run([...given, "--store", store, "--format", "json"])).out);

    const every = assertionsShape.parse(await ask("search", "--to", "2030", "--actor", "NOR", "--actor", "TCD"));
    expect(every.withheld).toBeUndefined();
    const everywhere = assertionsShape.parse(await ask("search", "--actor", "NOR", "--actor", "TCD"));
    const levels = everywhere.assertions.map(({ assertion }) => assertion.confidence);
    const most = Math.max(...levels);
    const sure = assertionsShape.parse(
      await ask("search", "--actor", "NOR", "--actor", "TCD", "--min-confidence", String(most)),
    );
    expect(sure.assertions.map(({ assertion }) => assertion.confidence)).toEqual(levels.filter((c) => c >= most));
    expect(sure.withheld).toEqual({ minConfidence: most, assertions: levels.filter((c) => c < most).length });

    const hits = searchShape.parse(await ask("search", "condemn", "--min-confidence", "1"));
    expect(hits.hits).toHaveLength(1);
    expect(hits.hits[0]!.assertions).toEqual([]);
    expect(hits.withheld).toEqual({ minConfidence: 1, assertions: 1 });
    const said = await run(["search", "condemn", "--store", store, "--min-confidence", "1"]);
    expect(said.err).toBe("1 assertion of a confidence below 1 left out.\n");

    const id = every.assertions[0]!.document.id;
    expect(readingShape.parse(await ask("show", id, "--min-confidence", "1"))).toMatchObject({
      assertions: [],
      withheld: { minConfidence: 1, assertions: levels.length },
    });
  });
});
