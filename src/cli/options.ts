import { homedir } from "node:os";
import { join } from "node:path";
import { InvalidArgumentError, Option } from "commander";
import type { Io } from "./io.ts";

/** Flags that several commands share. Each has a variable that mirrors it. */
export const storeOption = () =>
  new Option("--store <where>", "the record: a folder, or postgres://… (default: ~/.local/share/rapporteur)").env(
    "RAPPORTEUR_STORE",
  );

export const situationOption = () =>
  new Option("--situation <name>", "the pack of knowledge to read with")
    .env("RAPPORTEUR_SITUATION")
    .default("dprk-russia");

export const formatOption = () =>
  new Option("--format <form>", "pretty: for people; json: an object for each item; jsonl: the same, one a line")
    .env("RAPPORTEUR_FORMAT")
    .choices(["pretty", "json", "jsonl"])
    .default("pretty");

export const explainOption = () =>
  new Option(
    "--explain",
    "add how every assertion came about: rule, tree, what else was considered; and what was left unsaid",
  ).env("RAPPORTEUR_EXPLAIN");

export const minConfidenceOption = () =>
  new Option("--min-confidence <x>", "leave out, and count, assertions below this confidence (0 to 1)")
    .env("RAPPORTEUR_MIN_CONFIDENCE")
    .argParser((value: string) => {
      const number = Number(value);
      if (value.trim() !== "" && number >= 0 && number <= 1) return number;
      throw new InvalidArgumentError("A number from 0 to 1 was expected.");
    });

/** Where the record is kept when nobody says otherwise, after the XDG base directory specification. */
export function defaultStore(env: Io["env"]): string {
  const data = env.XDG_DATA_HOME;
  return join(data?.startsWith("/") ? data : join(homedir(), ".local", "share"), "rapporteur");
}
