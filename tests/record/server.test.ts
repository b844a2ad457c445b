import pg from "pg";
import { describe, expect, test } from "vitest";
import { openStore } from "../../src/record/open-store.ts";
import { entryOf } from "./fixtures.ts";
import { collect, POSTGRES, serverStores } from "./stores.ts";

test("a server that is not there is told, without the password", async () => {
  const address = "postgres://analyst:secret-word@127.0.0.1:1/record";
  const failure = await openStore(address).catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: "store-unreachable" });
  expect((failure as Error).message).toContain("analyst@127.0.0.1:1/record");
  expect((failure as Error).message).not.toContain("secret-word");
});

describe.skipIf(POSTGRES === undefined)("on a server (RAPPORTEUR_TEST_POSTGRES)", () => {
  const stores = serverStores(POSTGRES ?? "");

  test("several processes may make, open and fill a store at once; of two new readings one supersedes the other", async () => {
    const target = await stores.target();
    const [one, other] = await Promise.all([stores.openAt(target), stores.openAt(target)]);
    const first = Array.from({ length: 60 }, (_, at) => entryOf({ lines: [{ text: `Text ${at}.`, type: "AID" }] }));
    const second = [...first]
      .reverse()
      .map((_, at) => entryOf({ lines: [{ text: `Text ${at}.`, type: "AID" }], reader: "2" }));
    const added = await Promise.all([
      collect(one.addAll(first)),
      collect(other.addAll(second)),
      collect(other.addAll(first)),
    ]);
    expect(added.flat().filter(({ document }) => document === "added")).toHaveLength(60);
    expect(added.flat().filter(({ reading }) => reading !== "known")).toHaveLength(120);
    expect(await one.counts()).toMatchObject({ documents: 60, assertions: 60, superseded: 60 });
    expect((await other.check()).problems).toEqual([]);
  });

  test("a database that is not there, and a user who may not write, are told", async () => {
    const url = new URL(POSTGRES ?? "");
    url.pathname = "/rapporteur_test_none";
    await expect(openStore(url.toString())).rejects.toMatchObject({ code: "store-unreachable" });
    const target = await stores.target();
    const readOnly = new URL(target);
    readOnly.searchParams.set("options", "-c default_transaction_read_only=on");
    await expect(openStore(readOnly.toString())).rejects.toMatchObject({ code: "store-read-only" });
  });

  test("a newer schema is refused", async () => {
    const target = await stores.target();
    await (await stores.openAt(target)).close();
    const client = new pg.Client({ connectionString: target });
    await client.connect();
    await client.query("insert into rapporteur.kysely_migration values ('999-beyond', now()::text)");
    await client.end();
    await expect(openStore(target)).rejects.toMatchObject({ code: "store-version" });
  });
});
