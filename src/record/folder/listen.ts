import { connect, createServer, type Server } from "node:net";

/** A listening socket or pipe that does not keep the process alive. Rejects when it cannot be made. */
export function listenOn(path: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((caller) => caller.destroy());
    server.once("error", reject);
    server.listen({ path, exclusive: true }, () => resolve(server.unref()));
  });
}

/**
 * `alive` when somebody listens, `dead` when the socket's owner is gone, `absent` when there is no such
 * path. A socket whose owner is too busy to take callers, or belongs to another user, is alive.
 */
export function probe(path: string): Promise<"alive" | "dead" | "absent"> {
  return new Promise((resolve) => {
    const caller = connect({ path });
    caller.once("connect", () => {
      caller.destroy();
      resolve("alive");
    });
    caller.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ECONNREFUSED") resolve("dead");
      else resolve(error.code === "ENOENT" ? "absent" : "alive");
    });
  });
}
