import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'rules', include: ['src/**/*.test.ts', 'test/web/**/*.test.ts', 'test/papers/**/*.test.ts', 'tools/*.test.ts'], exclude: ['src/**/*.api.test.ts', 'src/runtime/**'] } },
      { test: { name: 'api', include: ['src/**/*.api.test.ts', 'test/api/**/*.api.test.ts'], globalSetup: ['test/support/global-setup.ts'], testTimeout: 30_000 } },
      { test: { name: 'walkthrough', include: ['test/walkthrough/**/*.test.ts'] } },
      { test: { name: 'faults', include: ['test/faults/**/*.test.ts'], testTimeout: 180_000, hookTimeout: 60_000 } },
      { test: { name: 'runtime', include: ['src/runtime/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 } },
    ],
  },
});
