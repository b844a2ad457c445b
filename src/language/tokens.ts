/**
 * Word boundaries of one text while they are being found: a growing pair of arrays instead of an object per word.
 * `[starts[i], ends[i])` is word i in UTF-16 code units; only the first `length` places are filled.
 */
export interface TokenBuffer {
  starts: Uint32Array;
  ends: Uint32Array;
  length: number;
}

/** `capacity`: words expected; the buffer grows by itself. */
export function tokenBuffer(capacity = 256): TokenBuffer {
  return { starts: new Uint32Array(capacity), ends: new Uint32Array(capacity), length: 0 };
}

export function pushToken(buffer: TokenBuffer, start: number, end: number): void {
  const at = buffer.length;
  if (at === buffer.starts.length) grow(buffer);
  buffer.starts[at] = start;
  buffer.ends[at] = end;
  buffer.length = at + 1;
}

function grow(buffer: TokenBuffer): void {
  const starts = new Uint32Array(Math.max(256, buffer.starts.length * 2));
  const ends = new Uint32Array(starts.length);
  starts.set(buffer.starts);
  ends.set(buffer.ends);
  buffer.starts = starts;
  buffer.ends = ends;
}
