import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sandboxDesk } from '../support/run.ts'
import { typed } from '../support/typed.ts'
import { answered, watchedDesk, type Meets, type WatchedDesk } from '../support/watched-line.ts'

async function withFiles(meets?: Meets): Promise<WatchedDesk> {
  const desk = await watchedDesk(meets)
  for (const name of ['a.png', 'b.png', 'c d.png']) writeFileSync(join(desk.folder, name), `bytes of ${name}`)
  return desk
}

const isUpload = ({ path }: { readonly path: string }): boolean => path.endsWith('/attachment/upload')

/** Lets all pass but the second upload. */
const secondFails = (): Meets => {
  let uploads = 0
  return (request) =>
    isUpload(request) && ++uploads === 2 ? answered(400, '{"reason":"Too large."}') : undefined
}

const paths = ({ sent }: WatchedDesk): readonly string[] =>
  sent.map(({ method, path }) => `${method} ${path.replace('/helpdesk/', '')}`)

describe('files of a ticket', () => {
  test('are attached, and come down as they went up', async () => {
    const desk = await withFiles()
    expect(await desk.run(typed("attach 1099 a.png 'c d.png'"))).toMatchObject({ code: 0, stderr: '' })
    await desk.run(typed('download 1099 --dir out'))
    expect(await desk.run(typed('download 1099'))).toMatchObject({ code: 2 })
    expect((await desk.run(typed('show 1099 --field attachments'))).stdout).toMatch(/"a\.png".*"c d\.png"/)
  })

  test('go to no note of another ticket: 3', async () => {
    const desk = await withFiles()
    const { code, stderr } = await desk.run(typed('attach 1099 a.png --on-note 90116'))
    expect(stderr).toContain('Ticket 1099 has no note 90116.')
    expect(code).toBe(3)
    expect(desk.sent).toEqual([])
  })

  test('are told by their numbers', async () => {
    const desk = await withFiles()
    const { stdout } = await desk.run(typed('attach 1099 a.png b.png -o json'))
    expect(JSON.parse(stdout)).toEqual({
      id: 1099,
      ok: true,
      changed: {},
      attachments: [expect.any(Number), expect.any(Number)],
    })
    const lines = await desk.run(typed('attach 1099 a.png'))
    expect(lines.stdout).toMatch(/^1099\ttrue\t\d+\t\n$/)
  })

  test('may come from stdin, bytes and all', async () => {
    const desk = await withFiles()
    expect(await desk.run(typed('attach 1099 - --name dmesg.log'), 'line\u0000one')).toMatchObject({
      code: 0,
    })
    expect(desk.sent[0]?.body).toMatch(/filename="dmesg\.log"[^]*line\0one/)
  })

  test('go to several tickets as a list', async () => {
    const desk = await withFiles()
    const { stdout } = await desk.run(typed('attach 1042,1099 a.png -o json'))
    expect(JSON.parse(stdout)).toMatchObject([
      { id: 1042, ok: true },
      { id: 1099, ok: true },
    ])
  })

  test('are not sent in a dry run', async () => {
    const desk = await withFiles()
    const { code, stdout } = await desk.run(typed('attach 1099 a.png b.png --dry-run -o json'))
    expect({ code, told: JSON.parse(stdout) }).toEqual({
      code: 0,
      told: { id: 1099, ok: true, changed: { attachmentCount: [0, 2] }, dryRun: true },
    })
    expect(desk.sent).toEqual([])
  })
})

