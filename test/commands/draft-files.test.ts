import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { typed } from '../support/typed.ts'
import { answered, watchedDesk, type WatchedDesk } from '../support/watched-line.ts'

/** A desk whose help desk is out of reach until it is back; uploads may be refused for good. */
async function outOfReach({ refused = '' } = {}) {
  const line = { isOut: true }
  const desk = await watchedDesk(({ path }) => {
    if (line.isOut) return answered(503, 'Down.')
    return refused !== '' && path.endsWith(refused) ? answered(400, '{"reason":"Too large."}') : undefined
  })
  return { desk, back: () => (line.isOut = false) }
}

const draft = ({ draftsPath }: WatchedDesk): unknown =>
  JSON.parse(readFileSync(join(draftsPath, 'd1.json'), 'utf8'))
const upload = 'attachment/upload'
const log = 'line\u0000one'

describe('files of a draft', () => {
  test('are kept by their full paths, so that it is taken up in any folder', async () => {
    const { desk, back } = await outOfReach()
    writeFileSync(join(desk.folder, 'a.png'), 'bytes')
    expect(await desk.run(typed('note 1042 -m Look --attach a.png'))).toMatchObject({ code: 10 })
    expect(draft(desk)).toMatchObject({ options: { attach: [join(desk.folder, 'a.png')] } })
    back()
    expect(await desk.asked(typed('drafts edit 1'), { '(Look)': '' })).toMatchObject({ code: 0 })
    expect(desk.sent.map(({ path }) => path)).toContainEqual(expect.stringContaining(upload))
    expect(readdirSync(desk.draftsPath)).toEqual([])
  })

  test.each([
    ['note 1042 -m Look', '(Look)'],
    ['new --type Wireless --requester ana.ruiz --subject Lamps -m Dark', 'Number (1):'],
  ])('that were piped in are kept with it, and go up as they were: %s', async (line, question) => {
    const { desk, back } = await outOfReach()
    const { code } = await desk.run(typed(`${line} --attach - --name dmesg.log`), log)
    expect(code).toBe(10)
    const kept = join(desk.draftsPath, 'd1', 'dmesg.log')
    expect(readFileSync(kept, 'utf8')).toBe(log)
    expect(draft(desk)).toMatchObject({ options: { attach: [kept] } })
    back()
    expect(await desk.asked(typed('drafts edit 1'), { [question]: '' })).toMatchObject({ code: 0 })
    const sent = desk.sent.filter(({ path }) => path.endsWith(upload))
    expect(sent).toMatchObject([{ body: expect.stringMatching(/filename="dmesg\.log"[^]*line\0one/) }])
    expect(readdirSync(desk.draftsPath)).toEqual([])
  })

  test('that were piped in and are refused stay for the command that is told', async () => {
    const { desk, back } = await outOfReach({ refused: upload })
    await desk.run(typed('note 1042 -m Look --attach - --name dmesg.log'), log)
    back()
    const { code, stderr } = await desk.asked(typed('drafts edit 1'), { '(Look)': '' })
    expect(code).toBe(1)
    expect(stderr).toContain('helpdesk attach 1042 ~/state/helpdesk/drafts/d1/dmesg.log')
    expect(readdirSync(desk.draftsPath)).toEqual(['d1'])
    expect(existsSync(join(desk.draftsPath, 'd1', 'dmesg.log'))).toBe(true)
  })

  test('whose outcome is not known leave no draft of the note that is there', async () => {
    const desk = await watchedDesk(({ path }) => (path.endsWith(upload) ? answered(500) : undefined))
    writeFileSync(join(desk.folder, 'a.png'), 'bytes')
    const { code, stdout } = await desk.run(typed('note 1042 -m Look --attach a.png -o json'))
    expect(code).toBe(8)
    expect(JSON.parse(stdout)).toMatchObject({ done: ['note'], left: ['attach a.png'] })
    expect(existsSync(desk.draftsPath) ? readdirSync(desk.draftsPath) : []).toEqual([])
  })

  test('that were piped in go with a draft that is thrown away', async () => {
    const { desk } = await outOfReach()
    await desk.run(typed('note 1042 -m Look --attach - --name dmesg.log'), log)
    expect(await desk.run(typed('drafts drop 1'))).toMatchObject({ code: 0 })
    expect(readdirSync(desk.draftsPath)).toEqual([])
  })

  test('that were piped in and could not be kept are left out, and that is said', async () => {
    const desk = await watchedDesk()
    mkdirSync(desk.draftsPath, { recursive: true })
    const options = { attach: ['-'], name: 'dmesg.log' }
    const whole = { verb: 'note', ids: [1042], text: 'Look', fields: {}, options, profile: null }
    writeFileSync(join(desk.draftsPath, 'd1.json'), JSON.stringify({ ...whole, at: '2026-10-01T13:00:00Z' }))
    const { code, stderr } = await desk.asked(typed('drafts edit 1'), { '(Look)': '' })
    expect(code).toBe(0)
    expect(stderr).toContain('What was piped in for draft d1 could not be kept; attach it afterwards.')
    expect(desk.sent.map(({ path }) => path)).toEqual(['TechNotes'])
  })

  test.each(['.', '..'])('are not called %s: 2', async (name) => {
    const desk = await watchedDesk()
    const { code } = await desk.run(['note', '1042', '-m', 'Look', '--attach', '-', '--name', name], log)
    expect(code).toBe(2)
  })
})
