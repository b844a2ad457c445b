// The last step of a build: checks every pack under situations/ and keeps it as one JSON file, so that the
// program starts without parsing YAML. A pack that changes later is read from its YAML until the next build.
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { compilePack } from "../dist/src/situation/compiled.js";
import { readerOf } from "../dist/src/situation/load.js";

const situations = new URL("../situations/", import.meta.url);
const built = new URL("../dist/situations/", import.meta.url);
mkdirSync(built, { recursive: true });
for (const { name } of readdirSync(situations, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  writeFileSync(new URL(`${name}.json`, built), compilePack(name, readerOf(situations)));
}
