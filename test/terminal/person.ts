/** A small program at a terminal: `person.mjs text|secret|edit`. The answer goes to stdout as JSON. */
import { DeskError } from '../../src/errors.ts'
import { isLineByLine } from '../../src/terminal/line-by-line.ts'
import { createTerminal } from '../../src/terminal/terminal.ts'

const [, , question] = process.argv

const { ask, editText } = createTerminal({
  stdin: process.stdin,
  stderr: process.stderr,
  env: process.env,
  platform: process.platform,
  signal: new AbortController().signal,
  plain: (text) => text,
  options: {
    input: true,
    color: process.env['NO_COLOR'] === undefined,
    lineByLine: isLineByLine(process.env, undefined),
  },
})

async function answer(): Promise<string> {
  if (question === 'secret') return await ask.secret({ message: 'API key' })
  if (question === 'edit') return await editText('The first line')
  return await ask.text({ message: 'Subject' })
}

try {
  process.stdout.write(`answer: ${JSON.stringify(await answer())}\n`)
} catch (error) {
  if (!(error instanceof DeskError)) throw error
  process.stdout.write(`left: ${error.message}\n`)
  process.exitCode = error.exit
}
