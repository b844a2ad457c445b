// `npm start [-- FILES…]`: set up, read the demo corpus (and FILES) into a store, show the record.
import { join, relative } from "node:path";
import { root, setUp } from "./setup.mjs";

setUp();
const { demo } = await import("../dist/src/cli/demo.js");
const store = process.env.RAPPORTEUR_STORE ?? join(relative(process.cwd(), root), ".store");
process.exitCode = await demo({ examples: join(root, "examples"), files: process.argv.slice(2), store });
