import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** Another process, which says what it does in lines. Runs what is built: Node 20 runs no TypeScript. */
export interface Child {
  readonly pid: number;
  readonly process: ChildProcess;
  /** The next line it says; undefined when it has ended. */
  line(): Promise<string | undefined>;
  /** Kills it as `kill -9` does, and waits until it is gone. */
  kill(): Promise<void>;
}

export function startChild(script: string, args: readonly string[], user?: number): Child {
  const path = fileURLToPath(new URL(`./children/${script}.mjs`, import.meta.url));
  const child = spawn(process.execPath, [path, ...args], {
    stdio: ["pipe", "pipe", "inherit"],
    ...(user === undefined ? {} : { uid: user, gid: user }),
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = once(child, "exit");
  child.stdin.on("error", () => {});
  return {
    pid: child.pid ?? 0,
    process: child,
    line: async () => (await lines.next()).value,
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
