// Opens the store given, says in a line of JSON how that went, and holds it until its standard input ends.
import { openStore } from "../../../dist/src/record/open-store.js";

const [target, when] = process.argv.slice(2);
const say = (what) => process.stdout.write(`${JSON.stringify(what)}\n`);
const input = process.stdin[Symbol.asyncIterator]();

if (when === "on-signal") {
  say({ ready: true });
  await input.next();
}
try {
  const store = await openStore(target);
  say({ opened: true });
  for (let next = await input.next(); !next.done; next = await input.next());
  await store.close();
} catch (error) {
  say({ code: error.code, message: error.message });
  process.stdin.destroy();
}
