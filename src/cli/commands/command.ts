import type { Command } from "commander";
import type { Context } from "../context.ts";

/** Adds one command to the command line; its exit code comes back through `exit`. */
export type AddCommand = (program: Command, context: Context, exit: (code: number) => void) => void;
