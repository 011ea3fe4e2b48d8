import { vitest } from './vitest.js'

const fresh = String(Math.trunc(Math.random() * 2 ** 31))

const projects = ['soak', 'fuzz', 'unit', 'command'].flatMap((name) => ['--project', name])

process.exitCode = await vitest(projects, {
  KILLS: '200',
  FUZZ_RUNS: '100000',
  PROPERTY_SEED: fresh,
  PROPERTY_TIMES: '100',
  ...process.env,
  SOAK: '1',
})
