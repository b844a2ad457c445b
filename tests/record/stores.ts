import { randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { cp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll } from "vitest";
import { openStore } from "../../src/record/open-store.ts";
import type { Store } from "../../src/record/store.ts";

/** Makes stores for tests and takes them away again. */
export interface StoreMaker {
  /** Target of a new, empty store. */
  target(): Promise<string>;
  /** A new, empty, open store. */
  open(): Promise<Store>;
  /** One open store for all tests of a suite, none of which adds to it. */
  shared(fill: (store: Store) => Promise<unknown>): () => Store;
  /** An open store at a target, closed after the test if the test did not. */
  openAt(target: string): Promise<Store>;
}

/** A clock that never shows the same second twice and is the same in every run. */
export function testClock(): () => Date {
  let seconds = 0;
  return () => new Date(Date.UTC(2026, 0, 1) + 1000 * seconds++);
}

export const POSTGRES = process.env.RAPPORTEUR_TEST_POSTGRES;

/** Stores in folders. Making a database takes seconds, so one is made a file and copied for each test. */
export function folderStores(): StoreMaker {
  const root = mkdtempSync(join(tmpdir(), "rapporteur-record-"));
  const template = join(root, "template");
  let count = 0;
  beforeAll(async () => {
    await (await openStore(template)).close();
  });
  const make = async () => {
    const target = join(root, `store-${count++}`);
    await cp(template, target, { recursive: true });
    return target;
  };
  const stores = maker(make, (target) => rm(target, { recursive: true, force: true }));
  afterAll(() => rm(root, { recursive: true, force: true }));
  return stores;
}

/** Stores on the server of `RAPPORTEUR_TEST_POSTGRES`, each in a database of its own. */
export function serverStores(address: string): StoreMaker {
  const ask = async (sql: string) => {
    const client = new pg.Client({ connectionString: address });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  const make = async () => {
    const name = `rapporteur_test_${randomBytes(6).toString("hex")}`;
    await ask(`create database ${name}`);
    const url = new URL(address);
    url.pathname = `/${name}`;
    return url.toString();
  };
  return maker(make, (target) => ask(`drop database ${new URL(target).pathname.slice(1)} with (force)`));
}

function maker(make: () => Promise<string>, remove: (target: string) => Promise<void>): StoreMaker {
  const [opened, made]: [Store[], string[]] = [[], []];
  const clear = async () => {
    for (const store of opened.splice(0)) await store.close();
    for (const target of made.splice(0)) await remove(target);
  };
  const target = async () => {
    const one = await make();
    made.push(one);
    return one;
  };
  const openAt = async (at: string) => {
    const store = await openStore(at, { now: testClock() });
    opened.push(store);
    return store;
  };
  afterEach(clear);
  return {
    target,
    openAt,
    open: async () => openAt(await target()),
    shared(fill) {
      let store: Store;
      let at: string;
      beforeAll(async () => {
        at = await make();
        store = await openStore(at, { now: testClock() });
        await fill(store);
      });
      afterAll(async () => {
        await store.close();
        await remove(at);
      });
      return () => store;
    },
  };
}

export async function collect<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
