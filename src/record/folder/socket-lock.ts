import { randomBytes } from "node:crypto";
import {
  closeSync,
  constants,
  existsSync,
  linkSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import type { Server } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { listenOn, probe } from "./listen.ts";
import { describeHolder, type FolderLock, inUse } from "./lock-holder.ts";

/**
 * Locks a folder by a listening socket in it: `lock.7` is owned by whoever listens on it, and by nobody
 * once that process is gone, however it went.
 *
 * Each owner takes the next number. To become the owner of `lock.8`:
 * 1. listen on a socket of a name of one's own;
 * 2. find that nobody listens on the highest number, 7;
 * 3. give one's socket, which listens already, the name `lock.8`: the file system lets one do so;
 * 4. find that 8 is the highest number still; if not, give way.
 *
 * The highest number is never removed, so numbers only grow. Hence two cannot own at once: were a < b
 * both owners, b came after a's step 4, when a already listened; b then saw in step 2 either a, alive, or
 * a number above a, which a would have seen in step 4.
 */
export async function lockBySocket(folder: string): Promise<FolderLock> {
  const directory = openSync(folder, constants.O_RDONLY | constants.O_DIRECTORY);
  // A socket's path may have 107 bytes. Through the open folder it is short, however deep the folder lies.
  const near = (name: string) => `/proc/self/fd/${directory}/${name}`;
  const draft = `lock.${process.pid}-${randomBytes(4).toString("hex")}.draft`;
  let server: Server | undefined;
  try {
    server = await listenOn(near(draft));
    const name = await takeNumber(folder, draft, near);
    removeOlder(folder, name);
    return release(folder, name, server, directory);
  } catch (error) {
    server?.close();
    closeSync(directory);
    throw error;
  } finally {
    rmSync(join(folder, draft), { force: true });
  }
}

async function takeNumber(folder: string, draft: string, near: (name: string) => string): Promise<string> {
  for (;;) {
    const highest = highestNumber(folder);
    const holder = `lock.${highest}`;
    const state = highest === 0 ? "dead" : await probe(near(holder));
    if (state === "absent") continue;
    if (state === "alive") {
      const note = join(folder, `${holder}.json`);
      const isHeld = () =>
        highestNumber(folder) === highest &&
        statSync(join(folder, holder), { throwIfNoEntry: false })?.isSocket() === true;
      if (await appears(note, isHeld)) throw inUse(folder, note);
      continue;
    }
    const name = `lock.${highest + 1}`;
    if (!gaveName(join(folder, draft), join(folder, name))) continue;
    if (highestNumber(folder) === highest + 1) {
      // Whole when it appears, since others wait for it.
      const note = join(folder, `${name}.json`);
      writeFileSync(`${note}.draft`, describeHolder());
      renameSync(`${note}.draft`, note);
      return name;
    }
    rmSync(join(folder, name));
  }
}

function highestNumber(folder: string): number {
  let highest = 0;
  for (const file of readdirSync(folder)) {
    const number = /^lock\.(\d+)$/.exec(file)?.[1];
    if (number !== undefined) highest = Math.max(highest, Number(number));
  }
  return highest;
}

/** False when somebody else was quicker. */
function gaveName(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/**
 * Waits for the note in which an owner says who it is, right after it took its number, for as long as it
 * owns it. A busy machine may take its time; an owner that is stopped just then, for ever.
 */
async function appears(note: string, isHeld: () => boolean): Promise<boolean> {
  for (let attempt = 0; attempt < 300; attempt++) {
    if (existsSync(note)) return true;
    if (!isHeld()) return false;
    await sleep(10);
  }
  return true;
}

/** Takes away what earlier owners left. Their numbers are below the owner's, so nobody asks for them. */
function removeOlder(folder: string, own: string): void {
  const number = Number(own.slice("lock.".length));
  for (const file of readdirSync(folder)) {
    const older = /^lock\.(\d+)(?:\.json(?:\.draft)?)?$/.exec(file)?.[1];
    if (older !== undefined && Number(older) < number) rmSync(join(folder, file), { force: true });
  }
}

function release(folder: string, name: string, server: Server, directory: number): FolderLock {
  let released: Promise<void> | undefined;
  const free = () =>
    new Promise<void>((done) => {
      // A plain file takes the socket's place, so that a closed store can be copied by any means.
      try {
        renameSync(join(folder, `${name}.json`), join(folder, name));
      } catch {
        // The folder may be gone or read-only by now; closing the socket frees the lock all the same.
      }
      server.close(() => {
        closeSync(directory);
        done();
      });
    });
  return {
    release() {
      released ??= free();
      return released;
    },
  };
}
