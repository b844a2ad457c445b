import { describe, vi } from "vitest";
import { addingSuite } from "./adding.suite.ts";
import { askingSuite } from "./asking.suite.ts";
import { folderStores, POSTGRES, serverStores } from "./stores.ts";

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

describe("a store in a folder", () => {
  const stores = folderStores();
  addingSuite(stores);
  askingSuite(stores);
});

describe.skipIf(POSTGRES === undefined)("a store on a PostgreSQL server (RAPPORTEUR_TEST_POSTGRES)", () => {
  const stores = serverStores(POSTGRES ?? "");
  addingSuite(stores);
  askingSuite(stores);
});
