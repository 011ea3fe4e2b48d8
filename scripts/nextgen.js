import { forget, tell } from './report.js'
import { vitest } from './vitest.js'

/** The acceptance tests once more, on a sandbox that speaks the NextGen API. */

forget('nextgen')
process.exitCode = await vitest(['--project', 'acceptance-nextgen'], { NEXTGEN: '1' })
tell('nextgen')
