// A step of a build: compiles the AssemblyScript under src/language/kernels/assembly to one WebAssembly module.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import asc from "assemblyscript/asc";

const root = fileURLToPath(new URL("..", import.meta.url));
const source = "src/language/kernels/assembly/index.ts";
// Another place may be given, as with the folder that tsc builds into.
const built = resolve(process.argv[2] ?? join(root, "dist"), "src/language/kernels/kernels.wasm");

const options = ["-O3", "--converge", "--enable", "simd", "--runtime", "stub", "--noAssert"];
const { error, stderr } = await asc.main([source, "--outFile", "kernels.wasm", ...options], {
  readFile,
  writeFile: (_, contents) => {
    mkdirSync(dirname(built), { recursive: true });
    writeFileSync(built, contents);
  },
});
if (error) {
  process.stderr.write(`${stderr.toString()}\n`);
  process.exitCode = 1;
}

/** Imports are written with their ending, as everywhere in the house; the compiler would add a second one. */
function readFile(name) {
  try {
    return readFileSync(join(root, name.replace(/\.ts\.ts$/, ".ts")), "utf8");
  } catch {
    return null;
  }
}
