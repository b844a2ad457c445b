import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { readingShape } from "../../src/api/reading-shape.ts";
import { assertionsShape, overviewShape, searchShape } from "../../src/api/record-shape.ts";
import { folderStores, POSTGRES, serverStores } from "../record/stores.ts";
import { freshFolder } from "./folder.ts";
import { run } from "./run.ts";

const ONE = "Norway strongly condemned Chad on 4 March 2025.\n";
const TWO = "On 5 March 2025 Chad did not threaten Norway. “We thank Norway,” Chad’s foreign minister said.\n";

let folder: string;
let texts: string;
let store: string;
beforeEach(() => {
  folder = freshFolder();
  texts = join(folder, "texts");
  store = join(folder, "store");
  mkdirSync(join(texts, "deeper"), { recursive: true });
  writeFileSync(join(texts, "one.txt"), ONE);
  writeFileSync(join(texts, "deeper", "two.md"), TWO);
});

describe("read without a store", () => {
  test("shows the sentence, its assertion and nothing on the error stream", async () => {
    const { code, out, err } = await run(["read", join(texts, "one.txt"), "--no-store"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain(
      "Norway strongly condemned Chad on 4 March 2025.\n  ACCUSE·disapprove  NOR → TCD  actual  2025-03-04",
    );
    expect(readdirSync(folder)).toEqual(["texts"]);
  });

  test("gives one object a line for each document, of the published shape", async () => {
    const { code, out } = await run(["read", texts, "--no-store", "--format", "jsonl", "--publisher", "Fjord Post"]);
    expect(code).toBe(0);
    const readings = out
      .trimEnd()
      .split("\n")
      .map((line) => readingShape.parse(JSON.parse(line)));
    expect(readings.map(({ document }) => document.source)).toEqual([
      join(texts, "deeper", "two.md"),
      join(texts, "one.txt"),
    ]);
    for (const { document } of readings) expect(document.publisher).toBe("Fjord Post");
    const text = readings[1]!;
    expect(text.assertions[0]).toMatchObject({ type: "ACCUSE", polarity: "+", time: { edtf: "2025-03-04" } });
  });

  test("takes what the giver knows, from flags and from variables", async () => {
    const stdin = "Peru praised Chile on Monday.";
    const flag = await run(["read", "--no-store", "--format", "json", "--published", "2025-03-05"], { stdin });
    const { document, times } = readingShape.parse(JSON.parse(flag.out));
    expect(document).toMatchObject({
      source: "-",
      published: "2025-03-05",
      certainty: { published: { certainty: "certain" } },
    });
    expect(times[0]).toMatchObject({ text: "Monday", edtf: "2025-03-03", status: "implied" });
    process.env.RAPPORTEUR_PUBLISHED = "2025-03-12";
    process.env.RAPPORTEUR_NO_STORE = "1";
    process.env.RAPPORTEUR_FORMAT = "json";
    try {
      const variable = await run(["read", "-"], { stdin });
      expect(JSON.parse(variable.out).times[0].edtf).toBe("2025-03-10");
    } finally {
      for (const name of ["PUBLISHED", "NO_STORE", "FORMAT"]) delete process.env[`RAPPORTEUR_${name}`];
    }
  });

  test("explains on request", async () => {
    const { out } = await run(["read", join(texts, "one.txt"), "--no-store", "--explain"]);
    expect(out).toMatch(/by \S+@\S+ · confidence \d\.\d\d · trigger \[\d+,\d+\)/);
  });
});

const places = [
  { place: "in a folder", stores: folderStores() },
  ...(POSTGRES ? [{ place: "on a server", stores: serverStores(POSTGRES) }] : []),
];

describe.each(places)("the record $place", ({ stores }) => {
  test("keeps what was read, shows it again, finds it, and is not changed by reading it again", async () => {
    const store = await stores.target();
    const first = await run(["read", texts, "--store", store, "--quiet"]);
    expect(first).toMatchObject({ code: 0, out: "" });
    expect(first.err).toMatch(/^2 documents read · \d+ assertions\.\n$/);

    const overview = async () => {
      const { store: _, ...rest } = overviewShape.parse(
        JSON.parse((await run(["show", "--store", store, "--format", "json"])).out),
      );
      return rest;
    };
    const before = await overview();
    expect(before.counts.documents).toBe(2);
    expect(before.dyads).toContainEqual({ actors: ["NOR"], recipients: ["TCD"], total: 1, quads: [0, 0, 1, 0] });
    const again = await run(["read", texts, "--store", store, "--quiet"]);
    expect(again.err).toContain("2 on record before");
    expect(await overview()).toEqual(before);

    const id = before.documents.find(({ source }) => source.endsWith("one.txt"))!.id;
    const kept = await run(["show", id.slice(0, 12), "--store", store, "--format", "jsonl"]);
    const fresh = await run(["read", join(texts, "one.txt"), "--no-store", "--format", "jsonl"]);
    expect(kept.out).toBe(fresh.out);
    expect((await run(["show", id, "--store", store])).out).toContain("ACCUSE·disapprove");

    const found = searchShape.parse(
      JSON.parse((await run(["search", "condemns", "--store", store, "--format", "json"])).out),
    );
    expect(found.hits).toHaveLength(1);
    expect(found.hits[0]).toMatchObject({
      document: { id },
      sentence: { text: ONE.trimEnd() },
      hits: [{ text: "condemned" }],
    });
    expect(found.hits[0]!.assertions.map(({ type }) => type)).toEqual(["ACCUSE"]);

    const byParty = assertionsShape.parse(
      JSON.parse(
        (await run(["search", "--actor", "nor", "--type", "accuse", "--store", store, "--format", "json"])).out,
      ),
    );
    expect(byParty.assertions.map(({ assertion }) => assertion.trigger.text)).toEqual(
      found.hits[0]!.assertions.map(({ trigger }) => trigger.text),
    );
    expect((await run(["search", "zebra", "--store", store])).err).toBe("Nothing on record.\n");
    expect(await run(["store", "check", "--store", store])).toMatchObject({
      code: 0,
      out: expect.stringContaining("all sound"),
    });
  });

  test("does not show what it does not hold", async () => {
    const store = await stores.target();
    await run(["read", texts, "--store", store, "--quiet"]);
    const { code, out, err } = await run(["show", "doc_ffffffffffffffffffffffff", "--store", store]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain("(not-found)");
  });
});

describe("the record in a folder", () => {
  test("is made again from originals and journal with the same ids", async () => {
    await run(["read", texts, "--store", store, "--quiet", "--publisher", "Fjord Post", "--published", "2025-03-07"]);
    const dump = async () => (await run(["search", "--to", "2030", "--store", store, "--format", "json"])).out;
    const before = await dump();
    expect(before).toContain("NOR");
    const { code, out } = await run(["store", "rebuild", "--store", store, "--format", "json"]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ documents: 2, readings: 2, changed: 0, problems: [] });
    expect(await dump()).toBe(before);
  });
});

describe("doctor", () => {
  test("says what works, and makes no store", async () => {
    const { code, out } = await run(["doctor", "--store", store, "--format", "json"]);
    expect(code).toBe(0);
    const states = Object.fromEntries(
      JSON.parse(out).checks.map(({ name, state }: { name: string; state: string }) => [name, state]),
    );
    expect(states).toEqual({ rapporteur: "ok", node: "ok", models: "ok", situation: "ok", store: "absent" });
    expect(readdirSync(folder)).toEqual(["texts"]);
  });

  test("fails where something is broken, and says what", async () => {
    const { code, out } = await run(["doctor", "--store", store, "--situation", "atlantis"]);
    expect(code).toBe(1);
    expect(out).toMatch(/✗ situation .*\(situation-missing\)/s);
  });
});