describe('what cannot be attached', () => {
  test('is told all at once, and nothing is sent: 2', async () => {
    const desk = await withFiles()
    writeFileSync(join(desk.folder, 'empty.log'), '')
    mkdirSync(join(desk.folder, 'folder'))
    expect(await desk.run(typed('attach 1099 a.png nowhere.png empty.log folder'))).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'What cannot be attached: nowhere.png (there is no such file), empty.log (it is empty), folder (it is a folder). Nothing was sent.\n',
    })
    expect(desk.sent).toEqual([])
  })

  test('is a device or a pipe, which has no end to look at', async () => {
    const desk = await withFiles()
    expect((await desk.run(typed('attach 1099 /dev/null'))).stderr).toContain(
      'it is no plain file; pipe it in and give -',
    )
  })

  test.each([
    ['attach 1099 -', 'What comes from stdin has no name.'],
    ['attach 1099 - - --name a', 'Stdin can be attached once.'],
    ['attach 1099 a.png --name b.png', '--name is for what comes from stdin; a file has its own name.'],
    ['attach 1099 - --name ../b', '"../b" is no name of a file.'],
    ['attach 1099 - --name b', 'What cannot be attached: stdin (it is empty). Nothing was sent.'],
    ['attach - - --name b', 'Stdin was asked for twice; it can be read once.'],
    ['attach 1099', 'attach needs a FILE.'],
    ['attach 1099 a.png --mail tech', "unknown option '--mail'"],
    ['attach abc a.png', '"abc" is not a ticket id.'],
  ])('%s is refused: 2', async (line, message) => {
    const desk = await withFiles()
    const { code, stderr } = await desk.run(typed(line), line.startsWith('attach - -') ? 'x' : '')
    expect({ code, sent: desk.sent }).toEqual({ code: 2, sent: [] })
    expect(stderr.toLowerCase()).toContain(message.toLowerCase())
  })

  test('is anything for a ticket that does not exist: 3', async () => {
    const desk = await withFiles()
    expect(await desk.run(typed('attach 9999 a.png'))).toMatchObject({ code: 3 })
    // Where nothing is found, it is asked without credentials whether the server was upgraded.
    expect(desk.sent.map(({ path }) => path)).toEqual(['Token'])
  })
})

describe('when the second of three files is refused', () => {
  test('what is done, what is left and the command for it are told: 1', async () => {
    const desk = await withFiles(secondFails())
    const { code, stdout, stderr } = await desk.run(typed("attach 1099 a.png b.png 'c d.png' -o json"))
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      id: 1099,
      ok: false,
      done: ['attach a.png'],
      left: ['attach b.png', 'attach c d.png'],
    })
    expect(JSON.parse(stderr)).toMatchObject({
      error: { code: 'half_done', hint: "For the rest: helpdesk attach 1099 b.png 'c d.png'" },
    })
  })

  test('the command for the rest does the rest', async () => {
    const desk = await withFiles(secondFails())
    const { stderr } = await desk.run(typed("attach 1099 a.png b.png 'c d.png'"))
    const rest = /helpdesk (attach .*)/.exec(stderr)?.[1] ?? ''
    expect(await desk.run(typed(rest))).toMatchObject({ code: 0 })
    const { stdout } = await desk.run(typed('show 1099 -o json'))
    const { attachments } = JSON.parse(stdout)
    expect(attachments.map(({ name }: { readonly name: string }) => name).toSorted()).toEqual([
      'a.png',
      'b.png',
      'c d.png',
    ])
  })

  test('of a note, the note stays, and the rest goes to it', async () => {
    const desk = await withFiles(secondFails())
    const line = "note 1099 -m 'See these.' --hidden --attach a.png --attach b.png"
    const { code, stderr } = await desk.run(typed(line))
    expect(code).toBe(1)
    expect(stderr).toMatch(/^The note was added, but the rest was not done: .*Too large\./)
    expect(stderr).not.toContain('Your text is kept')
    const rest = /helpdesk (attach 1099 b\.png --on-note \d+)/.exec(stderr)?.[1] ?? ''
    expect(await desk.run(typed(rest))).toMatchObject({ code: 0 })
    const { stdout } = await desk.run(typed('show 1099 -o json'))
    expect(JSON.parse(stdout).notes.at(-1)).toMatchObject({
      text: 'See these.',
      hidden: true,
      attachments: [{ name: 'a.png' }, { name: 'b.png' }],
    })
  })
})

describe('files of a note', () => {
  test('are looked at before the text is asked for or anything sent', async () => {
    const desk = await withFiles()
    expect(await desk.run(typed('note 1099 -m Text --attach nowhere.png'))).toMatchObject({ code: 2 })
    expect(await desk.asked(typed('note 1099 --attach nowhere.png'))).toMatchObject({ code: 2 })
    expect(desk.sent).toEqual([])
  })

  test('hang on the note', async () => {
    const desk = await withFiles()
    const { stdout } = await desk.run(typed("note 1099 -m 'See this.' --attach a.png -o json"))
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      note: expect.any(Number),
      attachments: [expect.any(Number)],
    })
    expect(paths(desk)).toEqual(['POST TechNotes', 'POST attachment/upload', 'DELETE Session'])
  })
})

test('the sandbox in the process takes files too', async () => {
  const desk = sandboxDesk()
  writeFileSync(join(desk.folder, 'a.png'), 'pixels')
  expect(await desk.run(typed('attach 1042 a.png'))).toMatchObject({ code: 0 })
  expect(await desk.run(typed('download 1042 a.png --dir out'))).toMatchObject({ stdout: 'out/a.png\n' })
})
