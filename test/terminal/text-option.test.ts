import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { textOption } from '../../src/terminal/text-option.ts'
import { temporaryFolder } from '../store/temporary-folder.ts'

const noStdin = () => Promise.reject(new Error('stdin was read'))

test.each([
  ['Replaced the ribbon.', 'Replaced the ribbon.'],
  ['@@ana please call', '@ana please call'],
  ['--', '--'],
  ['', ''],
])('%j means %j', async (typed, meant) => {
  expect(await textOption(typed, noStdin)).toBe(meant)
})

test('a hyphen is stdin, without the line break at its end', async () => {
  expect(await textOption('-', () => Promise.resolve('first\n\nlast\n'))).toBe('first\n\nlast')
  expect(await textOption('-', () => Promise.resolve('kept as is  \r\n'))).toBe('kept as is  ')
})

test('@FILE is what the file holds', async () => {
  const path = join(temporaryFolder(), 'solution.txt')
  writeFileSync(path, '\uFEFFReplaced the ribbon.\nTested twice.\n')
  expect(await textOption(`@${path}`, noStdin)).toBe('Replaced the ribbon.\nTested twice.')
})

test('a file that is not there is an error that says how to write the text itself', async () => {
  await expect(textOption('@ana', noStdin)).rejects.toMatchObject({
    exit: 2,
    message: 'Could not read ana: there is no such file.',
    hint: 'For the text "@ana" itself, give "@@ana".',
  })
})

test('a folder and a bare @ are no files', async () => {
  const folder = temporaryFolder()
  await expect(textOption(`@${folder}`, noStdin)).rejects.toMatchObject({
    exit: 2,
    message: `Could not read ${folder}: it is a folder.`,
  })
  await expect(textOption('@', noStdin)).rejects.toMatchObject({
    exit: 2,
    message: '@ needs the name of a file.',
  })
})

test('a file that is no text is refused', async () => {
  const path = join(temporaryFolder(), 'picture.png')
  writeFileSync(path, Buffer.from([0x89, 0x50, 0x4e, 0x47]))
  await expect(textOption(`@${path}`, noStdin)).rejects.toMatchObject({
    exit: 2,
    message: `${path} is not UTF-8 text.`,
  })
})
