import { PassThrough } from 'node:stream'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { showPaged } from '../../../src/terminal/programs/pager.ts'
import { temporaryFolder } from '../../store/temporary-folder.ts'
import { tty } from '../seat.ts'

const story = Array.from({ length: 60 }, (_, line) => `note ${line + 1}\n`).join('')

/** A pager that keeps what it was given, and the LESS it was told. */
function pager() {
  const folder = temporaryFolder()
  const script = join(folder, 'pager.mjs')
  const shown = join(folder, 'shown.txt')
  writeFileSync(
    script,
    `import { readFileSync, writeFileSync } from 'node:fs'
     writeFileSync(${JSON.stringify(shown)}, process.env.LESS + ' ' + readFileSync(0, 'utf8'))`,
  )
  return { PAGER: `${process.execPath} ${script}`, shown }
}

test('a text longer than the screen goes to the pager', async () => {
  const { PAGER, shown } = pager()
  expect(await showPaged(story, { stdout: tty(), env: { PAGER }, lineByLine: false })).toBe(true)
  expect(readFileSync(shown, 'utf8')).toBe(`FRX ${story}`)
})

test('a LESS of the person is kept', async () => {
  const { PAGER, shown } = pager()
  await showPaged(story, { stdout: tty(), env: { PAGER, LESS: 'R' }, lineByLine: false })
  expect(readFileSync(shown, 'utf8')).toBe(`R ${story}`)
})

test('no pager draws where nothing is redrawn', async () => {
  const { PAGER, shown } = pager()
  expect(await showPaged(story, { stdout: tty(), env: { PAGER }, lineByLine: true })).toBe(false)
  expect(existsSync(shown)).toBe(false)
})

test('a text that fits, and a pipe, need no pager', async () => {
  const { PAGER, shown } = pager()
  expect(await showPaged('one\ntwo\n', { stdout: tty(), env: { PAGER }, lineByLine: false })).toBe(false)
  expect(await showPaged(story, { stdout: new PassThrough(), env: { PAGER }, lineByLine: false })).toBe(false)
  expect(existsSync(shown)).toBe(false)
})

test('long lines count as often as they wrap', async () => {
  const { PAGER } = pager()
  expect(await showPaged('x'.repeat(80 * 30), { stdout: tty(), env: { PAGER }, lineByLine: false })).toBe(
    true,
  )
})

test.each([['no-such-pager'], [''], ['cat']])(
  'with PAGER=%j the text is left to the caller',
  async (PAGER) => {
    expect(await showPaged(story, { stdout: tty(), env: { PAGER }, lineByLine: false })).toBe(false)
  },
)

test('a person who leaves the pager early is no error', async () => {
  const long = story.repeat(5000)
  expect(
    await showPaged(long, { stdout: tty(), env: { PAGER: `${process.execPath} -e 0` }, lineByLine: false }),
  ).toBe(true)
})
