// `npm test`: set up, check, run every test. The very last line says `N passed, N failed`.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root, setUp } from "./setup.mjs";

setUp();
const checked = run("npm", ["run", "--silent", "check"]);
const folder = mkdtempSync(join(tmpdir(), "rapporteur-test-"));
const report = join(folder, "report.json");
const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
const tested = run(process.execPath, [
  vitest,
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
]);
const { passed, failed } = count(report);
rmSync(folder, { recursive: true, force: true });
// A failed check, or a run that broke off, is a failure too: the last line never hides one.
const failures = failed + (checked === 0 ? 0 : 1) + (tested !== 0 && failed === 0 ? 1 : 0);
if (checked !== 0) process.stdout.write("\n`npm run check` failed: see above. It counts as one failure.\n");
process.stdout.write(`\n${passed} passed, ${failures} failed\n`);
process.exitCode = failures === 0 ? 0 : 1;

/** Tests that passed and failed; a file that could not even be loaded counts as one failed test. */
function count(path) {
  try {
    const { numPassedTests, testResults } = JSON.parse(readFileSync(path, "utf8"));
    const broken = testResults.filter((file) => file.status === "failed");
    const failed = broken.reduce(
      (sum, file) => sum + Math.max(1, file.assertionResults.filter((test) => test.status === "failed").length),
      0,
    );
    return { passed: numPassedTests, failed };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

function run(command, args) {
  return spawnSync(command, args, { cwd: root, stdio: "inherit" }).status ?? 1;
}
