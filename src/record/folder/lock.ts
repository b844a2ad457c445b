import { createHash } from "node:crypto";
import { closeSync, openSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { listenOn } from "./listen.ts";
import { describeHolder, type FolderLock, inUse } from "./lock-holder.ts";
import { lockBySocket } from "./socket-lock.ts";

/**
 * Takes the folder's lock or fails with `store-in-use`. Whatever ends the owner, kill -9 included, frees
 * it at once, because in each of the three ways it is the kernel that holds it:
 *
 * - Linux: a listening socket in the folder. Not a file with a process id: ids are used again, and
 *   processes in two containers that share a folder do not see each other's.
 * - macOS: a file opened with O_EXLOCK, which Linux lacks.
 * - Windows: a named pipe, which can be created once.
 *
 * Rejects with the system's error when the folder cannot be written.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  if (process.platform === "win32") return lockByPipe(folder);
  if (process.platform === "darwin") return lockByOpening(folder);
  return lockBySocket(folder);
}

async function lockByPipe(folder: string): Promise<FolderLock> {
  const name = createHash("sha256").update(realpathSync.native(folder).toLowerCase()).digest("hex");
  const note = join(folder, "lock.0.json");
  const server = await listenOn(`\\\\.\\pipe\\rapporteur-${name}`).catch((error: NodeJS.ErrnoException) => {
    throw error.code === "EADDRINUSE" ? inUse(folder, note) : error;
  });
  writeFileSync(note, describeHolder());
  return { release: () => new Promise((done) => server.close(() => done())) };
}

/** O_RDWR, O_CREAT, O_NONBLOCK and O_EXLOCK of macOS; Node names all but the last. */
const LOCKING = 0x0002 | 0x0200 | 0x0004 | 0x0020;

function lockByOpening(folder: string): FolderLock {
  const note = join(folder, "lock.0.json");
  let file: number;
  try {
    file = openSync(join(folder, "lock.0"), LOCKING);
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === "EAGAIN" ? inUse(folder, note) : error;
  }
  writeFileSync(note, describeHolder());
  return { release: async () => closeSync(file) };
}
