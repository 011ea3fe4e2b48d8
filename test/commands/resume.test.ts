import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Desk, DeskOptions } from '../support/run.ts'
import { sandboxDesk } from '../support/run.ts'
import { typed } from '../support/typed.ts'

/** A computer on which a run was cut: its journal ends after so many lines, and was to go on with more tickets. */
async function cutAfter(
  lines: number,
  line: string,
  {
    more = [],
    timeout = 120,
    ...options
  }: DeskOptions & { readonly more?: readonly number[]; readonly timeout?: number } = {},
): Promise<Desk> {
  const desk = sandboxDesk(options)
  await desk.run(typed(`config set timeout ${timeout}`))
  await desk.run(typed(line))
  const path = join(desk.folder, 'state', 'helpdesk', 'runs', 'r1.ndjson')
  const [head = '', ...others] = readFileSync(path, 'utf8').split('\n')
  const begun: { readonly ids: readonly number[] } = JSON.parse(head)
  const meant = JSON.stringify({ ...begun, ids: [...begun.ids, ...more] })
  writeFileSync(path, `${[meant, ...others.slice(0, lines - 1)].join('\n')}\n`)
  return desk
}

async function notesOf(desk: Desk, id: number, text: string): Promise<number> {
  const { stdout } = await desk.run(typed(`show ${id} -o json`))
  const { notes }: { notes: readonly { text: string }[] } = JSON.parse(stdout)
  return notes.filter((note) => note.text === text).length
}

