import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { promptScreen } from '../../../src/terminal/questions/prompt-screen.ts'

const drawn = '\u001B[34m?\u001B[39m \u001B[1mSubject\u001B[22m\u001B[2K\u001B[G'

function writtenWith(color: boolean): string {
  const stderr = new PassThrough()
  promptScreen(stderr, { color }).write(drawn)
  return String(stderr.read())
}

test('colours are left out when none are wanted; the cursor still moves', () => {
  expect(writtenWith(false)).toBe('? Subject\u001B[2K\u001B[G')
  expect(writtenWith(true)).toBe(drawn)
})

test('a prompt that ends leaves stderr open', async () => {
  const stderr = new PassThrough()
  const screen = promptScreen(stderr, { color: false })
  await new Promise<void>((resolve) => {
    screen.end('done', resolve)
  })
  expect(stderr.writableEnded).toBe(false)
})

test('lines are broken at the width of the terminal', () => {
  const stderr = Object.assign(new PassThrough(), { columns: 132 })
  expect(promptScreen(stderr, { color: false })).toMatchObject({ columns: 132, isTTY: true })
})
