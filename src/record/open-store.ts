import { resolve } from "node:path";
import { RapporteurError } from "../base/errors.ts";
import { openFolderStore } from "./open-folder.ts";
import { openServerStore } from "./open-server.ts";
import type { Store } from "./store.ts";

export interface StoreOptions {
  /** The time that is written beside what is added. */
  readonly now?: () => Date;
}

/**
 * Opens the store in a folder, which is made where there is none, or the one on a PostgreSQL server
 * (`postgres://…` or `postgresql://…`). Close it when done.
 *
 * Rejects with `store-in-use`, `store-corrupt`, `store-read-only`, `store-version`, `store-unreachable`,
 * `store-full` or `usage`; in no case is anything that was there changed or deleted.
 */
export async function openStore(target: string, { now = () => new Date() }: StoreOptions = {}): Promise<Store> {
  if (target === "")
    throw new RapporteurError("usage", "The store's name was empty; a folder or a postgres:// address was expected.");
  if (/^postgres(?:ql)?:\/\//.test(target)) return openServerStore(target, now);
  if (/^[a-z][a-z+.-]+:\/\//i.test(target)) {
    throw new RapporteurError("usage", `The store was ${target}; a folder or a postgres:// address was expected.`);
  }
  return openFolderStore(resolve(target), now);
}
