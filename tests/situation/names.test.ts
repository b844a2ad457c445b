import { expect, test } from "vitest";
import { dprkRussia, world } from "./packs.ts";

const ids = (name: string, pack = world) => pack.lookup(name).map(({ entity }) => entity.id);

/** The longest name at word `at` as "words → ids". */
function read(text: string, at = 0, pack = world): string {
  const words = text.split(" ");
  const found = pack.match(words, at);
  if (found === undefined) return "nothing";
  return `${words.slice(at, at + found.length).join(" ")} → ${found.matches.map(({ entity }) => entity.id).join(" ")}`;
}

test.each([
  ["U.S.", "US", "state:USA"],
  ["Sao Tome and Principe", "São Tomé and Príncipe", "state:STP"],
  ["Cote d’Ivoire", "Côte d'Ivoire", "state:CIV"],
  ["Timor Leste", "Timor-Leste", "state:TLS"],
  ["Kim Jong-un", "Kim Jong Un", "person:kim-jong-un"],
  ["KIM JONG UN", "Kim Jong-Un", "person:kim-jong-un"],
  ["Recep Tayyip Erdogan", "Recep Tayyip Erdoğan", "person:recep-tayyip-erdogan"],
])("%s and %s are one name", (one, other, id) => {
  expect(ids(one)).toEqual([id]);
  expect(ids(other)).toEqual([id]);
});

test("an ambiguous name gives all that it may mean", () => {
  expect(ids("Korea")).toEqual(["state:PRK", "state:KOR"]);
  expect(ids("Congo")).toEqual(["state:COG", "state:COD"]);
  expect(ids("Congolese")).toEqual(["state:COG", "state:COD"]);
  expect(ids("Georgia")).toEqual(["state:GEO", "place:us-georgia"]);
  expect(ids("Brussels")).toEqual(["state:BEL", "org:eu", "org:nato"]);
  expect(ids("Kim", dprkRussia).length).toBeGreaterThan(5);
  expect(ids("Cho", dprkRussia)).toEqual(
    expect.arrayContaining(["person:cho-koo-rae", "person:cho-tae-yul", "person:cho-hyun"]),
  );
});

test("an entity answers to one way of writing once", () => {
  for (const name of ["Russian", "Chinese", "US", "Vatican", "Singapore"]) {
    const found = ids(name, dprkRussia).filter((id) => id.startsWith("state:"));
    expect(found, name).toEqual([...new Set(found)]);
  }
});

test("letter case decides where a name is also a word", () => {
  expect(ids("us")).toEqual([]);
  expect(ids("Us")).toEqual([]);
  expect(ids("who")).toEqual([]);
  expect(ids("turkey")).toEqual([]);
  expect(ids("polish")).toEqual([]);
  expect(ids("TURKEY")).toEqual(["state:TUR"]);
  expect(ids("Foreign Minister")).toContain("office:foreign-minister");
  expect(ids("foreign minister")).toContain("office:foreign-minister");
});

test.each([
  ["South China Sea disputes", 0, "South China Sea → place:south-china-sea"],
  ["Democratic People 's Republic of Korea said", 0, "Democratic People 's Republic of Korea → state:PRK"],
  ["Kim Jong - un said", 0, "Kim Jong - un → person:kim-jong-un"],
  ["Guinea - Bissau", 0, "Guinea - Bissau → state:GNB"],
  ["Guinea , Bissau", 0, "Guinea → state:GIN"],
  ["Papua New Guinea", 0, "Papua New Guinea → state:PNG"],
  ["New York Times reports", 0, "New York Times → source:new-york-times"],
  ["Washington Post", 0, "Washington Post → source:washington-post"],
  ["the UN Security Council", 1, "UN Security Council → org:unsc"],
  ["S/RES/1718", 0, "nothing"],
])("%s is read longest first", (text, at, wanted) => {
  expect(read(text, at)).toBe(wanted);
});

test("an article belongs to a name only where no longer name begins behind it", () => {
  expect(read("the world watched")).toBe("the world → group:world");
  expect(read("the World Bank said")).toBe("nothing");
  expect(read("the World Bank said", 1)).toBe("World Bank → org:world-bank");
  expect(read("the North said", 0, dprkRussia)).toBe("the North → state:PRK");
  expect(read("the North Atlantic Council", 0, dprkRussia)).toBe("nothing");
  expect(read("the South China Sea", 0, dprkRussia)).toBe("nothing");
  expect(read("the North said", 0, world)).toBe("nothing");
});

test("a name ends where a word ends", () => {
  expect(read("Russiagate scandal")).toBe("nothing");
  expect(read("pro-Russia groups")).toBe("nothing");
  expect(read("- Russia", 0)).toBe("nothing");
});

test("a resolution is named in all the usual ways", () => {
  for (const text of ["resolution 1718", "Resolution 1718", "UNSCR 1718", "UN Security Council Resolution 1718"]) {
    expect(ids(text, dprkRussia), text).toEqual(["resolution:S/RES/1718"]);
  }
  expect(ids("1718", dprkRussia)).toEqual([]);
});

test("who speaks for a state on 24 June 2024 can be told from titles and names", () => {
  const one = "South Korean Vice Foreign Minister for Strategy and Intelligence Cho Koo Rae";
  expect(read(one, 0, dprkRussia)).toBe("South Korean → state:KOR");
  expect(read(one, 2, dprkRussia)).toBe(
    "Vice Foreign Minister for Strategy and Intelligence → office:kor-vice-foreign-minister-strategy",
  );
  expect(read(one, 9, dprkRussia)).toBe("Cho Koo Rae → person:cho-koo-rae");
  expect(read("U.S. Senior Official for the DPRK Dr. Jung H. Pak", 0, dprkRussia)).toBe(
    "U.S. Senior Official for the DPRK → office:usa-senior-official-dprk",
  );
  expect(read("Dr. Jung H. Pak", 1, dprkRussia)).toBe("Jung H. Pak → person:jung-h-pak");
  expect(dprkRussia.entity("person:cho-koo-rae")?.code).toBe("KOR");
  expect(dprkRussia.entity("person:jung-h-pak")?.code).toBe("USA");
  const held = (id: string) => dprkRussia.tenures(id, "2024-06-24").map(({ office }) => office);
  expect(held("person:cho-koo-rae")).toEqual(["office:kor-vice-foreign-minister-strategy"]);
  expect(held("person:jung-h-pak")).toEqual(["office:usa-senior-official-dprk"]);
  expect(dprkRussia.tenures("person:jung-h-pak", "2024-07-10")).toEqual([]);
});
