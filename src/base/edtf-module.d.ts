declare module "edtf" {
  /** Milliseconds since 1970 UTC; ±Infinity for an open end, null for an unknown one. */
  export interface EdtfValue {
    readonly type: string;
    readonly edtf: string;
    readonly min: number | null;
    readonly max: number | null;
  }
  /** Throws on what is not EDTF. */
  export default function edtf(text: string): EdtfValue;
}
