import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { AnswerError } from '#errors.ts'
import type { Credentials } from '#whd/options.ts'
import { typed } from '../support/typed.ts'
import { answered, watchedDesk, type Meets, type WatchedDesk } from '../support/watched-line.ts'
import { deskOf } from '../support/whd/desk.ts'

const old = 'TicketAttachments/'

/** A desk whose ticket 1099 has three files, two of one name. */
async function withFiles(meets?: Meets): Promise<WatchedDesk> {
  const desk = await watchedDesk(meets)
  const credentials: Credentials = { mode: 'key', apiKey: desk.sandbox.apiKey }
  const server = deskOf(desk.sandbox.transport, { credentials })
  const attach = (name: string, text: string, note?: number): Promise<unknown> =>
    server.attach({ ticket: 1099, note }, { name, bytes: Buffer.from(text) })
  const words = { text: 'See below.', hidden: false, solution: false, minutes: 0 }
  await attach('image001.png', 'first')
  await attach('\u001b[2J.log', 'of the ticket')
  await attach('image001.png', 'second', (await server.addNote(1099, words)).id)
  return desk
}

const filesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { withFileTypes: true })
      .filter((one) => one.isFile())
      .map(({ name }) => [name, readFileSync(join(folder, name), 'utf8')]),
  )

describe('all files of a ticket', () => {
  test('are saved under safe names, and their paths printed', async () => {
    const desk = await withFiles()
    expect(await desk.run(typed('download 1099'))).toEqual({
      code: 0,
      stdout: 'image001.png\n_[2J.log\nimage001-2.png\n',
      stderr: '',
    })
    expect(filesIn(desk.folder)).toEqual({
      'image001.png': 'first',
      '_[2J.log': 'of the ticket',
      'image001-2.png': 'second',
    })
  })

  test('are saved in a folder that is made for them', async () => {
    const desk = await withFiles()
    const { stdout } = await desk.run(
      typed('download 1099 *.png --dir files/of/1099 --json path,name,bytes,note'),
    )
    expect(JSON.parse(stdout)).toEqual([
      { path: 'files/of/1099/image001.png', name: 'image001.png', bytes: 5, note: null },
      { path: 'files/of/1099/image001-2.png', name: 'image001.png', bytes: 6, note: expect.any(Number) },
    ])
    expect(filesIn(join(desk.folder, 'files/of/1099'))).toEqual({
      'image001.png': 'first',
      'image001-2.png': 'second',
    })
  })
})

test('one file is had by its name', async () => {
  const desk = await withFiles()
  expect(await desk.run(typed('download 1099 IMAGE001-2.png'))).toMatchObject({ stdout: 'image001-2.png\n' })
  expect(filesIn(desk.folder)).toEqual({ 'image001-2.png': 'second' })
})

describe('a file that exists already', () => {
  test('is left alone, and nothing else is saved either: 2', async () => {
    const desk = await withFiles()
    writeFileSync(join(desk.folder, 'image001.png'), 'mine')
    expect(await desk.run(typed('download 1099'))).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'image001.png exists already. Nothing was replaced.\nReplace with --force, or save somewhere else with --dir DIR.\n',
    })
    expect(filesIn(desk.folder)).toEqual({ 'image001.png': 'mine' })
  })

  test('is replaced with --force', async () => {
    const desk = await withFiles()
    writeFileSync(join(desk.folder, 'image001.png'), 'mine')
    expect(await desk.run(typed('download 1099 image001.png --force'))).toMatchObject({ code: 0 })
    expect(filesIn(desk.folder)).toEqual({ 'image001.png': 'first' })
  })

  test('that came into being meanwhile is left alone too', async () => {
    let meanwhile = (): void => undefined
    const desk = await withFiles(({ path }) => {
      if (path.startsWith(old)) meanwhile()
      return undefined
    })
    meanwhile = () => writeFileSync(join(desk.folder, 'image001.png'), 'mine')
    expect(await desk.run(typed('download 1099 image001.png'))).toMatchObject({ code: 2, stdout: '' })
    expect(filesIn(desk.folder)).toEqual({ 'image001.png': 'mine' })
  })

  test('where the folder should be is told', async () => {
    const desk = await withFiles()
    writeFileSync(join(desk.folder, 'files'), 'mine')
    const { code, stderr } = await desk.run(typed('download 1099 --dir files'))
    expect(code).toBe(1)
    expect(stderr).toContain('a file stands where a folder should be')
  })

  test('and is a folder is not replaced', async () => {
    const desk = await withFiles()
    mkdirSync(join(desk.folder, 'image001.png'))
    expect(await desk.run(typed('download 1099 image001.png --force'))).toMatchObject({ code: 1, stdout: '' })
    expect(filesIn(desk.folder)).toEqual({})
  })
})

describe('what is not there', () => {
  test('is told with what is: 3', async () => {
    const desk = await withFiles()
    expect(await desk.run(typed('download 1099 report.pdf *.png'))).toEqual({
      code: 3,
      stdout: '',
      stderr: 'Ticket 1099 has no attachment "report.pdf".\nIt has: image001.png, _[2J.log, image001-2.png\n',
    })
    expect(filesIn(desk.folder)).toEqual({})
  })

  test('a ticket without attachments is fine', async () => {
    const desk = await watchedDesk()
    expect(await desk.run(typed('download 1099 --json path'))).toEqual({
      code: 0,
      stdout: '[]\n',
      stderr: 'Ticket 1099 has no attachments.\n',
    })
  })

  test('a ticket that does not exist ends with 3, and no ticket with 2', async () => {
    const desk = await watchedDesk()
    expect(await desk.run(typed('download 9999'))).toMatchObject({ code: 3, stdout: '' })
    expect(await desk.run(typed('download 1042,1099'))).toMatchObject({ code: 2, stdout: '' })
  })
})

describe('a file that does not come', () => {
  test('is told, and the others are saved: 1', async () => {
    let refused = ''
    const desk = await withFiles(({ path }) => {
      if (!path.startsWith(old)) return undefined
      refused ||= path
      return path === refused ? answered(404) : undefined
    })
    const { code, stdout, stderr } = await desk.run(typed('download 1099'))
    expect({ code, stdout }).toEqual({ code: 1, stdout: '_[2J.log\nimage001-2.png\n' })
    expect(stderr).toMatch(/^image001\.png: Attachment \d+ does not exist.*\n1 of 3 failed\.\n$/)
  })

  test('alone ends with its own code and leaves nothing behind', async () => {
    const desk = await withFiles(({ path }) => (path.startsWith(old) ? answered(404) : undefined))
    expect(await desk.run(typed('download 1099 *.log'))).toMatchObject({ code: 3, stdout: '' })
    expect(filesIn(desk.folder)).toEqual({})
  })

  test('for want of a help desk ends the run, with what was saved', async () => {
    let count = 0
    const desk = await withFiles(({ path }) => {
      if (!path.startsWith(old)) return undefined
      count += 1
      if (count > 1) throw new AnswerError('The help desk answered with a web page.')
      return undefined
    })
    expect(await desk.run(typed('download 1099'))).toMatchObject({ code: 10, stdout: 'image001.png\n' })
    expect(existsSync(join(desk.folder, 'image001.png'))).toBe(true)
  })
})
