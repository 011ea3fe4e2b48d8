import { writeFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sandboxDesk } from '../support/run.ts'
import { typed } from '../support/typed.ts'
import { watchedDesk } from '../support/watched-line.ts'

describe('assigning', () => {
  test.each([
    ['a part of the name', 'raman'],
    ['an e-mail address', 'praman@example.org'],
    ['a user name', 'praman'],
    ['a number', 'id:3'],
  ])('by %s', async (_, to) => {
    const { stdout } = await sandboxDesk().run(['assign', '1042', '--to', to, '-o', 'json'])
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, changed: { tech: [null, 'Priya Raman'] } })
  })

  test('to me, and to nobody', async () => {
    const desk = sandboxDesk()
    expect((await desk.run(typed('assign 1042 --to me -o json'))).stdout).toContain('[null,"Dana Whitfield"]')
    expect((await desk.run(typed('assign 1042 --to none -o json'))).stdout).toContain(
      '["Dana Whitfield",null]',
    )
  })

  test.each([
    ['assign 1042 --to a', 'fits 12 technicians'],
    ['assign 1042 --to zebra', 'There is no technician "zebra".'],
    ['assign 1042', 'assign needs --to TECH.'],
    ['assign --to me', 'assign needs ID… (or --where EXPR).'],
  ])('%s is exit 2', async (line, words) => {
    const { code, stderr } = await sandboxDesk().run(typed(line))
    expect(stderr).toContain(words)
    expect(code).toBe(2)
  })
})

describe('cancelling', () => {
  test('sets the canceled status with the reason in one call, and mails requester and tech', async () => {
    const desk = await watchedDesk()
    const { code, stdout } = await desk.run(['cancel', '1042', '--note', 'Sent twice', '-o', 'json'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ changed: { status: ['Open', 'Cancelled'] } })
    expect(desk.sent).toMatchObject([
      {
        path: 'TechNotes',
        body: { noteText: 'Sent twice', statusTypeId: 4, emailClient: true, emailTech: true },
      },
    ])
  })

  test('wants a reason, and starts from open, waiting and resolved', async () => {
    const desk = sandboxDesk()
    expect((await desk.run(typed('cancel 1042'))).stderr).toContain('cancel needs --note TEXT.')
    await desk.run(typed('cancel 1042 -m Twice'))
    const { code, stderr } = await desk.run(typed('cancel 1042 -m Twice'))
    expect(stderr).toContain('Ticket 1042 is Cancelled; cancel starts from open, waiting or resolved.')
    expect(code).toBe(6)
    expect((await desk.run(typed('reopen 1042 -m Sorry'))).code).toBe(0)
  })
})

describe('closing', () => {
  test('names the verbs that fit: 6', async () => {
    const desk = sandboxDesk()
    const open = await desk.run(typed('close 1042'))
    expect(open.stderr).toContain('helpdesk resolve 1042 --solution TEXT')
    expect(open.code).toBe(6)
    await desk.run(typed('resolve 1042 -m Done'))
    expect((await desk.run(typed('close 1042'))).stderr).toContain('helpdesk confirm 1042 --by HOW')
  })

  test('is done where the site lets its technicians close', async () => {
    const desk = await watchedDesk()
    const config = join(desk.folder, 'config', 'helpdesk')
    mkdirSync(config, { recursive: true })
    writeFileSync(join(config, 'site-policy.json'), '{"techniciansMayClose":true}')
    expect((await desk.run(typed('close 1042 -o json'))).stdout).toContain('"status":["Open","Closed"]')
    expect((await desk.run(typed('set 1048 status=Closed'))).code).toBe(0)
  })
})

describe('--if-updated', () => {
  test('writes when nobody changed the ticket since, and is a conflict otherwise: 7', async () => {
    const desk = await watchedDesk()
    const updated = (await desk.run(typed('show 1042 --field updated'))).stdout.trim()
    expect((await desk.run(['set', '1042', 'priority=Low', '--if-updated', updated])).code).toBe(0)
    const late = await desk.run(['set', '1042', 'priority=High', '--if-updated', '2020-01-01'])
    expect(late.stderr).toContain('Ticket 1042 was changed at')
    expect(late.code).toBe(7)
    expect(desk.sent).toHaveLength(1)
    const forced = ['set', '1042', 'priority=High', '--if-updated', '2020-01-01', '--force']
    expect((await desk.run(forced)).code).toBe(0)
  })

  test('that is no time is exit 2', async () => {
    expect((await sandboxDesk().run(typed('take 1042 --if-updated noon'))).code).toBe(2)
  })
})

describe('a colleague who writes while a person answers a prompt', () => {
  test('is a conflict that loses no text: 7', async () => {
    let colleague = async (): Promise<void> => undefined
    const desk = await watchedDesk(async ({ method, path }) => {
      if (method === 'GET' && path === 'Tickets/1042') await colleague()
      return undefined
    })
    let reads = 0
    colleague = async () => {
      reads += 1
      if (reads !== 2) return
      await desk.sandbox.asks('Tickets/1042', {
        method: 'PUT',
        body: { statustype: { type: 'StatusType', id: 5 } },
      })
    }
    const { code, stderr } = await desk.asked(['resolve', '1042'], { Solution: 'A new cable' })
    expect(stderr).toContain('Ticket 1042 was changed by somebody else meanwhile: status Open → Resolved.')
    expect(stderr).toContain('helpdesk drafts edit 1')
    expect(code).toBe(7)
    expect(desk.sent).toEqual([])
  })
})

test.each(['', '  '])('assign to %j is nobody that is meant: 2, and the technician stays', async (to) => {
  const desk = await watchedDesk()
  const { code, stderr } = await desk.run(['assign', '1112', '--to', to])
  expect({ code, told: stderr.split('\n')[0] }).toEqual({ code: 2, told: 'assign needs --to TECH.' })
  expect(desk.sent).toEqual([])
})
