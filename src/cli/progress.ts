import cliProgress from "cli-progress";
import type { Io } from "./io.ts";

/** A bar on stderr while many documents are read, where a person looks; nothing otherwise. */
export interface Progress {
  step(name: string): void;
  /** Takes the bar away. */
  stop(): void;
}

/** Fewer documents than this need no bar. */
const MANY = 4;

/** `printing`: data go out meanwhile; where they go to the same screen as the bar, there is none. */
export function progressOver(total: number, io: Io, printing: boolean): Progress {
  const inTheWay = printing && io.stdout.isTTY === true;
  if (total < MANY || inTheWay || io.stderr.isTTY !== true) return { step: () => {}, stop: () => {} };
  const bar = new cliProgress.SingleBar(
    {
      format: "reading {bar} {value}/{total} {name}",
      barsize: 24,
      hideCursor: true,
      clearOnComplete: true,
      stream: io.stderr as NodeJS.WriteStream,
    },
    cliProgress.Presets.shades_classic,
  );
  bar.start(total, 0, { name: "" });
  return {
    step: (name) => bar.increment(1, { name: name.length > 40 ? `…${name.slice(-39)}` : name }),
    stop: () => bar.stop(),
  };
}
