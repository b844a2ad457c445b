import { expect, test } from "vitest";
import { RapporteurError } from "../../src/base/errors.ts";
import { loadSituation } from "../../src/situation/load.ts";
import { folder, head, packOf } from "./packs.ts";

/** The message and code with which a pack of one file is refused. */
function refusal(yaml: string, pack = head("p", ["a.yaml"])): { code: string; message: string } {
  return caught(() => loadSituation("p", packOf({ p: { "pack.yaml": pack, "a.yaml": yaml } })));
}

function caught(load: () => unknown): { code: string; message: string } {
  try {
    load();
  } catch (error) {
    if (error instanceof RapporteurError) return error;
    throw error;
  }
  throw new Error("the pack was taken");
}

const STATE = "source: s\nstates:\n  - {code: PRK, name: North Korea}\n";

test.each([
  ["a missing field", "source: s\nstates:\n  - {code: PRK}\n", "p/a.yaml:3:5 states[0].name: "],
  ["a wrong code", "source: s\nstates:\n  - name: North Korea\n    code: prk\n", 'p/a.yaml:4:11 states[0].code: expected three capitals (ISO 3166-1 alpha-3), got "prk"'],
  ["a field nobody knows", "source: s\nstates:\n  - {code: PRK, name: North Korea,\n     nmae: x}\n", 'p/a.yaml:4:12 states[0].nmae: unknown field, got "x"'],
  ["a section nobody knows", `${STATE}statse: []\n`, "p/a.yaml:4:9 statse: unknown field"],
  ["a wrong date", "source: s\nevents:\n  - {id: e, date: 2024-13-01, what: w}\n", 'p/a.yaml:3:19 events[0].date: expected an EDTF date or interval (2024-06-19, 2024-06, 2023-11-21/2024-07-05), got "2024-13-01"'],
  ["a list that is none", "source: s\nstates: none\n", "p/a.yaml:2:9 states: "],
  ["broken YAML", "states: [1,\nb: }\n", "p/a.yaml:2:"],
  ["a key twice", "source: s\nsource: t\n", "p/a.yaml:2:1: not valid YAML"],
  ["a fact without source", "states:\n  - {code: PRK, name: North Korea}\n", "p/a.yaml:2:5 states[0]: has no source, and its file gives none"],
  ["an id twice", `${STATE}  - {code: PRK, name: DPRK}\n`, 'p/a.yaml:4:12 states[1].code: "state:PRK" is in this pack already'],
  ["an office that is not there", "source: s\npersons:\n  - id: x\n    name: X\n    tenures:\n      - {office: none, from: 2024}\n", 'p/a.yaml:6:18 persons[0].tenures[0].office: no office "none"'],
  ["a title that is no one state's", "source: s\noffices:\n  - {id: king, name: king}\npersons:\n  - {id: x, name: X, tenures: [{office: king, from: 2024}]}\n", 'persons[0].tenures[0].office: "king" is a title of any state'],
  ["a role that is not there", "source: s\noffices:\n  - {id: prk-king, state: PRK, role: king, name: K}\n", 'p/a.yaml:3:38 offices[0].role: no office "king"'],
  ["a resolution that is not there", "source: s\nconduct:\n  - {conduct: c, resolution: S/RES/1, paragraph: \"1\", bound: all, summary: s}\n", 'p/a.yaml:3:30 conduct[0].resolution: no resolution "S/RES/1"'],
  ["a word list that is not there", "source: s\nresolutions:\n  - {symbol: S/RES/1, adopted: 1946, summary: s}\nconduct:\n  - {conduct: c, resolution: S/RES/1, paragraph: \"1\", bound: all, summary: s, themes: [$arms]}\n", 'conduct[0].themes[0]: no vocabulary "arms"'],
  ["names for nobody", "source: s\nnames:\n  - {entity: \"state:XXX\", alias: x}\n", 'p/a.yaml:3:15 names[0].entity: no entity "state:XXX"'],
  ["a source for nobody", "source: s\nsources:\n  - {id: x, name: X, family: x, kind: agency, entity: \"org:x\"}\n", 'sources[0].entity: no entity "org:x"'],
])("%s is named with file, line, column and field", (_what, yaml, message) => {
  const error = refusal(yaml);
  expect(error.code).toBe("situation-invalid");
  expect(error.message).toContain(message);
}); // biome-ignore format: a table

test("all complaints of a file are told, and a flood is cut", () => {
  const lines = refusal("source: s\nstates:\n  - {code: 1, name: x}\n  - {code: ABC}\n").message.split("\n");
  expect(lines).toHaveLength(2);
  const many = refusal(`source: s\nstates:\n${"  - {code: x}\n".repeat(40)}`).message.split("\n");
  expect(many).toHaveLength(11);
  expect(many.at(-1)).toMatch(/^… and \d+ more$/);
});

test("a pack that is not there is missing, not invalid", () => {
  expect(caught(() => loadSituation("none", folder))).toMatchObject({
    code: "situation-missing",
    message: 'no situation "none": none/pack.yaml does not exist',
  });
});

test("a pack's name does not lead out of the folder", () => {
  expect(caught(() => loadSituation("../tests/situation", folder)).code).toBe("situation-missing");
});

test("a file or a base that a pack names must be there", () => {
  expect(refusal(STATE, head("p", ["a.yaml", "b.yaml"])).message).toBe(
    "p/pack.yaml names p/b.yaml, which does not exist",
  );
  expect(refusal(STATE, head("p", ["a.yaml"], ["q"])).message).toBe(
    "p/pack.yaml names q/pack.yaml, which does not exist",
  );
});

test("packs that extend one another in a circle are refused", () => {
  const packs = {
    p: { "pack.yaml": head("p", ["a.yaml"], ["q"]), "a.yaml": STATE },
    q: { "pack.yaml": head("q", ["a.yaml"], ["p"]), "a.yaml": STATE },
  };
  expect(caught(() => loadSituation("p", packOf(packs))).message).toContain("p → q → p");
});

test("a pack bears the name of its folder", () => {
  expect(refusal(STATE, head("other", ["a.yaml"])).message).toContain(
    'p/pack.yaml:1:7 name: expected the folder\'s name "p", got "other"',
  );
});
