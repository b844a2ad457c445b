#!/usr/bin/env node
// Starts the built program, from a checkout or after `npm install -g rapporteur`.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const built = new URL("../dist/src/cli/main.js", import.meta.url);
if (!existsSync(fileURLToPath(built))) {
  process.stderr.write(
    "rapporteur: the program is not built yet. In a checkout, run `npm start` or `npm run setup` once.\n",
  );
  process.exit(1);
}
const { main } = await import(built.href);
process.exitCode = await main(process.argv.slice(2));
