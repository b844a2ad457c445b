/**
 * Text from outside as a terminal may safely show it: control characters (an escape sequence could repaint
 * the screen) become visible pictures, direction overrides and line separators a replacement sign. Every
 * UTF-16 code unit stays one unit, so spans still fit.
 */
export function printable(text: string): string {
  return text.replace(/[\n\r\t]/g, " ").replace(CONTROL, (c) => {
    const code = c.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? "\u2421" : "\ufffd";
  });
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;
