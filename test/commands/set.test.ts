import { describe, expect, test } from 'vitest'
import { sandboxDesk } from '../support/run.ts'
import { typed } from '../support/typed.ts'
import { watchedDesk } from '../support/watched-line.ts'

describe('setting fields', () => {
  test('sends one update with what differs, and tells what the server now holds', async () => {
    const desk = await watchedDesk()
    const { code, stdout } = await desk.run([
      'set',
      '1042',
      'priority=low',
      'Callback number=555-0199',
      'location=El Dorado Correctional Facility',
      '-o',
      'json',
    ])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      id: 1042,
      ok: true,
      changed: { priority: ['High', 'Low'], 'Callback number': ['555-0134', '555-0199'] },
    })
    expect(desk.sent).toEqual([
      {
        method: 'PUT',
        path: 'Tickets/1042',
        body: {
          prioritytype: { type: 'PriorityType', id: 4 },
          customFields: [{ definitionId: 30, restValue: '555-0199' }],
        },
      },
    ])
  })

  test('that hold already sends nothing', async () => {
    const desk = await watchedDesk()
    expect((await desk.run(typed('set 1042 priority=High status=open -o json'))).stdout).toBe(
      '{"id":1042,"ok":true,"changed":{}}\n',
    )
    expect(desk.sent).toEqual([])
  })

  test('clears with nothing behind the =', async () => {
    const desk = sandboxDesk()
    const { stdout } = await desk.run(typed('set 1042 room= tech= -o json'))
    expect(JSON.parse(stdout)).toMatchObject({ changed: { room: ['114', null] } })
    expect((await desk.run(typed('show 1042 --field room'))).stdout.trim()).toBe('')
  })

  test('puts the status with the note, so that both land or neither', async () => {
    const desk = await watchedDesk()
    expect((await desk.run(typed('set 1042 status=Pending --note waiting'))).code).toBe(0)
    expect(desk.sent.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST TechNotes'])
    expect(desk.sent[0]?.body).toMatchObject({ noteText: 'waiting', statusTypeId: 2 })
  })

  test('sends two requests, the note first, where the rest cannot go with it', async () => {
    const desk = await watchedDesk()
    expect((await desk.run(typed('set 1042 priority=Low --note less'))).code).toBe(0)
    expect(desk.sent.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST TechNotes',
      'PUT Tickets/1042',
    ])
  })

  test('reads a long value from a file or from stdin', async () => {
    const desk = sandboxDesk()
    await desk.run(['set', '1042', 'detail=-'], 'It froze: a & b < c.\nAgain today.')
    expect((await desk.run(typed('show 1042 --field detail'))).stdout).toBe(
      'It froze: a & b < c.\nAgain today.\n',
    )
  })

  test.each([
    [['set', '1042'], 'set needs FIELD=VALUE.'],
    [['set'], 'set needs ID… FIELD=VALUE….'],
    [['set', 'priority=High'], 'set needs ID… (or --where EXPR).'],
    [['set', '1042', 'priorty=High'], 'There is no field "priorty".'],
    [['set', '1042', 'priority=Hihg'], 'There is no priority "Hihg".'],
    [['set', '1042', 'Can you keep working?=Maybe'], '"Maybe" is no choice of the field'],
    [['set', '1042', 'status='], 'A ticket always has a status'],
    [['set', '1042', 'level=2'], '"level" cannot be set'],
    [['set', '1042', 'due=2026-12-01'], '"due" cannot be set'],
    [['set', '1042', 'priority=Low', 'Priority=High'], '"Priority" is given twice.'],
    [['set', '1042', 'priority=Low', '--where', 'is:open'], 'Give ids or --where, not both.'],
    [['set', '1042', 'room=-', 'subject=-'], 'Stdin was asked for twice'],
  ])('%j is exit 2 and sends nothing', async (line, words) => {
    const desk = await watchedDesk()
    const { code, stderr } = await desk.run(line, 'x')
    expect(stderr).toContain(words)
    expect(code).toBe(2)
    expect(desk.sent).toEqual([])
  })

  test('that tickets of the type do not have is a rule: 6', async () => {
    const desk = await watchedDesk()
    const { code, stderr } = await desk.run(['set', '1042', 'Extension=114'])
    expect(stderr).toContain('Ticket 1042 is of the type Applications/OMIS, which has no Extension.')
    expect(code).toBe(6)
    expect(desk.sent).toEqual([])
  })

  test.each([
    [['JCFS module='], 'JCFS module'],
    [['subject='], 'subject'],
    [['requester=', 'room=', 'JCFS module='], 'requester and JCFS module'],
  ])('%j: what tickets of the type must have is not cleared: 6', async (values, words) => {
    const desk = await watchedDesk()
    const { code, stderr } = await desk.run(['set', '1130', ...values])
    expect(stderr).toContain(`Ticket 1130 of the type Applications/JCFS cannot be without ${words}.`)
    expect(code).toBe(6)
    expect(desk.sent).toEqual([])
  })

  test('undo empties again what set filled, whatever the type must have', async () => {
    const desk = sandboxDesk()
    await desk.run(typed('api PUT Tickets/1130 -f subject='))
    await desk.run(typed('set 1130 subject=Signing'))
    const { code, stdout } = await desk.run(typed('undo r2 -o json'))
    expect(JSON.parse(stdout)).toMatchObject([{ changed: { subject: ['Signing', null] } }])
    expect(code).toBe(0)
  })

  test('to a status that closes is refused: the requester has the final word', async () => {
    const desk = await watchedDesk()
    const { code, stderr } = await desk.run(typed('set 1042 status=Closed'))
    expect(stderr).toContain('Ticket 1042 is closed by the word of its requester.')
    expect(code).toBe(6)
    expect(desk.sent).toEqual([])
  })
})

