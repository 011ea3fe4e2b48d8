import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

// A hundred thousand runs of each take their time.
const long = 14_400_000

// A busy machine must not fail a test: how long one takes is the bench's business.
const patient = {
  testTimeout: process.env['SOAK'] === undefined ? 300_000 : long,
  hookTimeout: 300_000,
  expect: { poll: { timeout: 120_000 } },
}

// What runs for many minutes is started by `npm run soak` only, the second round of acceptance tests by `npm run test:nextgen`, and what is installed by `npm run test:install`.
const soak = process.env['SOAK'] === undefined ? [] : ['test/soak/**/*.test.ts']
const nextgen = process.env['NEXTGEN'] === undefined ? [] : ['test/acceptance/*.test.ts']
const install = process.env['INSTALL'] === undefined ? [] : ['test/install/**/*.test.ts']

/** Acceptance tests in which the API of Web Help Desk plays no part, or that say which one they mean. */
const ofNoApi = [
  // They say `--api` themselves.
  'nextgen-story',
  'sandbox-api',
  'single-writes',
  'hostile-text',
  // No server, or a disk that is slow, whoever answers.
  'full-disk',
  'loaded',
  'slow-disk',
  // They are of the one that is the default.
  'pictures',
  'start',
].map((name) => `test/acceptance/${name}.test.ts`)

const ring = ['NEXTGEN', 'SOAK', 'INSTALL'].find((name) => process.env[name] !== undefined)
const report = ring?.toLowerCase() ?? 'report'

/** The three rings: plain calls, typed lines run in-process, and the built bin over TCP; and what chance makes up. */
export default defineConfig({
  test: {
    // Most tests wait for a program that they started: no processor need be kept free for this one.
    maxWorkers: availableParallelism(),
    reporters: ['default', ['json', { outputFile: `test-results/${report}.json` }]],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [
            'test/commands/**',
            'test/acceptance/**',
            'test/fuzz/**',
            'test/soak/**',
            'test/install/**',
          ],
          ...patient,
        },
      },
      { test: { name: 'command', include: ['test/commands/**/*.test.ts'], ...patient } },
      { test: { name: 'acceptance', include: ['test/acceptance/**/*.test.ts'], ...patient } },
      ...nextgen.map((include) => ({
        test: {
          name: 'acceptance-nextgen',
          include: [include],
          exclude: ofNoApi,
          env: { SANDBOX_API: 'nextgen' },
          ...patient,
        },
      })),
      {
        test: {
          name: 'fuzz',
          include: ['test/fuzz/**/*.test.ts'],
          testTimeout: long,
        },
      },
      ...install.map((include) => ({ test: { name: 'install', include: [include], ...patient } })),
      ...soak.map((include) => ({ test: { name: 'soak', include: [include], testTimeout: long } })),
    ],
  },
})
