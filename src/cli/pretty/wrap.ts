import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";

/** Wraps styled text to `width` columns; lines after the first begin with `hanging` spaces, all with `indent`. */
export function wrap(text: string, width: number, indent = 0, hanging = indent): string {
  const room = Math.max(20, width - Math.max(indent, hanging));
  return wrapAnsi(text, room, { hard: true })
    .split("\n")
    .map((line, i) => " ".repeat(i === 0 ? indent : hanging) + line)
    .join("\n");
}

/** Sets fields one after another, two spaces apart, and breaks lines between them; a longer field is wrapped within. */
export function flow(fields: readonly string[], width: number, indent: number, hanging: number): string {
  const lines: string[] = [];
  let line = " ".repeat(indent);
  let empty = true;
  for (const field of fields) {
    if (!empty && columnsOf(line) + 2 + columnsOf(field) > width) {
      lines.push(line);
      line = " ".repeat(hanging);
      empty = true;
    }
    line += `${empty ? "" : "  "}${field}`;
    empty = false;
  }
  lines.push(line);
  return lines
    .map((text) => text.trimEnd())
    .map((text, i) => (columnsOf(text) <= width ? text : wrap(text.trimStart(), width, i ? hanging : indent, hanging)))
    .join("\n");
}

/** Fills up with spaces to `width` columns as the eye counts them. */
export function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - stringWidth(text)));
}

export function columnsOf(text: string): number {
  return stringWidth(text);
}
