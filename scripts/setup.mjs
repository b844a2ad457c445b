// Makes a checkout ready: packages where they are missing or differ from package-lock.json, a build where
// sources changed. Quick and silent when there is nothing to do.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
const OLDEST_NODE = 20;
const STAMP = join(root, "dist", ".built");
const BUILT_FROM = ["src", "training", "bench"];
const BUILT_BY = ["package-lock.json", "tsconfig.json", "tsconfig.build.json", "scripts/build-kernels.mjs"];

export function setUp() {
  const major = Number.parseInt(process.versions.node, 10);
  if (major < OLDEST_NODE) fail(`Node ${OLDEST_NODE} or newer is needed; this is Node ${process.versions.node}.`);
  if (!packagesFit()) installPackages();
  const state = sourceState();
  if (!existsSync(STAMP) || readFileSync(STAMP, "utf8") !== state) build(state);
}

/** Whether node_modules holds what package-lock.json says, by npm's own note of what it installed. */
function packagesFit() {
  const installed = readLock(join(root, "node_modules", ".package-lock.json"));
  const wanted = readLock(join(root, "package-lock.json"));
  if (!wanted) fail("package-lock.json is missing: this is not a whole checkout.");
  if (!installed) return false;
  const paths = Object.keys(wanted).filter((path) => path !== "");
  return (
    paths.every((path) => {
      const have = installed[path];
      return have ? have.version === wanted[path].version : wanted[path].optional === true;
    }) && Object.keys(installed).every((path) => wanted[path])
  );
}

function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8")).packages;
  } catch {
    return undefined;
  }
}

function installPackages() {
  say("Installing packages (once) …");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  run(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"], "The packages could not be installed.");
}

function build(state) {
  say("Building …");
  removeOrphans(join(root, "dist"));
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  run(process.execPath, [tsc, "-p", join(root, "tsconfig.build.json")], "The build failed.");
  run(
    process.execPath,
    [join(root, "scripts", "build-kernels.mjs")],
    "The kernels of the language network are not right.",
  );
  run(process.execPath, [join(root, "scripts", "compile-situations.mjs")], "A pack under situations/ is not right.");
  mkdirSync(join(root, "dist"), { recursive: true });
  writeFileSync(STAMP, state);
}

/** A digest of every source's path, size and time of change. */
function sourceState() {
  const hash = createHash("sha256").update(process.versions.node);
  for (const file of BUILT_BY) stamp(hash, join(root, file));
  for (const folder of BUILT_FROM) for (const file of filesUnder(join(root, folder), ".ts")) stamp(hash, file);
  for (const file of filesUnder(join(root, "situations"), "")) stamp(hash, file);
  return hash.digest("hex");
}

function stamp(hash, file) {
  const { size, mtimeMs } = statSync(file);
  hash.update(`${relative(root, file)} ${size} ${mtimeMs}\n`);
}

/** Takes away what was built from sources that are gone, so that nothing can import it. */
function removeOrphans(dist) {
  for (const folder of BUILT_FROM) {
    for (const file of filesUnder(join(dist, folder), ".js")) {
      const source = join(root, relative(dist, file).replace(/\.js$/, ".ts"));
      if (existsSync(source)) continue;
      for (const end of [".js", ".js.map", ".d.ts"]) rmSync(file.replace(/\.js$/, end), { force: true });
    }
  }
}

function filesUnder(folder, ending) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function run(command, args, failure) {
  const done = spawnSync(command, args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  if (done.status === 0) return;
  const said = `${done.stdout ?? ""}${done.stderr ?? ""}`.trim() || String(done.error ?? "");
  fail(`${failure}\n${said}`);
}

function say(message) {
  process.stderr.write(`${message}\n`);
}

function fail(message) {
  say(message);
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) setUp();
