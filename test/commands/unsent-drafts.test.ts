import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sandboxDesk, type Desk } from '../support/run.ts'
import { typed } from '../support/typed.ts'
import { answered, watchedDesk } from '../support/watched-line.ts'

const lamps = 'type: Wireless\nrequester: ana.ruiz\nsubject: Lamps\ndetail: All dark.\n'
const doors = lamps.replace('Lamps', 'Doors')

const unsentOf = ({ folder }: Pick<Desk, 'folder'>): string => join(folder, 'state', 'helpdesk', 'unsent')

function has(desk: Desk, ...files: readonly string[]): void {
  mkdirSync(unsentOf(desk), { recursive: true })
  files.forEach((text, at) => writeFileSync(join(unsentOf(desk), `new-${at + 1}.yaml`), text))
}

describe('tickets of new --from that were not created', () => {
  test('stand among the drafts, with the command that sends them', async () => {
    const desk = sandboxDesk({ columns: 80, env: { NO_COLOR: '1' } })
    has(desk, `${lamps}---\n${doors}`, '# subject: Lamps\n')
    const { stdout, stderr } = await desk.run(['drafts', '--columns', 'name,verb,about'])
    expect(stdout).toMatchInlineSnapshot(`
      "Draft  Command  About
      new-1  new      2 tickets: Lamps; Doors
      new-2  new      0 tickets
      "
    `)
    expect(stderr).toBe(
      ['new-1', 'new-2']
        .map((name) => `To send ${name}: helpdesk new --from ~/state/helpdesk/unsent/${name}.yaml\n`)
        .join(''),
    )
    const { stdout: json } = await desk.run(typed('drafts --json name,next'))
    expect(JSON.parse(json)[0]).toEqual({
      name: 'new-1',
      next: `helpdesk new --from ${join(unsentOf(desk), 'new-1.yaml')}`,
    })
  })

  test('that cannot be read as tickets are listed all the same', async () => {
    const desk = sandboxDesk()
    has(desk, 'subject: a: b\n')
    expect(await desk.run(typed('drafts --columns name,about'))).toMatchObject({
      code: 0,
      stdout: 'new-1\tsubject: a: b\n',
    })
  })

  test('are shown as they are in the file', async () => {
    const desk = sandboxDesk({ columns: 80, env: { NO_COLOR: '1' } })
    has(desk, lamps)
    const { stdout } = await desk.run(typed('drafts show new-1'))
    expect(stdout).toContain('\n  subject: Lamps\n  detail: All dark.\n')
    expect(stdout).toContain('\nTo go on  helpdesk new --from')
  })

  test('are thrown away by their name, with drafts or without', async () => {
    const desk = sandboxDesk()
    has(desk, lamps, doors)
    expect(await desk.run(typed('drafts drop new-1 new-3'))).toMatchObject({ code: 3 })
    expect(readdirSync(unsentOf(desk))).toHaveLength(2)
    expect(await desk.run(typed('drafts drop new-1'))).toMatchObject({
      code: 0,
      stderr: 'Draft new-1 thrown away.\n',
    })
    expect(readdirSync(unsentOf(desk))).toEqual(['new-2.yaml'])
  })

  test('are not gone on with as a draft is: 2, with the command that sends them', async () => {
    const desk = sandboxDesk()
    has(desk, lamps)
    const { code, stderr } = await desk.run(typed('drafts edit new-1'))
    expect(code).toBe(2)
    expect(stderr).toContain('helpdesk new --from ~/state/helpdesk/unsent/new-1.yaml')
  })

  test('are kept as they were piped in where the help desk was out of reach, and can be sent', async () => {
    let isOut = true
    const desk = await watchedDesk(() => (isOut ? answered(503, 'Down.') : undefined))
    const table = 'type,requester,subject,detail\nWireless,ana.ruiz,Lamps,All dark.\n'
    expect(await desk.run(typed('new --from -'), table)).toMatchObject({ code: 10 })
    isOut = false
    const { stdout } = await desk.run(typed('drafts --columns name,about'))
    expect(stdout).toBe('new-1\t1 ticket: Lamps\n')
    const kept = join(unsentOf(desk), 'new-1.txt')
    expect(await desk.run(['new', '--from', kept, '-o', 'ids'])).toMatchObject({ code: 0, stdout: '1241\n' })
    expect(readdirSync(unsentOf(desk))).toEqual([])
  })
})

describe('a file of such tickets that is sent', () => {
  test('is gone, so that none is sent twice', async () => {
    const desk = sandboxDesk()
    has(desk, lamps)
    const { code } = await desk.run(['new', '--from', join(unsentOf(desk), 'new-1.yaml')])
    expect(code).toBe(0)
    expect(readdirSync(unsentOf(desk))).toEqual([])
  })

  test('gives way to one with what is left, and keeps its remarks', async () => {
    let created = 0
    const desk = await watchedDesk(({ method }) =>
      method === 'POST' && (created += 1) === 2 ? answered(400, 'No.') : undefined,
    )
    has(desk, `# Look whether it is there.\n# subject: Cable\n---\n${lamps}---\n${doors}`)
    expect(await desk.run(['new', '--from', join(unsentOf(desk), 'new-1.yaml')])).toMatchObject({ code: 1 })
    const { stdout } = await desk.run(typed('drafts --columns name,about'))
    expect(stdout).toBe('new-1\t0 tickets\nnew-2\t1 ticket: Doors\n')
    expect(readFileSync(join(unsentOf(desk), 'new-1.yaml'), 'utf8')).toBe(
      '# Look whether it is there.\n# subject: Cable\n',
    )
  })

  test('stays as it is in a dry run', async () => {
    const desk = sandboxDesk()
    has(desk, lamps)
    await desk.run(['new', '--from', join(unsentOf(desk), 'new-1.yaml'), '--dry-run'])
    expect(readdirSync(unsentOf(desk))).toEqual(['new-1.yaml'])
  })
})

describe('a draft that is not there', () => {
  test('is answered with those that are: 3', async () => {
    const desk = sandboxDesk()
    has(desk, lamps)
    mkdirSync(desk.draftsPath, { recursive: true })
    const draft = { verb: 'note', ids: [1042], text: 'Called back.', fields: {}, profile: 'sandbox' }
    writeFileSync(join(desk.draftsPath, 'd2.json'), JSON.stringify({ ...draft, at: '2026-10-05T13:00:00Z' }))
    for (const command of ['show', 'edit', 'drop']) {
      expect(await desk.run(['drafts', command, 'd7'])).toMatchObject({
        code: 3,
        stderr: 'There is no draft "d7".\nThere are: d2, new-1. See what is in them: helpdesk drafts\n',
      })
    }
  })

  test('is answered with how drafts come to be where there are none', async () => {
    const { code, stderr } = await sandboxDesk().run(typed('drafts show 1'))
    expect(code).toBe(3)
    expect(stderr).toBe(
      'There is no draft "1".\nThere are none. What you answer at a prompt or write in your editor is a draft until the help desk has it.\n',
    )
  })
})
