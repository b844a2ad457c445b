/**
 * Arc-hybrid transitions (Kuhlmann, Gómez-Rodríguez, Satta 2011). Words are 0..size-1 and the root is `size`, at the
 * end of the buffer (Ballesteros & Nivre 2013), where it can take one dependent only.
 * - SHIFT moves the buffer's front onto the stack.
 * - LEFT(label): front ← top; the top of the stack becomes the front's dependent and is popped.
 * - RIGHT(label): second → top; the top becomes the second's dependent and is popped.
 * Classes of the model: 0 is SHIFT, then LEFT for each label, then RIGHT for each label.
 */
export class ParserState {
  size = 0;
  front = 0;
  depth = 0;
  stack: Int16Array;
  /** Of the words attached so far: head (-1 none yet), label and the class's score margin. */
  heads: Int16Array;
  labels: Uint8Array;
  /** Dependents so far: the two outermost on each side (-1 none), counts, and sets of labels as bits. */
  left1: Int16Array;
  left2: Int16Array;
  right1: Int16Array;
  right2: Int16Array;
  leftCount: Uint8Array;
  rightCount: Uint8Array;
  leftSet: Int32Array;
  rightSet: Int32Array;

  constructor(room: number) {
    this.stack = new Int16Array(room + 1);
    this.heads = new Int16Array(room + 1);
    this.labels = new Uint8Array(room + 1);
    this.left1 = new Int16Array(room + 1);
    this.left2 = new Int16Array(room + 1);
    this.right1 = new Int16Array(room + 1);
    this.right2 = new Int16Array(room + 1);
    this.leftCount = new Uint8Array(room + 1);
    this.rightCount = new Uint8Array(room + 1);
    this.leftSet = new Int32Array(room + 1);
    this.rightSet = new Int32Array(room + 1);
  }

  /** Makes the state the first of a sentence; `size` must be at most the room given to the constructor. */
  start(size: number): void {
    this.size = size;
    this.front = 0;
    this.depth = 0;
    for (const array of [this.heads, this.left1, this.left2, this.right1, this.right2]) array.fill(-1, 0, size + 1);
    for (const array of [this.labels, this.leftCount, this.rightCount]) array.fill(0, 0, size + 1);
    this.leftSet.fill(0, 0, size + 1);
    this.rightSet.fill(0, 0, size + 1);
  }

  get done(): boolean {
    return this.front === this.size && this.depth === 0;
  }

  get canShift(): boolean {
    return this.front < this.size;
  }

  /** The root may take its dependent only when no other word is left for it. */
  get canLeft(): boolean {
    return this.depth > 0 && (this.front < this.size || this.depth === 1);
  }

  get canRight(): boolean {
    return this.depth > 1;
  }

  shift(): void {
    this.stack[this.depth++] = this.front++;
  }

  left(label: number): void {
    const child = this.stack[--this.depth]!;
    const head = this.front;
    this.heads[child] = head;
    this.labels[child] = label;
    this.left2[head] = this.left1[head]!;
    this.left1[head] = child;
    this.leftCount[head]!++;
    this.leftSet[head]! |= 1 << (label & 31);
  }

  right(label: number): void {
    const child = this.stack[--this.depth]!;
    const head = this.stack[this.depth - 1]!;
    this.heads[child] = head;
    this.labels[child] = label;
    this.right2[head] = this.right1[head]!;
    this.right1[head] = child;
    this.rightCount[head]!++;
    this.rightSet[head]! |= 1 << (label & 31);
  }
}
