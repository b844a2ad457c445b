// `npm start [-- FILES…]`: set up, read the demo corpus (and FILES) into a store, show the record.
import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { root, setUp } from "./setup.mjs";

setUp();
const { demo } = await import("../dist/src/cli/demo.js");
const store = process.env.RAPPORTEUR_STORE ?? join(relative(process.cwd(), root), ".store");
const examples = readdirSync(join(root, "examples"))
  .filter((name) => name !== "README.md")
  .sort()
  .map((name) => join(root, "examples", name));
process.exitCode = await demo({ examples, files: process.argv.slice(2), store });
