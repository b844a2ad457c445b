import { expect, test } from "vitest";
import { errorShape } from "../../src/api/error-shape.ts";
import { codeOf, exitCodeOf, presentError } from "../../src/api/present-error.ts";
import { RapporteurError } from "../../src/base/errors.ts";

test("a coded error keeps its code and message, and may carry details", () => {
  const error = new RapporteurError("input-missing", "There is no file a.txt.");
  const wire = presentError(error, { source: "a.txt" });
  expect(wire).toEqual({
    error: { code: "input-missing", message: "There is no file a.txt.", details: { source: "a.txt" } },
  });
  expect(errorShape.parse(wire)).toEqual(wire);
  expect("details" in presentError(error).error).toBe(false);
});

test("anything else is internal, with its own words", () => {
  expect(presentError(new TypeError("x is not a function")).error.code).toBe("internal");
  expect(presentError("a string")).toEqual({ error: { code: "internal", message: "a string" } });
});

test("wrong usage exits with 2, other failures with 1", () => {
  expect(exitCodeOf(new RapporteurError("usage", "?"))).toBe(2);
  expect(exitCodeOf(new RapporteurError("store-in-use", "?"))).toBe(1);
  expect(exitCodeOf(new Error("?"))).toBe(1);
  expect(codeOf(null)).toBe("internal");
});
