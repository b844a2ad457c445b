import type { Block } from "./document.ts";
import { normalise } from "./normalise.ts";
import { opensTurn } from "./text-line.ts";

export interface BlockText {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** A line end that the mark-up asks for, in raw text given to `TextBuilder.add`; "\n" is only white space there. */
export const HARD_BREAK = "\v";

/**
 * Puts a canonical text together from the blocks of a marked-up document. Within a block white space is
 * folded to one space, as Markdown and HTML mean it, except hard breaks; code keeps its lines. A speaker's turn that
 * begins on a new line starts a block of its own. Blocks are a blank line apart, items of a list and cells of a
 * table one line.
 */
export class TextBuilder {
  private readonly pieces: string[] = [];
  private readonly blocks: Block[] = [];
  private length = 0;

  /** Adds a block; one that is blank after normalisation is left out. */
  add(kind: Block["kind"], raw: string): void {
    if (kind === "code") this.append(kind, trimLines(normalise(raw).text));
    else for (const part of splitTurns(raw)) this.append(kind, fold(part));
  }

  finish(): BlockText {
    return { text: this.pieces.join(""), blocks: this.blocks };
  }

  private append(kind: Block["kind"], text: string): void {
    if (text === "") return;
    const last = this.blocks.at(-1);
    if (last) this.push(last.kind === kind && TIGHT.has(kind) ? "\n" : "\n\n");
    const start = this.length;
    this.push(text);
    this.blocks.push({ kind, start, end: this.length });
  }

  private push(piece: string): void {
    this.pieces.push(piece);
    this.length += piece.length;
  }
}

const TIGHT: ReadonlySet<Block["kind"]> = new Set(["list-item", "cell"]);

function splitTurns(raw: string): readonly string[] {
  if (!/[\n\v]/.test(raw)) return [raw];
  const parts: string[] = [""];
  for (const line of raw.split(/(?<=[\n\v])/)) {
    if (parts.at(-1) !== "" && opensTurn(normalise(line.slice(0, 80)).text.trimStart())) parts.push(line);
    else parts[parts.length - 1] += line;
  }
  return parts;
}

/** Canonical text with soft white space and runs of spaces as one space, and none beside a hard break. */
function fold(raw: string): string {
  const soft = raw.replace(/[\n\r]+/g, " ");
  return normalise(soft)
    .text.replace(/ +/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n+/g, "\n")
    .trim();
}

function trimLines(text: string): string {
  const lines = text.split("\n").map((line) => line.trimEnd());
  return lines.join("\n").replace(/^\n+/, "").trimEnd();
}
