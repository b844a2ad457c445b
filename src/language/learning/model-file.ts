import { RapporteurError } from "../../base/errors.ts";

/**
 * The container of weights: data only, nothing in it is executed.
 * Bytes: "RAPMODEL", u32 format version, u32 header length, header (UTF-8 JSON), then the arrays, each at a
 * multiple of 8 from the file's start. Little-endian. Reading makes views on the given bytes and copies nothing.
 */
export interface ModelFile {
  readonly name: string;
  readonly version: number;
  /** Settings and tables that are small enough for JSON. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly arrays: ReadonlyMap<string, ModelArray>;
}

export type ModelArray = Uint8Array | Int8Array | Uint16Array | Int16Array | Uint32Array | Float32Array;

const MAGIC = "RAPMODEL";
const FORMAT = 1;
const TYPES = { u8: Uint8Array, i8: Int8Array, u16: Uint16Array, i16: Int16Array, u32: Uint32Array, f32: Float32Array };
type TypeName = keyof typeof TYPES;
interface ArrayEntry {
  readonly name: string;
  readonly type: TypeName;
  /** Elements, not bytes. */
  readonly length: number;
}

export function writeModelFile(file: ModelFile): Uint8Array {
  const entries: ArrayEntry[] = [...file.arrays].map(([name, array]) => ({
    name,
    type: typeName(array),
    length: array.length,
  }));
  const { name, version, settings } = file;
  const header = new TextEncoder().encode(JSON.stringify({ name, version, settings, arrays: entries }));
  let size = aligned(16 + header.length);
  for (const array of file.arrays.values()) size = aligned(size + array.byteLength);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < MAGIC.length; i++) bytes[i] = MAGIC.charCodeAt(i);
  view.setUint32(8, FORMAT, true);
  view.setUint32(12, header.length, true);
  bytes.set(header, 16);
  let at = aligned(16 + header.length);
  for (const array of file.arrays.values()) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at = aligned(at + array.byteLength);
  }
  return bytes;
}

/** @throws RapporteurError "model-invalid" if the bytes are not such a file, or are cut short. */
export function readModelFile(bytes: Uint8Array): ModelFile {
  const given = `${bytes.length} bytes`;
  if (bytes.length < 16 || String.fromCharCode(...bytes.subarray(0, 8)) !== MAGIC) {
    throw invalid(`${given} that do not begin with ${MAGIC}`);
  }
  // Views need the arrays' alignment; a Buffer cut from Node's pool may lack it.
  const own = bytes.byteOffset % 8 === 0 ? bytes : Uint8Array.from(bytes);
  const view = new DataView(own.buffer, own.byteOffset, own.byteLength);
  const format = view.getUint32(8, true);
  if (format !== FORMAT) throw invalid(`a file of format ${format}; this program reads format ${FORMAT}`);
  const headerEnd = 16 + view.getUint32(12, true);
  const header = parseHeader(own.subarray(16, headerEnd));
  const arrays = new Map<string, ModelArray>();
  let at = aligned(headerEnd);
  for (const { name, type, length } of header.arrays) {
    const Type = TYPES[type];
    if (Type === undefined) throw invalid(`an array "${name}" of unknown type "${type}"`);
    const end = at + length * Type.BYTES_PER_ELEMENT;
    if (!(length >= 0) || end > own.length) throw invalid(`${given}, but array "${name}" ends at byte ${end}`);
    arrays.set(name, new Type(own.buffer as ArrayBuffer, own.byteOffset + at, length));
    at = aligned(end);
  }
  return { name: header.name, version: header.version, settings: header.settings, arrays };
}

/** The array of this name and type. @throws RapporteurError "model-invalid" if there is none. */
export function arrayOf<T extends ModelArray>(file: ModelFile, name: string, type: new (length: number) => T): T {
  const array = file.arrays.get(name);
  if (!(array instanceof type)) throw invalid(`${file.name} v${file.version} without its ${type.name} "${name}"`);
  return array;
}

/** The list of strings of this name in the settings. @throws RapporteurError "model-invalid" if there is none. */
export function stringsOf(file: ModelFile, name: string): readonly string[] {
  const list = file.settings[name];
  if (!Array.isArray(list) || !list.every((item) => typeof item === "string")) {
    throw invalid(`${file.name} v${file.version} without its list of strings "${name}"`);
  }
  return list;
}

/** @throws RapporteurError "model-invalid" if the file is of another kind or version. */
export function expectModel(file: ModelFile, name: string, version: number): ModelFile {
  if (file.name === name && file.version === version) return file;
  throw invalid(`${file.name} v${file.version} where ${name} v${version} was expected`);
}

interface Header {
  name: string;
  version: number;
  settings: Record<string, unknown>;
  arrays: ArrayEntry[];
}

function parseHeader(bytes: Uint8Array): Header {
  let header: Partial<Header> | null = null;
  try {
    header = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw invalid("a header that is not JSON", cause);
  }
  const { name, version, settings, arrays } = header ?? {};
  if (typeof name === "string" && typeof version === "number" && settings && Array.isArray(arrays)) {
    return { name, version, settings, arrays };
  }
  throw invalid("a header without name, version, settings and arrays");
}

function typeName(array: ModelArray): TypeName {
  for (const [name, Type] of Object.entries(TYPES)) if (array instanceof Type) return name as TypeName;
  throw new TypeError("not an array a model file can hold");
}

function aligned(at: number): number {
  return (at + 7) & ~7;
}

function invalid(given: string, cause?: unknown): RapporteurError {
  return new RapporteurError("model-invalid", `Expected a model file written by "npm run train"; got ${given}.`, {
    cause,
  });
}
