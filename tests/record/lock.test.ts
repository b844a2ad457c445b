import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { lockFolder } from "../../src/record/folder/lock.ts";
import { type Child, startChild } from "./children.ts";

const root = mkdtempSync(join(tmpdir(), "rapporteur-lock-"));
let count = 0;
const newFolder = () => mkdtempSync(join(root, `${count++}-`));

afterAll(() => rmSync(root, { recursive: true, force: true }));

test("a folder is locked once, also within a process, and is free again when released", async () => {
  const folder = newFolder();
  const lock = await lockFolder(folder);
  await expect(lockFolder(folder)).rejects.toMatchObject({
    code: "store-in-use",
    message: expect.stringContaining(`process ${process.pid} (this one)`),
  });
  await lock.release();
  await lock.release();
  const next = await lockFolder(folder);
  await expect(lockFolder(folder)).rejects.toMatchObject({ code: "store-in-use" });
  await next.release();
});

test("nothing gathers in the folder, and a closed store holds no socket", async () => {
  const folder = newFolder();
  for (let round = 0; round < 5; round++) await (await lockFolder(folder)).release();
  const files = readdirSync(folder, { withFileTypes: true });
  expect(files.map((file) => [file.name, file.isFile()])).toEqual([["lock.5", true]]);
});

test("two folders do not hinder one another", async () => {
  const locks = [await lockFolder(newFolder()), await lockFolder(newFolder())];
  for (const lock of locks) await lock.release();
});

test("a path longer than a socket's may be is locked all the same", async () => {
  const folder = mkdtempSync(join(newFolder(), "long-".repeat(45)));
  const lock = await lockFolder(folder);
  await expect(lockFolder(folder)).rejects.toMatchObject({ code: "store-in-use" });
  await lock.release();
});

test("of many processes that start at the same moment exactly one wins, also over one that was killed", async () => {
  const folder = newFolder();
  for (let round = 0; round < 6; round++) {
    const children = Array.from({ length: 5 }, () => startChild("lock-folder", [folder]));
    for (const child of children) expect(await child.line()).toBe('{"ready":true}');
    for (const child of children) child.process.stdin?.write("go\n");
    const said = await Promise.all(children.map(async (child) => JSON.parse((await child.line()) ?? "null")));
    const winners = children.filter((_, at) => said[at].locked);
    expect(winners).toHaveLength(1);
    for (const answer of said.filter(({ locked }) => !locked)) {
      expect(answer.code).toBe("store-in-use");
      expect(answer.message).toContain(`process ${winners[0]!.pid} on`);
    }
    await expect(lockFolder(folder)).rejects.toMatchObject({ code: "store-in-use" });
    await endAll(children);
  }
});

test("kill -9 of the owner frees the folder at once", async () => {
  const folder = newFolder();
  const owner = startChild("lock-folder", [folder]);
  await owner.line();
  owner.process.stdin?.write("go\n");
  expect(await owner.line()).toBe('{"locked":true}');
  await expect(lockFolder(folder)).rejects.toMatchObject({
    code: "store-in-use",
    message: expect.stringContaining(`process ${owner.pid} on`),
  });
  await owner.kill();
  await (await lockFolder(folder)).release();
});

test("an owner that is stopped, not ended, keeps the folder", async () => {
  const folder = newFolder();
  const owner = startChild("lock-folder", [folder]);
  await owner.line();
  owner.process.stdin?.write("go\n");
  await owner.line();
  owner.process.kill("SIGSTOP");
  await expect(lockFolder(folder)).rejects.toMatchObject({ code: "store-in-use" });
  await owner.kill();
});

async function endAll(children: readonly Child[]): Promise<void> {
  await Promise.all(children.map((child) => child.kill()));
}
