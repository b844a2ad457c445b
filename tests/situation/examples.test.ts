import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { toDocument } from "../../src/text/to-document.ts";

const folder = new URL("../../examples/", import.meta.url);
const names = readdirSync(folder);
const list = readFileSync(new URL("../../docs/demo-corpus.md", import.meta.url), "utf8");

test("the demo corpus is whole", () => {
  expect(names.length).toBeGreaterThanOrEqual(18);
  expect(names.map((name) => name.split(".").at(-1)).sort()).toEqual(expect.arrayContaining(["html", "md", "txt"]));
});

describe.each(names)("%s", (name) => {
  const bytes = readFileSync(new URL(name, folder));
  const { value: document, problems } = toDocument(bytes, { source: name });

  test("says that it is illustrative, and the list of texts has it", () => {
    expect(bytes.toString("utf8")).toContain("Illustrative text of the Rapporteur project, written for demonstration");
    expect(list).toContain(`\`${name}\``);
  });

  test("states title, day, publisher and language, and the day of its name", () => {
    expect(problems).toEqual([]);
    expect(document?.title.certainty).toBe("certain");
    expect(document?.publisher.certainty).toBe("certain");
    expect(document?.published).toMatchObject({ value: name.slice(0, 10), certainty: "certain" });
    expect(document?.language.value).toBe("en");
  });

  test("is short", () => {
    const words = document?.text.split(/\s+/).length ?? 0;
    expect(words).toBeGreaterThanOrEqual(60);
    expect(words).toBeLessThanOrEqual(260);
  });
});
