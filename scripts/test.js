import { forget, tell } from './report.js'
import { sayWhatIsMissing } from './tools.js'
import { vitest } from './vitest.js'

forget('report')
process.exitCode = await vitest()
sayWhatIsMissing()
tell('report')
