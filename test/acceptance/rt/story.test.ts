import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { computer, type Computer } from '../../support/computer.ts'
import { newTicket, newTicketIn } from '../../support/rt/new-ticket.ts'
import { signedInto } from '../../support/rt/signed-in.ts'
import { hasRequestTracker, trackerOfFile } from '../../support/rt/tracker.ts'

describe.skipIf(!hasRequestTracker)('with Request Tracker', () => {
  const tracker = trackerOfFile()

  test('a technician signs in with a token, works a ticket to its end, and puts a change back', async () => {
    const desk = await signedInto(tracker())
    expect(JSON.parse((await desk.runs(['whoami', '-o', 'json'])).stdout)).toMatchObject({
      name: 'Ana Ruiz',
      api: 'rt',
    })

    const incomplete = await desk.runs([...newTicket, '--subject', 'Badge printer'])
    expect(incomplete).toMatchObject({ code: 6 })
    expect(incomplete.stderr).toContain('The ticket lacks mandatory fields: Building.')
    const id = await newTicketIn(desk, 'Badge printer')

    expect((await desk.runs(['queue', '--unassigned', 'group:Service*', '-o', 'ids'])).stdout).toContain(
      `${id}\n`,
    )
    expect(await told(desk, ['take', id])).toMatchObject({ ok: true, changed: { tech: [null, 'Ana Ruiz'] } })
    expect(await told(desk, ['note', id, '-m', 'Looking at it', '--time', '15m'])).toMatchObject({
      ok: true,
      changed: { status: ['new', 'open'] },
    })
    expect(await told(desk, ['note', id, '-m', 'Between us', '--hidden'])).toMatchObject({ ok: true })
    expect(await told(desk, ['set', id, 'priority=high', 'Asset tag=4711'])).toMatchObject({
      changed: { priority: ['Low', 'High'], 'Asset tag': [null, '4711'] },
    })
    const refused = await desk.runs(['set', id, 'Asset tag=printer'])
    expect(refused).toMatchObject({ code: 6 })
    expect(refused.stderr).toContain('Input must match [Digits]')

    await told(desk, ['set', id, 'priority=medium', 'Asset tag=4712'])
    expect(await told(desk, ['undo', 'r7'])).toMatchObject([
      { changed: { priority: ['Medium', 'High'], 'Asset tag': ['4712', '4711'] } },
    ])

    expect(await told(desk, ['resolve', id, '-m', 'Cleaned the head'])).toMatchObject({
      changed: { status: ['open', 'resolved'] },
    })
    expect(await told(desk, ['reopen', id, '-m', 'It is back'])).toMatchObject({
      changed: { status: ['resolved', 'open'] },
    })

    const shown = JSON.parse((await desk.runs(['show', id, '-o', 'json'])).stdout)
    expect(shown).toMatchObject({
      status: 'open',
      closed: null,
      tech: 'Ana Ruiz',
      requester: 'Dana Lee',
      fields: { Building: 'South', 'Asset tag': '4711' },
      notes: [
        { text: 'Looking at it', minutes: 15, hidden: false, solution: false },
        { text: 'Between us', hidden: true },
        { text: 'Cleaned the head', solution: true },
        { text: 'It is back', solution: false },
      ],
    })
  })

  test('files come back byte for byte, those of a note hang on it', async () => {
    const desk = await signedInto(tracker())
    const id = await newTicketIn(desk, 'Screen')
    const text = desk.hasFile('Bericht ä 日本.txt', 'first\r\nsecond\n')
    expect(await told(desk, ['attach', id, text])).toMatchObject({ ok: true })
    const log = desk.hasFile('log.txt', 'äöü\n')
    expect(await told(desk, ['note', id, '-m', 'See the log', '--attach', log])).toMatchObject({ ok: true })

    const shown = JSON.parse((await desk.runs(['show', id, '-o', 'json'])).stdout)
    expect(shown).toMatchObject({
      attachments: [{ name: 'Bericht ä 日本.txt' }],
      notes: [{ text: 'See the log', attachments: [{ name: 'log.txt' }] }],
      attachmentCount: 2,
      noteCount: 1,
    })
    const folder = join(desk.folder, 'fetched')
    expect(await desk.runs(['download', id, '--dir', folder])).toMatchObject({ code: 0 })
    expect(readFileSync(join(folder, 'Bericht ä 日本.txt'), 'utf8')).toBe('first\r\nsecond\n')
    expect(readFileSync(join(folder, 'log.txt'), 'utf8')).toBe('äöü\n')

    const onNote = await desk.runs(['attach', id, log, '--on-note', String(shown.notes[0].id)])
    expect(onNote).toMatchObject({ code: 2 })
    expect(onNote.stderr).toContain('Notes of this help desk take no files afterwards.')
  })

  test('many tickets are written in one command, counted and cut by an exact total', async () => {
    const desk = await signedInto(tracker())
    const ids = [
      await newTicketIn(desk, 'Bulk 1'),
      await newTicketIn(desk, 'Bulk 2'),
      await newTicketIn(desk, 'Bulk 3'),
    ]
    const done = await desk.runs(['set', ids.join(','), 'priority=medium', '--yes', '-o', 'ids'])
    expect(done).toMatchObject({ code: 0, stdout: `${ids.join('\n')}\n` })
    expect(await desk.runs(['count', '--all', 'priority:medium'])).toMatchObject({ stdout: '3\n' })
    const cut = await desk.runs(['queue', '--all', 'priority:medium', '--limit', '2', '-o', 'ids'])
    expect(cut).toMatchObject({ stdout: `${ids[2]}\n${ids[1]}\n`, stderr: '2 of 3: --limit 0 shows all\n' })
    const cancelled = await desk.runs([
      'cancel',
      '--where',
      'priority:medium',
      '-m',
      'Sent by mistake',
      '--expect',
      '3',
    ])
    expect(cancelled).toMatchObject({ code: 0 })
    expect((await desk.runs(['queue', '--all', 'status:rejected', '-o', 'ids'])).stdout).toBe(
      `${ids.toReversed().join('\n')}\n`,
    )
  })

  test('what the server has no notion of ends with 2 and says so', async () => {
    const desk = await signedInto(tracker())
    const id = await newTicketIn(desk, 'No levels')
    const escalated = await desk.runs(['escalate', id, '-m', 'Needs the network team'])
    expect(escalated).toMatchObject({ code: 2 })
    expect(escalated.stderr).toContain('Tickets of this help desk stand on no levels')
    expect(await told(desk, ['escalate', id, '-m', 'A switch', '--to-group', 'Network'])).toMatchObject({
      place: { group: 'Network', level: null },
    })
    expect(await desk.runs(['note', id, '-m', 'Hello', '--no-mail'])).toMatchObject({ code: 2 })
    expect(await desk.runs(['queue', '--recent'])).toMatchObject({ code: 2 })
    expect(await desk.runs(['set', id, 'room=12'])).toMatchObject({ code: 6 })
  })

  test('a password signs in as well, and a wrong one is refused with 4', async () => {
    const desk = computer()
    const line = ['login', '--server', tracker().url, '--api', 'rt', '--auth', 'password']
    const store = ['--username', 'okafor', '--secret-stdin', '--store', 'file']
    expect(await desk.runs([...line, ...store], 'Nn4rLd7pXc\n')).toMatchObject({ code: 4 })
    expect(await desk.runs([...line, ...store], 'Zq8wTn5kV2\n')).toMatchObject({ code: 0 })
    expect((await desk.runs(['whoami', '--json', 'name'])).stdout).toBe('{"name":"Ben Okafor"}\n')
  })
})

async function told(desk: Computer, line: readonly string[]): Promise<unknown> {
  const { stdout, stderr } = await desk.runs([...line, '-o', 'json'])
  return stdout === '' ? stderr : JSON.parse(stdout)
}
