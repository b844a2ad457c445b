export type Request =
  | { readonly id: number; readonly sql: string; readonly parameters: readonly unknown[] }
  | { readonly id: number; readonly close: true };

export type Response =
  | { readonly ready: true }
  | { readonly id: number; readonly result: Result }
  | { readonly id: number; readonly failure: Failure }
  /** Nothing more will come. */
  | { readonly broken: Failure };

export interface Result {
  readonly command: string;
  readonly rowCount: number;
  readonly rows: readonly object[];
}

export interface Failure {
  readonly message: string;
  /** SQLSTATE, if the database raised it. */
  readonly code: string | null;
  readonly detail: string | null;
}
