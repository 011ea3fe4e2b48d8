import { defineConfig } from 'vitest/config'

/** The three rings: plain calls, typed lines run in-process, and the built bin over TCP. */
export default defineConfig({
  test: {
    reporters: ['default', ['json', { outputFile: 'test-results/report.json' }]],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/commands/**', 'test/acceptance/**'],
        },
      },
      { test: { name: 'command', include: ['test/commands/**/*.test.ts'] } },
      {
        test: {
          name: 'acceptance',
          include: ['test/acceptance/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
