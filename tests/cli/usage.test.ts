import { describe, expect, test } from "vitest";
import { run } from "./run.ts";

describe("wrong usage exits with 2 and says what was expected", () => {
  test.each([
    [["read", "--colour"], "unknown option '--colour'"],
    [["fly"], "unknown command 'fly'"],
    [["read", "x.txt", "--format", "xml"], "Allowed choices are pretty, json, jsonl"],
    [["read", "x.txt", "--published", "tomorrow"], "--published"],
    [["search"], "Nothing to search for"],
    [["search", "word", "--actor", "PRK"], "not both"],
    [["search", "word", "--limit", "0"], "from 1 to 1000"],
  ])("%j", async (argv, message) => {
    const { code, out, err } = await run(argv);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
  });
});

test("--help and --version are answers, not failures", async () => {
  const help = await run(["--help"]);
  expect(help).toMatchObject({ code: 0, err: "" });
  expect(help.out).toContain("Usage: rapporteur");
  expect(await run(["--version"])).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), err: "" });
});

test("no command at all shows the help and exits with 2", async () => {
  const { code, out, err } = await run([]);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain("Usage: rapporteur");
});

test("where JSON is read, wrong usage is an error envelope", async () => {
  const { code, err } = await run(["read", "x.txt", "--format", "json", "--published", "tomorrow"]);
  expect(code).toBe(2);
  expect(JSON.parse(err)).toMatchObject({ error: { code: "usage" } });
});
