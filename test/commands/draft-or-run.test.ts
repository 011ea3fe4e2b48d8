import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { UnreachableError } from '#errors.ts'
import { LostAnswerError } from '#http/lost-answer.ts'
import type { Desk } from '../support/run.ts'
import { typed } from '../support/typed.ts'
import { watchedDesk } from '../support/watched-line.ts'

const lost = () => {
  throw new LostAnswerError('The connection was cut.', 'reset')
}

const down = () => {
  throw new UnreachableError('Cannot reach it.')
}

const lamps = typed("new --type 'IT General/Other' --requester ana.ruiz --subject Lamps -m 'All dark.'")

const drafts = ({ draftsPath }: Desk): readonly string[] => {
  try {
    return readdirSync(draftsPath)
  } catch {
    return []
  }
}

const standings = async (desk: Desk): Promise<string> =>
  (await desk.run(typed('runs show r1 --columns outcome'))).stdout

function has(desk: Desk, draft: object): void {
  mkdirSync(desk.draftsPath, { recursive: true })
  const whole = { verb: 'note', ids: [1042], text: 'Called.', fields: {}, profile: null, ...draft }
  writeFileSync(
    join(desk.draftsPath, 'd1.json'),
    JSON.stringify({ at: '2026-10-05T13:00:00Z', key: 'k1', ...whole }),
  )
}

/** The journal of a run that was killed while it sent the draft k1, or right after. */
async function ranBy(desk: Desk, line: readonly string[], lines: number): Promise<void> {
  expect(await desk.run(line)).toMatchObject({ code: 0 })
  const file = join(desk.folder, 'state', 'helpdesk', 'runs', 'r1.ndjson')
  const [head = '', ...others] = readFileSync(file, 'utf8').split('\n')
  const named = JSON.stringify({ ...JSON.parse(head), draft: 'k1' })
  writeFileSync(file, `${[named, ...others.slice(0, lines)].join('\n')}\n`)
}

describe('only one of the two has what is to be sent, the draft or the run:', () => {
  test('a new ticket whose answer was lost is in its run', async () => {
    const desk = await watchedDesk(({ method, path }) =>
      method === 'POST' && path === 'Tickets' ? lost() : undefined,
    )
    const { code, stderr } = await desk.run(lamps)
    expect(code).toBe(8)
    expect(stderr).toContain('helpdesk runs resume r1')
    expect(drafts(desk)).toEqual([])
    expect(await standings(desk)).toBe('unknown\n')
  })

  test('a new ticket that did not reach the help desk is a draft', async () => {
    const desk = await watchedDesk(({ method, path }) =>
      method === 'POST' && path === 'Tickets' ? down() : undefined,
    )
    const { code, stderr } = await desk.run(lamps)
    expect(code).toBe(9)
    expect(stderr).toContain('helpdesk drafts edit 1')
    expect(drafts(desk)).toEqual(['d1.json'])
    expect(await standings(desk)).toBe('failed\n')
    expect(await desk.run(typed('runs resume r1'))).toMatchObject({ code: 0, stderr: 'nothing to do\n' })
  })

  test('a note that did not reach the help desk is in its run', async () => {
    const desk = await watchedDesk(({ method }) => (method === 'POST' ? down() : undefined))
    const { code, stderr } = await desk.run(typed("note 1042 -m 'Called back.'"))
    expect(code).toBe(9)
    expect(stderr).toContain('To try it again: helpdesk runs resume r1')
    expect(drafts(desk)).toEqual([])
    expect(await standings(desk)).toBe('not done\n')
  })

  test('a draft that a killed run was sending is not sent by hand: the run looks first', async () => {
    const desk = await watchedDesk()
    has(desk, {})
    await ranBy(desk, typed('note 1042 -m Called.'), 1)
    const { code, stderr } = await desk.asked(typed('drafts edit 1'))
    expect(code).toBe(8)
    expect(stderr).toContain('Run r1 was sending draft d1 when it was cut.')
    expect(stderr).toContain('helpdesk runs resume r1')
    expect(drafts(desk)).toEqual(['d1.json'])
  })

  test('a draft that its run has sent says so', async () => {
    const desk = await watchedDesk()
    has(desk, { verb: 'new', ids: [], fields: { subject: 'Lamps' } })
    await ranBy(desk, lamps, 2)
    const { code, stderr } = await desk.asked(typed('drafts edit 1'))
    expect(code).toBe(6)
    expect(stderr).toContain('Run r1 has sent draft d1: ticket 1241.')
    expect(stderr).toContain('helpdesk drafts drop 1')
  })
})
