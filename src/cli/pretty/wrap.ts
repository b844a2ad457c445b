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

/** Fills up with spaces to `width` columns as the eye counts them. */
export function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - stringWidth(text)));
}

export function columnsOf(text: string): number {
  return stringWidth(text);
}
