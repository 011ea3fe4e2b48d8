import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

// A busy machine must not fail a test: how long one takes is the bench's business.
const patient = { testTimeout: 60_000, hookTimeout: 60_000 }

// What runs for many minutes is started by `npm run soak` only.
const soak = process.env['SOAK'] === undefined ? [] : ['test/soak/**/*.test.ts']

/** The three rings: plain calls, typed lines run in-process, and the built bin over TCP; and what chance makes up. */
export default defineConfig({
  test: {
    // Most tests wait for a program that they started: no processor need be kept free for this one.
    maxWorkers: availableParallelism(),
    reporters: [
      'default',
      ['json', { outputFile: `test-results/${soak.length === 0 ? 'report' : 'soak'}.json` }],
    ],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/commands/**', 'test/acceptance/**', 'test/fuzz/**', 'test/soak/**'],
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
      {
        test: {
          name: 'fuzz',
          include: ['test/fuzz/**/*.test.ts'],
          // A hundred thousand runs of each take their time.
          testTimeout: 14_400_000,
        },
      },
      ...soak.map((include) => ({ test: { name: 'soak', include: [include], testTimeout: 14_400_000 } })),
    ],
  },
})
