import { expect, test } from "vitest";
import { codedRelationShape } from "../../src/api/coded-relation-shape.ts";
import { run } from "./run.ts";

const relation = (text: string, actor: string, recipient: string) => `${JSON.stringify({ text, actor, recipient })}\n`;
const CONDEMNED = relation("Norway strongly condemned Chad.", "Norway", "Chad");

test("code answers line by line, in order, with spans of the text", async () => {
  const text = "Peru 🇵🇪 sent food to Chile.";
  const { code, out, err } = await run(["code"], { stdin: `${CONDEMNED}\n${relation(text, "Peru", "Chile")}` });
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const [first, second, ...rest] = out
    .trimEnd()
    .split("\n")
    .map((line) => codedRelationShape.parse(JSON.parse(line)));
  expect(rest).toEqual([]);
  expect(first).toMatchObject({ type: "ACCUSE", quad: 3 });
  expect(second).toMatchObject({ type: "AID", quad: 2 });
  for (const { start, end, text: words } of second!.evidence) expect(text.slice(start, end)).toBe(words);
});

test("code gives as many answers as it gets lines, also for odd ones", async () => {
  const stdin = [
    relation("", "", ""),
    relation("Rain.", "Norway", "Chad"),
    relation("Norway", "Norway", "Norway"),
  ].join("");
  const { code, out } = await run(["code"], { stdin: stdin.repeat(50) });
  expect(code).toBe(0);
  expect(out.trimEnd().split("\n")).toHaveLength(150);
});

test("a line that is no relation ends the work with its number, and what was answered stands", async () => {
  const { code, out, err } = await run(["code"], { stdin: `${CONDEMNED}{"actor": "Norway"}\n${CONDEMNED}` });
  expect(code).toBe(1);
  expect(out.trimEnd().split("\n")).toHaveLength(1);
  expect(err).toMatch(/Line 2: expected .*\(input-invalid\)/);
});
