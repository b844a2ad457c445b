// Waits for a line on its standard input, then tries to lock the folder given, says how that went, and holds it.
import { lockFolder } from "../../../dist/src/record/folder/lock.js";

const say = (what) => process.stdout.write(`${JSON.stringify(what)}\n`);
const input = process.stdin[Symbol.asyncIterator]();
say({ ready: true });
await input.next();
try {
  await lockFolder(process.argv[2]);
  say({ locked: true });
  for (let next = await input.next(); !next.done; next = await input.next());
} catch (error) {
  say({ code: error.code, message: error.message });
  process.stdin.destroy();
}
