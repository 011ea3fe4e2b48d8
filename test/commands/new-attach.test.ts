import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { LostAnswerError } from '#http/lost-answer.ts'
import { typed } from '../support/typed.ts'
import { answered, watchedDesk, type Meets, type WatchedDesk } from '../support/watched-line.ts'

const line = typed(
  "new --type Applications/Picturelink --requester ana.ruiz --subject 'Blank badges' -m 'Blank cards.' --set 'Badge kind=Staff' --set 'Employee number=4711'",
)

async function withFiles(meets?: Meets): Promise<WatchedDesk> {
  const desk = await watchedDesk(meets)
  for (const name of ['a.png', 'b.png', 'c.png']) writeFileSync(join(desk.folder, name), `bytes of ${name}`)
  return desk
}

const three = typed('--attach a.png --attach b.png --attach c.png')
const posts = ({ sent }: WatchedDesk): readonly string[] =>
  sent.filter(({ method }) => method === 'POST').map(({ path }) => path.replace('/helpdesk/', ''))

/** The second upload meets this. */
const second = (meets: Meets): Meets => {
  let uploads = 0
  return (request, pass) => {
    if (!request.path.endsWith('/attachment/upload')) return undefined
    uploads += 1
    return uploads === 2 ? meets(request, pass) : undefined
  }
}

describe('files for a new ticket', () => {
  test('are attached once it is there', async () => {
    const desk = await withFiles()
    const { code, stdout } = await desk.run([...line, ...three, '-o', 'json'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      changed: { subject: [null, 'Blank badges'] },
      attachments: [expect.any(Number), expect.any(Number), expect.any(Number)],
    })
    const upload = 'attachment/upload'
    expect(posts(desk)).toEqual(['Tickets', upload, upload, upload])
  })

  test('are named as done and as left where the outcome of one is not known: 8', async () => {
    const desk = await withFiles(second(() => answered(500)))
    const { code, stdout } = await desk.run([...line, ...three, '-o', 'json'])
    expect(code).toBe(8)
    expect(JSON.parse(stdout)).toMatchObject({
      done: ['ticket', 'attach a.png'],
      left: ['attach b.png', 'attach c.png'],
    })
  })

  test('are looked at before anything is asked or sent: 2', async () => {
    const desk = await withFiles()
    const missing = await desk.run([...line, '--attach', 'nowhere.png', '--attach', 'nothing.png'])
    expect(missing).toMatchObject({ code: 2, stdout: '' })
    expect(missing.stderr).toContain(
      'nowhere.png (there is no such file), nothing.png (there is no such file)',
    )
    expect(await desk.asked(typed('new --attach nowhere.png'))).toMatchObject({ code: 2 })
    expect(desk.sent).toEqual([])
  })

  test.each(['--form --type Picturelink', '--from list.csv'])('do not go with %s: 2', async (options) => {
    const { code, stderr } = await (await withFiles()).run(typed(`new ${options} --attach a.png`))
    expect({ code, told: stderr.split('\n')[0] }).toEqual({
      code: 2,
      told: `--attach does not go with ${options.split(' ')[0]}.`,
    })
  })

  test('are not sent in a dry run', async () => {
    const desk = await withFiles()
    const { code, stdout } = await desk.run([...line, ...three, '--dry-run', '-o', 'json'])
    expect({ code, told: JSON.parse(stdout) }).toMatchObject({
      code: 0,
      told: { id: null, dryRun: true, changed: { attachmentCount: [null, 3] } },
    })
    expect(desk.sent).toEqual([])
  })
})

describe('when the second of three files is refused', () => {
  const refused = second(() => answered(400, '{"reason":"Too large."}'))

  test('the ticket and what is left are told, with the command for it; no draft asks to create it again: 1', async () => {
    const desk = await withFiles(refused)
    const { code, stdout, stderr } = await desk.run([...line, ...three, '-o', 'json'])
    expect(code).toBe(1)
    const { id } = JSON.parse(stdout)
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      done: ['ticket', 'attach a.png'],
      left: ['attach b.png', 'attach c.png'],
      error: { code: 'half_done', exit: 1, hint: `For the rest: helpdesk attach ${id} b.png c.png` },
    })
    expect(stderr).toContain('not all files were attached')
    expect(existsSync(join(desk.draftsPath, 'd1.json'))).toBe(false)
    expect(posts(desk).filter((path) => path === 'Tickets')).toHaveLength(1)
    expect(await desk.run(typed(`attach ${id} b.png c.png`))).toMatchObject({ code: 0 })
  })

  test('a script that wants its number gets it', async () => {
    const desk = await withFiles(second(() => answered(400, '{"reason":"Too large."}')))
    expect(await desk.run([...line, ...three, '-o', 'ids'])).toMatchObject({ code: 1, stdout: '1241\n' })
  })
})

test('an upload whose answer is lost is found on the new ticket, and the rest goes on', async () => {
  const desk = await withFiles(
    second(async (_, pass) => {
      await pass()
      throw new LostAnswerError('Cut.', 'reset')
    }),
  )
  const { code, stdout } = await desk.run([...line, ...three, '-o', 'json'])
  expect(code).toBe(0)
  expect(JSON.parse(stdout).attachments).toHaveLength(3)
})