describe('a filter in place of ids', () => {
  const where = ['set', '--where', 'status:open location:"El Dorado*"', 'status=Pending']

  test('wants a yes wherever nobody can be asked, whatever the number', async () => {
    const desk = await watchedDesk()
    const { code, stderr } = await desk.run(['set', '--where', 'id:1042', 'status=Pending'])
    expect(stderr).toContain('This would set 1 ticket')
    expect(code).toBe(2)
    expect(desk.sent).toEqual([])
  })

  test('shows what would change and sends nothing', async () => {
    const desk = await watchedDesk()
    const { code, stdout } = await desk.run([...where, '--dry-run', '-o', 'json'])
    const rows: unknown = JSON.parse(stdout)
    expect(rows).toContainEqual({
      id: 1042,
      ok: true,
      changed: { status: ['Open', 'Pending'] },
      dryRun: true,
    })
    expect(code).toBe(0)
    expect(desk.sent).toEqual([])
  })

  test('writes every ticket that it fits once, in the order of their numbers', async () => {
    const desk = await watchedDesk()
    const planned = (await desk.run([...where, '--dry-run', '-o', 'ids'])).stdout
    const { code, stdout } = await desk.run([...where, '--yes', '-o', 'ids'])
    expect(code).toBe(0)
    expect(stdout).toBe(planned)
    expect(desk.sent.map(({ path }) => path)).toEqual(
      stdout
        .trim()
        .split('\n')
        .map((id) => `Tickets/${id}`),
    )
    expect((await desk.run([...where, '--yes'])).stderr).toContain('nothing to do')
  })

  test('is asked about at a terminal', async () => {
    const desk = await watchedDesk()
    const { code } = await desk.asked(where, { 'Set ': 'n' })
    expect(code).toBe(130)
    expect(desk.sent).toEqual([])
  })

  test('must give the expected number', async () => {
    const desk = await watchedDesk()
    expect((await desk.run([...where, '--expect', '1'])).code).toBe(6)
    expect(desk.sent).toEqual([])
  })
})
