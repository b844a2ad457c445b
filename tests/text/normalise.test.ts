import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalise, normaliseLine } from "../../src/text/normalise.ts";

describe("canonical text", () => {
  test.each([
    ["line ends", "a\r\nb\rc\nd\u2028e\u2029f\u0085g\fh\vi", "a\nb\nc\nd\ne\nf\ng\nh\ni"],
    ["spaces", "a\u00a0b\u2009c\u202fd\u3000e\tf", "a b c d e f"],
    ["runs of spaces and blank lines stay", "  a  b \n\n\n c", "  a  b \n\n\n c"],
    ["no width", "co\u00adop\u200ber\u2060a\ufefftion\u200e \u202bx\u202c", "cooperation x"],
    ["hidden tag characters", "plain\u{E0041}\u{E007F} text", "plain text"],
    ["form C", "Zu\u0308rich, Pa\u030al, e\u0301lan", "Zürich, Pål, élan"],
    ["a mark that a joiner had parted from its letter", "e\u200d\u0301", "é"],
    ["control characters", "a\u0007b\u001b[1mc", "a b [1mc"],
    ["lone surrogates", "a\ud800b", "a\ufffdb"],
    ["emoji stay", "ok 🚀 fine", "ok 🚀 fine"],
  ])("%s", (_, raw, canonical) => {
    expect(normalise(raw).text).toBe(canonical);
  });

  test("counts control characters", () => {
    expect(normalise("a\u0001b\u0002c").controls).toBe(2);
    expect(normalise("a\tb\nc").controls).toBe(0);
  });

  test("is a fixed point of its own making", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (raw) => {
        const once = normalise(raw).text;
        expect(normalise(once)).toEqual({ text: once, controls: 0 });
      }),
    );
  });

  test("leaves clean text alone, so that offsets into the file hold", () => {
    const clean = "  A title\n\n\nTwo  spaces, “quotes”, é and 北.\n";
    expect(normalise(clean).text).toBe(clean);
  });
});

test("a line of metadata is folded, and null when blank", () => {
  expect(normaliseLine(" Joint\u00a0Statement\n of  the\tThree ")).toBe("Joint Statement of the Three");
  expect(normaliseLine(" \u200b\n")).toBeNull();
});