describe('runs resume', () => {
  test('does what is left, and nothing twice', async () => {
    const desk = await cutAfter(2, "note 1042 -m 'Back on Monday.'", { more: [1185, 1051] })
    expect((await desk.run(typed('runs --columns done,unknown,left'))).stdout).toBe('0\t1\t2\n')
    expect((await desk.run(typed('runs resume r1 --yes'))).stdout).toMatch(
      /^1042\ttrue\t\{\}\t90528\t\n1185\ttrue\t\{\}\t90529\t\n1051\ttrue\t\{\}\t90530\t\n$/,
    )
    for (const id of [1042, 1185, 1051]) expect(await notesOf(desk, id, 'Back on Monday.')).toBe(1)
    expect((await desk.run(typed('runs --columns done,unknown,left'))).stdout).toBe('3\t0\t0\n')
    expect(await desk.run(typed('runs resume r1'))).toMatchObject({ code: 0, stderr: 'nothing to do\n' })
  })

  test('asks as every write does', async () => {
    const desk = await cutAfter(2, 'note 1042 -m Seen', { more: [1185, 1051] })
    expect(await desk.run(typed('runs resume r1'))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('This would note 3 tickets'),
    })
    expect(await desk.run(typed('runs resume r1 --dry-run -o ids'))).toMatchObject({
      code: 0,
      stdout: '1042\n1185\n1051\n',
    })
    expect(await notesOf(desk, 1185, 'Seen')).toBe(0)
  })

  test('finds the values there already', async () => {
    const desk = await cutAfter(2, 'take 1042')
    expect(await desk.run(typed('runs resume r1'))).toMatchObject({
      code: 0,
      stdout: '1042\ttrue\t{"tech":[null,"Dana Whitfield"]}\t\t\n',
    })
    expect(await desk.run(typed('undo r1'))).toMatchObject({ code: 0 })
  })

  test('writes a value that did not arrive', async () => {
    const desk = await cutAfter(2, 'take 1042')
    await desk.run(typed('api PUT Tickets/1042 --input -'), '{"clientTech":null}')
    expect((await desk.run(typed('runs resume r1'))).stdout).toContain('"tech":[null,"Dana Whitfield"]')
  })

  test('leaves alone what somebody changed meanwhile: 7, unless forced', async () => {
    const desk = await cutAfter(2, 'take 1042', { more: [1051] })
    await desk.run(typed('api PUT Tickets/1042 --input -'), '{"clientTech":{"type":"Tech","id":3}}')
    const resumed = await desk.run(typed('runs resume r1 -o ndjson'))
    expect(resumed.code).toBe(1)
    expect(resumed.stdout).toContain(
      '"error":{"code":"conflict","exit":7,"message":"Ticket 1042 was changed since: tech is',
    )
    expect(resumed.stdout).toContain('{"id":1051,"ok":true')
    expect((await desk.run(typed('runs resume r1 --force'))).stdout).toMatch(/^1042\ttrue\t\{"tech":.*Dana/)
  })

  test('does not send a note that may still be on its way: 8, unless forced', async () => {
    const desk = await cutAfter(2, "note 1042 -m 'On its way'", { more: [1185] })
    // The journal speaks of another note, so that of this one nothing can be seen.
    const path = join(desk.folder, 'state', 'helpdesk', 'runs', 'r1.ndjson')
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('On its way', 'Not yet'))
    const resumed = await desk.run(typed('runs resume r1'))
    expect(resumed).toMatchObject({
      code: 8,
      stdout: expect.stringMatching(/^1042\tfalse\t.*\n1185\ttrue\t/),
    })
    expect(resumed.stderr).toContain('For the rest: helpdesk runs resume r1')
    expect(resumed.stdout).toContain('until 2026-10-05T15:02:01Z it may still be on its way')
    expect(await notesOf(desk, 1042, 'Not yet')).toBe(0)
    expect(await desk.run(typed('runs resume r1 --force'))).toMatchObject({ code: 0 })
    expect(await notesOf(desk, 1042, 'Not yet')).toBe(1)
    expect(await notesOf(desk, 1185, 'Not yet')).toBe(1)
  })

  test('waits as long as the time-out that its sender had', async () => {
    const desk = await cutAfter(2, "note 1042 -m 'On its way'", { timeout: 30 })
    const path = join(desk.folder, 'state', 'helpdesk', 'runs', 'r1.ndjson')
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('On its way', 'Not yet'))
    // What is set later says nothing about the sender.
    await desk.run(typed('config set timeout 60'))
    expect((await desk.run(typed('runs resume r1'))).stdout).toContain(
      'until 2026-10-05T15:00:31Z it may still be on its way',
    )
  })

  test('an equal note that another run added is not taken for its own', async () => {
    const desk = await cutAfter(2, "note 1042 -m 'Seen twice'")
    // The note of the first run is another one, so that only that of the second is there.
    const path = join(desk.folder, 'state', 'helpdesk', 'runs', 'r1.ndjson')
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('Seen twice', 'Seen'))
    await desk.run(typed('note 1042 -m Seen'))
    expect((await desk.run(typed('runs resume r1'))).code).toBe(8)
    expect(await desk.run(typed('runs resume r1 --force'))).toMatchObject({ code: 0 })
    expect(await notesOf(desk, 1042, 'Seen')).toBe(2)
  })

  test('an equal note that was there before does not count', async () => {
    const desk = sandboxDesk()
    await desk.run(typed('note 1042 -m Seen'))
    await desk.run(typed('note 1042 -m Seen'))
    const second = join(desk.folder, 'state', 'helpdesk', 'runs', 'r2.ndjson')
    writeFileSync(second, `${readFileSync(second, 'utf8').split('\n').slice(0, 2).join('\n')}\n`)
    expect(await desk.run(typed('runs resume r2'))).toMatchObject({ code: 0 })
    expect(await notesOf(desk, 1042, 'Seen')).toBe(2)
  })

  test('of a run that cannot be resumed is refused: 6', async () => {
    const desk = await cutAfter(2, 'api PUT Tickets/1042 -f room=114')
    expect(await desk.run(typed('runs resume r1'))).toMatchObject({
      code: 6,
      stderr: 'Run r1 (api) cannot be resumed.\nSee what it did: helpdesk runs show r1\n',
    })
  })
})
