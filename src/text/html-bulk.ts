/**
 * A page without what is no text and may be most of it: scripts (JSON-LD stays), styles, vector graphics, comments and
 * embedded data. One pass with `indexOf`; an element that never closes ends the page, as in a browser.
 */
export function withoutBulk(html: string): string {
  const lower = html.toLowerCase();
  if (lower.length !== html.length) return withoutData(html);
  const kept: string[] = [];
  let from = 0;
  for (let at = lower.indexOf("<"); at >= 0; at = lower.indexOf("<", at + 1)) {
    const end = bulkEnd(lower, at);
    if (end === null) continue;
    kept.push(html.slice(from, at));
    from = end;
    at = end - 1;
  }
  kept.push(html.slice(from));
  return withoutData(kept.join(""));
}

/** Where the bulky element or comment that begins at `at` ends; null when none begins there. */
function bulkEnd(lower: string, at: number): number | null {
  if (lower.startsWith("<!--", at)) return after(lower, "-->", at + 4);
  for (const [open, close] of BULKY) {
    if (!lower.startsWith(open, at) || !/[\s>/]/.test(lower[at + open.length] ?? "")) continue;
    if (
      open === "<script" &&
      lower
        .slice(at, at + 300)
        .split(">", 1)[0]!
        .includes("ld+json")
    )
      return null;
    return after(lower, close, at);
  }
  return null;
}

const BULKY: readonly (readonly [string, string])[] = [
  ["<script", "</script>"],
  ["<style", "</style>"],
  ["<svg", "</svg>"],
];

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found + mark.length;
}

/** Images and fonts that are written into the page. */
function withoutData(html: string): string {
  return html.replace(/\bdata:[a-z]{1,20}\/[^"'()<>\s]{200,}/gi, "data:,");
}
