// Adds the entries of a JSON file to the store given and says the id of each reading when it is acknowledged.
import { readFileSync } from "node:fs";
import { openStore } from "../../../dist/src/record/open-store.js";

const [target, file] = process.argv.slice(2);
const entries = JSON.parse(readFileSync(file, "utf8"));
const store = await openStore(target);
for (let from = 0; from < entries.length; from += 7) {
  const some = entries
    .slice(from, from + 7)
    .map((entry) => ({ ...entry, original: Buffer.from(entry.original, "base64") }));
  for await (const { readingId } of store.addAll(some)) process.stdout.write(`${readingId}\n`);
}
await store.close();
