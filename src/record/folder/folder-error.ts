import { RapporteurError } from "../../base/errors.ts";

/** Says in the user's words why the store's folder could not be used; passes on what it does not know. */
export function folderError(folder: string, error: unknown): unknown {
  if (error instanceof RapporteurError) return error;
  const code = (error as NodeJS.ErrnoException | null)?.code;
  const cause = { cause: error };
  switch (code) {
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return new RapporteurError(
        "store-read-only",
        `The store ${folder} cannot be written (${code}). A store needs a folder that this user may write to, on a file system that takes sockets; give another with --store.`,
        cause,
      );
    case "EOPNOTSUPP":
    case "ENOTSUP":
      return new RapporteurError(
        "store-unreachable",
        `The file system of ${folder} takes no sockets, by which a store is locked. Give a folder on another one with --store.`,
        cause,
      );
    case "ENOSPC":
    case "EDQUOT":
      return new RapporteurError("store-full", `There is no room left for the store ${folder}.`, cause);
    case "ENOTDIR":
    case "EEXIST":
      return new RapporteurError("usage", `The store ${folder} should be a folder, but a file is in its place.`, cause);
    default:
      return error;
  }
}
