import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./sources.ts";

const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

test("the program starts from a checkout, from any folder", () => {
  const out = execFileSync(process.execPath, [join(root, "bin", "rapporteur.js"), "--version"], {
    cwd: tmpdir(),
    encoding: "utf8",
  });
  expect(out.trim()).toBe(manifest.version);
});

test("the program reads a text when installed: with the published files alone, behind a link", () => {
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-test-"));
  try {
    const home = join(folder, "lib", "node_modules", "rapporteur");
    mkdirSync(home, { recursive: true });
    for (const path of [...manifest.files, "package.json"])
      cpSync(join(root, path), join(home, path), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(home, "node_modules"));
    const link = join(folder, "rapporteur");
    symlinkSync(join(home, "bin", "rapporteur.js"), link);
    const { status, stdout, stderr } = spawnSync(process.execPath, [link, "read", "-", "--no-store"], {
      cwd: folder,
      input: "Norway strongly condemned Chad on 4 March 2025.\n",
      encoding: "utf8",
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("ACCUSE·disapprove  NOR → TCD");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("a checkout that is not built says what to do", () => {
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-test-"));
  try {
    cpSync(join(root, "bin"), join(folder, "bin"), { recursive: true });
    cpSync(join(root, "package.json"), join(folder, "package.json"));
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, "bin", "rapporteur.js")], {
      encoding: "utf8",
    });
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain("npm start");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
