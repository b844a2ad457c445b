import type { DocumentFormat } from "./document.ts";

const BY_EXTENSION: Readonly<Record<string, DocumentFormat>> = {
  txt: "txt",
  text: "txt",
  md: "md",
  markdown: "md",
  html: "html",
  htm: "html",
  xhtml: "html",
};

const BY_MEDIA_TYPE: Readonly<Record<string, DocumentFormat>> = {
  "text/plain": "txt",
  "text/markdown": "md",
  "text/x-markdown": "md",
  "text/html": "html",
  "application/xhtml+xml": "html",
};

/** Extensions of files that are read as documents, lower case, without the dot. */
export const TEXT_EXTENSIONS: readonly string[] = Object.keys(BY_EXTENSION);

/** The media type decides, then the source's extension, then the look of the first lines; plain text otherwise. */
export function documentFormat(source: string, mediaType: string | undefined, text: string): DocumentFormat {
  const type = mediaType?.split(";", 1)[0]?.trim().toLowerCase();
  const byType = type === undefined ? undefined : BY_MEDIA_TYPE[type];
  return byType ?? BY_EXTENSION[extension(source)] ?? look(text.slice(0, 4096));
}

/** `charset=` of a media type, null when it has none. */
export function mediaCharset(mediaType: string | undefined): string | null {
  return /;\s{0,10}charset\s{0,10}=\s{0,10}"?([\w.:-]{1,40})/i.exec(mediaType ?? "")?.[1] ?? null;
}

/** The part after the last dot of a path's or address's last component, lower case; "" when there is none. */
function extension(source: string): string {
  const name = source.split(/[?#]/, 1)[0]!.split(/[/\\]/).at(-1)!;
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? "" : name.slice(dot + 1).toLowerCase();
}

function look(head: string): DocumentFormat {
  if (/^\s{0,200}(<!doctype html|<html|<\?xml[^>]{0,200}\?>\s{0,50}<(!doctype )?html)/i.test(head)) return "html";
  if (/^---\n[\w-]{1,40}:/.test(head) || /^(#{1,6} \S)/.test(head)) return "md";
  return "txt";
}
