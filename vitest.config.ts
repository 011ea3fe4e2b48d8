import { defineConfig } from 'vitest/config'

// A busy machine must not fail a test: how long one takes is the bench's business.
const patient = { testTimeout: 60_000, hookTimeout: 60_000 }

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
          ...patient,
        },
      },
      { test: { name: 'command', include: ['test/commands/**/*.test.ts'], ...patient } },
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
