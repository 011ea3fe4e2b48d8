import { forget, tell } from './report.js'
import { vitest } from './vitest.js'

/** The acceptance tests once more, on a sandbox that speaks the NextGen API, with fewer kills. */

forget('nextgen')
process.exitCode = await vitest(['--project', 'acceptance-nextgen'], {
  KILLS: '10',
  ...process.env,
  NEXTGEN: '1',
})
tell('nextgen')
