export interface Once<T> {
  (): Promise<T>;
  /** Whether it was ever called. */
  readonly started: boolean;
}

/** A function that runs at its first call; later calls share the outcome, a failure too. */
export function once<T>(run: () => Promise<T>): Once<T> {
  let outcome: Promise<T> | undefined;
  const call = () => {
    outcome ??= run();
    return outcome;
  };
  return Object.defineProperty(call, "started", { get: () => outcome !== undefined }) as Once<T>;
}
