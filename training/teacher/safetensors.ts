/** An array of numbers as a file of weights names it. */
export interface Tensor {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

interface Entry {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly data_offsets: readonly [number, number];
}

/**
 * The f32 tensors of a safetensors file: u64 length of the header, the header (JSON by name), then the numbers,
 * little-endian. Tensors of other types are left out.
 * @throws RangeError if the bytes end before a tensor does, or a tensor is not as long as its shape says
 */
export function readSafetensors(bytes: Uint8Array): Map<string, Tensor> {
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getBigUint64(0, true);
  const begin = 8 + Number(length);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, begin))) as Record<string, Entry>;
  const out = new Map<string, Tensor>();
  for (const [name, { dtype, shape, data_offsets: offsets }] of Object.entries(header)) {
    if (dtype !== "F32") continue;
    const [from, to] = [begin + offsets[0], begin + offsets[1]];
    const many = shape.reduce((product, size) => product * size, 1);
    if (to > bytes.length || to - from !== many * 4) {
      throw new RangeError(
        `Expected ${many} numbers of tensor "${name}" at bytes ${from} to ${to}; got a file of ${bytes.length}.`,
      );
    }
    // Copied, since tensors need not begin at a multiple of 4.
    out.set(name, { shape, values: new Float32Array(new Uint8Array(bytes.subarray(from, to)).buffer) });
  }
  return out;
}
