import type { Terminal } from "./io.ts";

/** Writes data in the pace of the reader, so that memory stays constant however slow the other end is. */
export interface Output {
  write(text: string): Promise<void>;
  /** True once the reader has gone away (`| head`): what follows is dropped, quietly. */
  readonly closed: boolean;
}

export function outputTo(stream: Terminal): Output {
  let closed = false;
  let wake: (() => void) | undefined;
  const goOn = () => {
    wake?.();
    wake = undefined;
  };
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE" && error.code !== "ERR_STREAM_DESTROYED") throw error;
    closed = true;
    goOn();
  });
  stream.on("close", () => {
    closed = true;
    goOn();
  });
  stream.on("drain", goOn);
  return {
    get closed() {
      return closed;
    },
    async write(text) {
      if (closed || text === "" || stream.write(text)) return;
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (closed) resolve();
      });
    },
  };
}
