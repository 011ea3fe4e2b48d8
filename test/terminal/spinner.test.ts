import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { startSpinner } from '../../src/terminal/spinner.ts'
import type { SpinnerOptions } from '../../src/terminal/spinner.ts'
import { tty } from './seat.ts'

/** A terminal that can be drawn on. */
function screen() {
  return Object.assign(tty(), { cursorTo: () => true, moveCursor: () => true, clearLine: () => true })
}

function options(changes: Partial<SpinnerOptions>): SpinnerOptions {
  return { stderr: screen(), sleep: () => Promise.resolve(), color: false, lineByLine: false, ...changes }
}

test('what takes long is shown with its words', async () => {
  const stderr = screen()
  const spinner = startSpinner('Reading the queue', options({ stderr }))
  const [drawn]: unknown[] = await once(stderr, 'data')
  spinner.stop()
  // oxlint-disable-next-line no-control-regex -- the escape character begins every code
  expect(String(drawn)).toMatch(/Reading the queue|\u001B\[\?25l/)
})

test('what is quick is not shown', async () => {
  const stderr = screen()
  const waits: number[] = []
  const spinner = startSpinner(
    'Reading the queue',
    options({
      stderr,
      sleep: (milliseconds, signal) => {
        waits.push(milliseconds)
        return new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(new Error('stopped')))
        })
      },
    }),
  )
  spinner.say('Reading page 2')
  spinner.stop()
  expect(waits).toEqual([400])
  expect(stderr.read()).toBeNull()
})

test.each([
  ['in a pipe', { stderr: new PassThrough() }],
  ['where nothing is redrawn', { lineByLine: true }],
])('%s nothing spins and nothing is waited for', (_, changes) => {
  let waited = false
  startSpinner(
    'Reading the queue',
    options({
      ...changes,
      sleep: () => {
        waited = true
        return Promise.resolve()
      },
    }),
  ).stop()
  expect(waited).toBe(false)
})
