/**
 * What bytes that are no text seem to be, in words for a message ("a PDF file"); null for text.
 * Known by their first bytes, by NUL bytes (text in UTF-16 is told apart first, by the caller),
 * or by having more than 3 % control characters in the first 64 KiB.
 */
export function whatBinary(bytes: Uint8Array): string | null {
  for (const [magic, name] of MAGIC) if (startsWith(bytes, magic)) return name === "zip" ? whatArchive(bytes) : name;
  if (ascii(bytes, 4, 4) === "ftyp") return "an MP4 or other media file";
  if (ascii(bytes, 0, 4) === "RIFF") return "a media file (RIFF)";
  if (bytes.includes(0)) return "a binary file (it holds NUL bytes)";
  const sample = bytes.subarray(0, 65_536);
  let controls = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127) controls++;
  return controls > 1 && controls > sample.length * 0.03 ? "a binary file (too many control characters)" : null;
}

const MAGIC: readonly (readonly [string, string])[] = [
  ["%PDF-", "a PDF file"],
  ["%!PS", "a PostScript file"],
  ["{\\rtf", "an RTF document"],
  ["PK\x03\x04", "zip"],
  ["PK\x05\x06", "an empty ZIP archive"],
  ["\xD0\xCF\x11\xE0", "an old Microsoft Office file (DOC, XLS or PPT)"],
  ["\x89PNG", "a PNG image"],
  ["\xFF\xD8\xFF", "a JPEG image"],
  ["GIF8", "a GIF image"],
  ["II*\x00", "a TIFF image"],
  ["MM\x00*", "a TIFF image"],
  ["\x1F\x8B", "a gzip archive"],
  ["BZh", "a bzip2 archive"],
  ["\xFD7zXZ", "an xz archive"],
  ["7z\xBC\xAF", "a 7z archive"],
  ["Rar!", "a RAR archive"],
  ["\x28\xB5\x2F\xFD", "a Zstandard archive"],
  ["\x7FELF", "a program (ELF)"],
  ["\xCA\xFE\xBA\xBE", "a program (Mach-O or Java class)"],
  ["\x00asm", "a WebAssembly module"],
  ["ID3", "an MP3 recording"],
  ["OggS", "an Ogg recording"],
  ["SQLite format 3\x00", "an SQLite database"],
  ["PAR1", "a Parquet table"],
  ["wOF2", "a font"],
];

/** Office documents and e-books are ZIP archives: the names of their first entries tell which. */
function whatArchive(bytes: Uint8Array): string {
  const head = ascii(bytes, 0, 8192);
  if (head.includes("word/")) return "a DOCX document";
  if (head.includes("xl/")) return "an XLSX workbook";
  if (head.includes("ppt/")) return "a PPTX presentation";
  if (head.includes("opendocument")) return "an OpenDocument file";
  if (head.includes("epub")) return "an EPUB book";
  return head.includes("[Content_Types].xml") ? "an Office document (DOCX, XLSX or PPTX)" : "a ZIP archive";
}

function startsWith(bytes: Uint8Array, magic: string): boolean {
  return ascii(bytes, 0, magic.length) === magic;
}

function ascii(bytes: Uint8Array, from: number, length: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1", from, from + length);
}
