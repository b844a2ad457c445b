import { analyse } from "chardet";
import type { Problem } from "../base/outcome.ts";

/** Decoded text with the encoding's WHATWG name ("utf-8", "windows-1251"). */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly problems: readonly Problem[];
}

/**
 * Decodes by the first that holds: a byte order mark; UTF-16 shown by NULs in every other byte; strictly
 * valid UTF-8; UTF-8 with a few broken sequences; the encoding that `declared` or the text itself names
 * (HTML `meta charset`, XML declaration); chardet's guess over a sample; windows-1252. Whatever could not be decoded
 * stands as U+FFFD and is counted in a problem, and so is a guess.
 */
export function decode(bytes: Uint8Array, declared: string | null): Decoded {
  const marked = byteOrderMark(bytes) ?? wideWithoutMark(bytes);
  if (marked) return decoded(bytes, marked, []);
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8", problems: [] };
  } catch {
    // Not UTF-8 throughout.
  }
  if (isMostlyUtf8(bytes)) return decoded(bytes, "utf-8", []);
  const named = usable(declared) ?? usable(declaredInside(bytes));
  if (named && named !== "utf-8") return decoded(bytes, named, []);
  const guess = guessEncoding(bytes);
  const confidence = guess.confidence === null ? "as the last resort" : `with confidence ${guess.confidence} of 100`;
  return decoded(bytes, guess.encoding, [
    {
      code: "encoding-guessed",
      message: `The text is not UTF-8 and names no encoding; read as ${guess.encoding}, ${confidence}.`,
    },
  ]);
}

/** Whether the bytes are UTF-16, in which NUL bytes are no sign of a binary file. */
export function isWide(bytes: Uint8Array): boolean {
  return (byteOrderMark(bytes) ?? wideWithoutMark(bytes) ?? "utf-8") !== "utf-8";
}

function decoded(bytes: Uint8Array, encoding: string, problems: readonly Problem[]): Decoded {
  const text = encoding === "windows-1252" ? fromWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);
  const lost = count(text, "\uFFFD") - (encoding === "utf-8" ? replacementsInSource(bytes) : 0);
  if (lost <= 0) return { text, encoding, problems };
  const message = `${lost} byte sequence${lost === 1 ? " is" : "s are"} not valid ${encoding} and stand${lost === 1 ? "s" : ""} as U+FFFD.`;
  return { text, encoding, problems: [...problems, { code: "encoding-invalid", message }] };
}

function byteOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  return null;
}

/** UTF-16 of mostly Latin text has a NUL in almost every second byte, always on the same side. */
function wideWithoutMark(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, 4096) & ~1;
  if (length < 8 || bytes.length % 2 === 1) return null;
  const nuls = [0, 0];
  for (let i = 0; i < length; i++) if (bytes[i] === 0) nuls[i & 1]!++;
  const [even, odd] = [nuls[0]! / (length / 2), nuls[1]! / (length / 2)];
  if (odd > 0.6 && even < 0.05) return "utf-16le";
  if (even > 0.6 && odd < 0.05) return "utf-16be";
  return null;
}

/** More whole multi-byte sequences than broken ones: legacy encodings hardly ever make a whole one. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let whole = 0;
  let broken = 0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i]!;
    if (lead < 0x80) continue;
    const tail = lead >= 0xf0 && lead < 0xf5 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc2 ? 1 : 0;
    let found = 0;
    while (found < tail && (bytes[i + 1 + found]! & 0xc0) === 0x80) found++;
    if (tail > 0 && found === tail) whole++;
    else broken++;
    i += found;
  }
  return whole > broken;
}

function declaredInside(bytes: Uint8Array): string | null {
  const head = latin1(bytes.subarray(0, 4096));
  const found = XML_DECLARATION.exec(head) ?? META_CHARSET.exec(head);
  return found?.[1] ?? null;
}

const XML_DECLARATION = /^\s{0,100}<\?xml[^>]{0,200}?encoding\s{0,10}=\s{0,10}["']([\w.:-]{1,40})/i;
const META_CHARSET = /<meta[^>]{0,300}?charset\s{0,10}=\s{0,10}["']?([\w.:-]{1,40})/i;

/** The WHATWG name of a label, null for unknown ones; UTF-16 in a declaration that could be read is not true. */
function usable(label: string | null): string | null {
  if (!label) return null;
  try {
    const name = new TextDecoder(label).encoding;
    return name.startsWith("utf-16") ? null : name;
  } catch {
    return null;
  }
}

function guessEncoding(bytes: Uint8Array): { encoding: string; confidence: number | null } {
  const first = Math.max(0, bytes.findIndex((byte) => byte >= 0x80) - 2048);
  for (const match of analyse(bytes.subarray(first, first + 65_536))) {
    const encoding = usable(match.name);
    if (encoding && encoding !== "utf-8" && match.confidence >= 10) return { encoding, confidence: match.confidence };
  }
  return { encoding: "windows-1252", confidence: null };
}

/** U+FFFD that the source itself holds, as EF BF BD. */
function replacementsInSource(bytes: Uint8Array): number {
  return count(latin1(bytes), "\xEF\xBF\xBD");
}

/** Node 20's `TextDecoder` takes windows-1252 for Latin-1, which loses quotation marks, dashes and the euro. */
function fromWindows1252(bytes: Uint8Array): string {
  return latin1(bytes).replace(/[\x80-\x9f]/g, (char) => WINDOWS_1252[char.charCodeAt(0) - 0x80]!);
}

/** What 0x80 to 0x9F stand for; the five that stand for nothing stay controls. */
const WINDOWS_1252 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

function count(text: string, part: string): number {
  let found = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) found++;
  return found;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
