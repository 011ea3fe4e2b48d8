import { vitest } from './vitest.js'

process.exitCode = await vitest(['--project', 'soak', '--project', 'fuzz'], {
  KILLS: '200',
  FUZZ_RUNS: '100000',
  ...process.env,
  SOAK: '1',
})
