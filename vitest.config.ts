import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // Some tests start the program or a store; the limit only ends what hangs.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
