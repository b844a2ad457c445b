import { Command, CommanderError } from "commander";
import type { AddCommand } from "./commands/command.ts";
import { type Context, contextFor, DONE, WRONG_USAGE } from "./context.ts";
import { type Io, processIo } from "./io.ts";
import { version } from "./version.ts";

/** Every command, in the order of the help. Only the one that is called is loaded. */
const COMMANDS: Readonly<Record<string, () => Promise<AddCommand>>> = {
  read: async () => (await import("./commands/read.ts")).addRead,
  show: async () => (await import("./commands/show.ts")).addShow,
  search: async () => (await import("./commands/search.ts")).addSearch,
  analyze: async () => (await import("./commands/analyze.ts")).addAnalyze,
  code: async () => (await import("./commands/code.ts")).addCode,
  eval: async () => (await import("./commands/eval.ts")).addEval,
  doctor: async () => (await import("./commands/doctor.ts")).addDoctor,
  store: async () => (await import("./commands/store.ts")).addStore,
};

/** Runs one command line (without `node` and the script) and returns its exit code; throws nothing. */
export async function main(argv: readonly string[], io: Io = processIo): Promise<number> {
  const context = contextFor(io);
  let exitCode = DONE;
  const exit = (code: number) => {
    exitCode = code;
  };
  try {
    const called = Object.keys(COMMANDS).filter((name) => name === argv[0]);
    const program = await programFor(context, exit, called.length > 0 ? called : Object.keys(COMMANDS));
    await program.parseAsync(argv, { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : WRONG_USAGE;
    return context.fail(error, /(^|=)jsonl?$/.test(formatIn(argv, io)) ? "json" : "pretty");
  }
}

/** The command line as data: help texts, flags and their variables. Documentation is checked against it. */
export async function programFor(
  context: Context,
  exit: (code: number) => void,
  names: readonly string[] = Object.keys(COMMANDS),
): Promise<Command> {
  const program = new Command("rapporteur")
    .description("Reads diplomatic texts and keeps the record: who did or said what to whom, held to its words.")
    .version(version(), "-V, --version")
    .exitOverride()
    .showHelpAfterError("(--help lists what there is)")
    .configureOutput({
      writeOut: (text) => void context.out.write(text),
      writeErr: (text) => context.say(text.trimEnd()),
      getOutHelpWidth: () => context.theme.width,
      getErrHelpWidth: () => context.errorTheme.width,
      getOutHasColors: () => context.theme.colored,
      getErrHasColors: () => context.errorTheme.colored,
    });
  for (const name of names) (await COMMANDS[name]!())(program, context, exit);
  return program;
}

/** Whether a failure before the flags were read should be told to a program. */
function formatIn(argv: readonly string[], io: Io): string {
  const at = argv.findIndex((word) => word === "--format" || word.startsWith("--format="));
  if (at < 0) return io.env.RAPPORTEUR_FORMAT ?? "";
  return argv[at]!.includes("=") ? argv[at]! : (argv[at + 1] ?? "");
}
