import { describe, expect, test } from 'vitest'
import { sandboxDesk } from '../support/run.ts'
import { typed } from '../support/typed.ts'
import { answered, watchedDesk } from '../support/watched-line.ts'

describe('undo', () => {
  test('puts the old value back, and is a run that can be undone itself', async () => {
    const desk = sandboxDesk()
    await desk.run(typed('take 1042'))
    expect(await desk.run(typed('undo r1'))).toEqual({
      code: 0,
      stdout: '1042\ttrue\t{"tech":["Dana Whitfield",null]}\t\t\n',
      stderr: 'Mail that went out stays.\n',
    })
    expect(await desk.run(typed('undo r1'))).toEqual({
      code: 6,
      stdout: '',
      stderr: 'Run r1 was undone already, by r2.\nTo do r1 again: helpdesk undo r2\n',
    })
    expect((await desk.run(typed('runs --columns run,undoneBy'))).stdout).toBe('r2\t\nr1\tr2\n')
    expect((await desk.run(typed('undo r2'))).stdout).toContain('"tech":[null,"Dana Whitfield"]')
    expect((await desk.run(typed('runs --columns run,undoneBy'))).stdout).toBe('r3\t\nr2\tr3\nr1\t\n')
    expect(await desk.run(typed('undo r1'))).toMatchObject({ code: 0 })
  })

  test('of an undo of an undo leaves the run undone', async () => {
    const desk = sandboxDesk()
    for (const line of ['take 1042', 'undo r1', 'undo r2', 'undo r3']) await desk.run(typed(line))
    expect((await desk.run(typed('runs --columns run,undoneBy'))).stdout).toBe('r4\t\nr3\tr4\nr2\t\nr1\tr2\n')
    expect((await desk.run(typed('undo r1'))).stderr).toBe(
      'Run r1 was undone already, by r2.\nTo do r1 again: helpdesk undo r2\n',
    )
  })

  test('in two goes is not told as one that can be taken back by the second', async () => {
    const desk = sandboxDesk()
    for (const line of ['set 1112,1168 room=P', 'set 1168 room=Q', 'undo r1', 'undo r1 --force'])
      await desk.run(typed(line))
    expect(await desk.run(typed('undo r1'))).toMatchObject({
      code: 6,
      stderr: 'Run r1 was undone already, by r4.\nSee what that one did: helpdesk runs show r4\n',
    })
  })

  test('of a detail brings its text back, and says that it is no more', async () => {
    const desk = sandboxDesk()
    const before = (await desk.run(typed('show 1042 --field detail'))).stdout
    await desk.run(typed('set 1042 detail=Other'))
    expect((await desk.run(typed('undo r1'))).stderr).toContain('Of the detail only the text came back.')
    expect((await desk.run(typed('show 1042 --field detail'))).stdout).toBe(before)
  })

  test('says what stays: notes, and mail that went out', async () => {
    const desk = sandboxDesk()
    await desk.run(typed('resolve 1042 -m Done'))
    const undone = await desk.run(typed('undo r1 -o json'))
    // The time that it was resolved does not count, so that it may be due a second later.
    expect(JSON.parse(undone.stdout)).toMatchObject([
      { id: 1042, ok: true, changed: { status: ['Resolved', 'Open'] } },
    ])
    expect(undone.stderr).toBe('The note stays, and so does mail that went out.\n')
  })

  test.each([
    ['note 1042 -m Seen', 'notes and files stay, and so does mail that went out.'],
    ['api PUT Tickets/1042 -f room=114', 'what a request of your own changed is not known.'],
  ])('of %s is refused: 6', async (line, why) => {
    const desk = sandboxDesk()
    await desk.run(typed(line))
    expect(await desk.run(typed('undo r1'))).toMatchObject({
      code: 6,
      stderr: `Nothing of run r1 can be put back: ${why}\nSee what it did: helpdesk runs show r1\n`,
    })
  })

  test('of what somebody changed since is a conflict for that ticket, and --force does it', async () => {
    const desk = sandboxDesk()
    await desk.run(typed('take 1042,1051'))
    await desk.run(typed('api PUT Tickets/1051 --input -'), '{"clientTech":{"type":"Tech","id":3}}')
    const undone = await desk.run(typed('undo r1 -o ndjson'))
    const [first, second] = undone.stdout
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line))
    expect(first).toMatchObject({ id: 1042, ok: true })
    expect(second).toMatchObject({
      id: 1051,
      ok: false,
      error: {
        code: 'conflict',
        exit: 7,
        message: expect.stringMatching(/^Ticket 1051 was changed since: tech is /),
      },
    })
    expect(undone.code).toBe(1)
    // Not whole, so it may be tried again: what is back already is left alone.
    expect((await desk.run(typed('undo r1 --force'))).stdout).toMatch(
      /^1042\ttrue\t\{\}.*\n1051\ttrue\t\{"tech":/,
    )
  })

  test("of a reopening would close the ticket, which is its requester's word: 6", async () => {
    const desk = sandboxDesk()
    await desk.run(typed("confirm 1099 --by 'phone, Ana Ruiz'"))
    await desk.run(typed("reopen 1099 --note 'It froze again'"))
    const undone = await desk.run(typed('undo last -o json'))
    expect(JSON.parse(undone.stdout)).toMatchObject([{ id: 1099, ok: false, error: { exit: 6 } }])
    expect(undone.stdout).toContain('closed by the word of its requester')
  })

  test('sends nothing on a dry run, and asks before three or more tickets', async () => {
    const desk = await watchedDesk()
    await desk.run(typed('take 1042,1051,1056 --yes'))
    const before = desk.sent.length
    expect(await desk.run(typed('undo r1'))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('This would undo 3 tickets'),
    })
    expect(await desk.run(typed('undo r1 --dry-run -o ids'))).toMatchObject({
      code: 0,
      stdout: '1042\n1051\n1056\n',
    })
    expect(await desk.run(typed('undo r1 --expect 2'))).toMatchObject({ code: 6 })
    expect(desk.sent).toHaveLength(before)
    expect(await desk.run(typed('undo r1 --expect 3'))).toMatchObject({ code: 0 })
    expect(desk.sent).toHaveLength(before + 3)
  })

  test('of a run of another account is refused: 2', async () => {
    const desk = await watchedDesk()
    await desk.run(typed('take 1042'))
    expect(await desk.run(typed('--server https://other.example.org undo r1'))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Run r1 was written'),
    })
    expect(await desk.run(typed('undo last --dry-run'))).toMatchObject({ code: 0 })
  })

  test('of a ticket whose write failed half puts back what was done', async () => {
    const desk = await watchedDesk(({ method, path }) =>
      method === 'PUT' && path === 'Tickets/1042' ? answered(403, 'You may not.') : undefined,
    )
    expect(await desk.run(typed("take 1042,1051 --note 'On it'"))).toMatchObject({ code: 1 })
    const { stdout } = await desk.run(typed('undo r1'))
    expect(stdout).toMatch(/^1042\ttrue\t\{\}\t.*\n1051\ttrue\t\{"tech":\["Dana Whitfield",null\]\}/)
  })

  test('of a step to another level goes back that step, and gives the ticket back to whom it was with', async () => {
    const desk = sandboxDesk()
    await desk.run(typed("escalate 1042 --note 'Needs a look'"))
    expect((await desk.run(typed('undo r1'))).stdout).toMatch(
      /^1042\ttrue\t\{"level":\[2,1\],"tech":\[".+",null\]\}/,
    )
    expect(await desk.run(typed('undo r1'))).toMatchObject({ code: 6 })
  })

  test('is offered to a person who changed several tickets', async () => {
    const desk = sandboxDesk()
    expect((await desk.asked(typed('take 1042,1051'))).stderr).toContain('To take it back: helpdesk undo r1')
    expect((await desk.asked(typed('take 1056'))).stderr).not.toContain('undo')
    expect((await desk.run(typed('release 1042,1051'))).stderr).toBe('')
  })
})
