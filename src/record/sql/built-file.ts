/**
 * A file of this folder that a thread or a process of its own is to run. Node 20 runs no TypeScript: from
 * the sources, as in tests, it is the one that was built from them.
 */
export function builtFile(name: string): URL {
  const isSource = import.meta.url.endsWith(".ts");
  return new URL(isSource ? `../../../dist/src/record/sql/${name}.js` : `./${name}.js`, import.meta.url);
}
