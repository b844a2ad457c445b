import { expect, test } from "vitest";
import { dprkRussia } from "./packs.ts";

const id = (asked: string) => dprkRussia.source(asked)?.id;

test("a source is found by name, alias, domain and address", () => {
  expect(id("KCNA")).toBe("kcna");
  expect(id("Korean Central News Agency")).toBe("kcna");
  expect(id("the Guardian")).toBe("guardian");
  expect(id("tass.com")).toBe("tass");
  expect(id("https://www.reuters.com/world/x")).toBe("reuters");
  expect(id("http://world.kbs.co.kr/service/news_view.htm")).toBe("kbs");
  expect(id("pacom.mil/Media/News")).toBe("indopacom");
});

test("what is not listed is not guessed", () => {
  for (const asked of ["", "com", "nottass.com", "Potomac Gazette", "http://", "https://co.kr/x"]) {
    expect(id(asked), asked).toBeUndefined();
  }
});

test("state media and governments speak for their state, independent media for none", () => {
  expect(dprkRussia.source("KCNA")?.speaksFor).toBe("PRK");
  expect(dprkRussia.source("mofa.go.jp")?.speaksFor).toBe("JPN");
  expect(dprkRussia.source("Yonhap")?.speaksFor).toBeNull();
  expect(dprkRussia.source("Rodong Sinmun")?.family).toBe(dprkRussia.source("KCNA")?.family);
});
