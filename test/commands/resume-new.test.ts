import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Desk, DeskOptions } from '../support/run.ts'
import { sandboxDesk } from '../support/run.ts'
import { typed } from '../support/typed.ts'

const rows = (...subjects: readonly string[]): string =>
  ['type,requester,subject,detail', ...subjects.map((one) => `Wireless,ana.ruiz,${one},No signal.`)].join(
    '\n',
  )

const journal = (desk: Desk): string => join(desk.folder, 'state', 'helpdesk', 'runs', 'r1.ndjson')

/** A computer on which the tickets were created and the journal ends after so many lines, as a kill there leaves it. */
async function cutAfter(lines: number, csv: string, options: DeskOptions = {}): Promise<Desk> {
  const desk = sandboxDesk(options)
  expect(await desk.run(typed('new --from - --yes'), csv)).toMatchObject({ code: 0 })
  const kept = readFileSync(journal(desk), 'utf8').split('\n').slice(0, lines)
  writeFileSync(journal(desk), `${kept.join('\n')}\n`)
  return desk
}

/** As if the sent tickets had not arrived. */
async function vanish(desk: Desk, ...ids: readonly number[]): Promise<void> {
  for (const id of ids) await desk.run(typed(`api PUT Tickets/${id} -F subject=Gone`))
}

/** As if the run had been cut so many minutes ago. */
function ago(minutes: number, desk: Desk): void {
  const earlier = (at: string): string => new Date(Date.parse(at) - minutes * 60_000).toISOString()
  const text = readFileSync(journal(desk), 'utf8')
  writeFileSync(
    journal(desk),
    text.replaceAll(/"at":"([^"]+)"/g, (_, at: string) => `"at":"${earlier(at)}"`),
  )
}

const subjects = async (desk: Desk): Promise<string> =>
  (await desk.run(typed('queue --all id:1241.. --columns subject --sort id'))).stdout

const standings = async (desk: Desk): Promise<string> =>
  (await desk.run(typed('runs show r1 --columns id,outcome'))).stdout

describe('runs resume of new --from', () => {
  test('creates what was not sent, and finds what was', async () => {
    const desk = await cutAfter(4, rows('One', 'Two', 'Three'))
    await vanish(desk, 1243)
    expect(await standings(desk)).toBe('1241\tdone\n\tunknown\n\tnot done\n')
    const resumed = await desk.run(typed('runs resume r1 -o ids'))
    expect(resumed).toMatchObject({ code: 0, stdout: '1242\n1244\n' })
    expect(await subjects(desk)).toBe('One\nTwo\nGone\nThree\n')
    expect(await standings(desk)).toBe('1241\tdone\n1242\tdone\n1244\tdone\n')
    expect(await desk.run(typed('runs resume r1'))).toMatchObject({ code: 0, stderr: 'nothing to do\n' })
  })

  test('remembers what it found where nothing is left to send', async () => {
    const desk = await cutAfter(2, rows('One'))
    expect(await standings(desk)).toBe('\tunknown\n')
    expect(await desk.run(typed('runs resume r1 -o ids'))).toMatchObject({ code: 0, stdout: '1241\n' })
    expect(await standings(desk)).toBe('1241\tdone\n')
    expect(await subjects(desk)).toBe('One\n')
  })

  test('a ticket that is not there may be on its way: 8, and later it is created, once', async () => {
    const desk = await cutAfter(2, rows('One'))
    await vanish(desk, 1241)
    const early = await desk.run(typed('runs resume r1'))
    expect(early.code).toBe(8)
    expect(early.stdout).toContain('it may still be on its way')
    expect(early.stderr).toContain('For the rest: helpdesk runs resume r1')
    expect(await subjects(desk)).toBe('Gone\n')
    ago(10, desk)
    expect(await desk.run(typed('runs resume r1 -o ids'))).toMatchObject({ code: 0, stdout: '1242\n' })
    expect(await subjects(desk)).toBe('Gone\nOne\n')
  })

  test('--force does not wait', async () => {
    const desk = await cutAfter(2, rows('One'))
    await vanish(desk, 1241)
    expect(await desk.run(typed('runs resume r1 --force -o ids'))).toMatchObject({
      code: 0,
      stdout: '1242\n',
    })
  })

  test('equal rows are as many as were meant', async () => {
    // The second of three is not known, the third was not sent; all three are there.
    const desk = await cutAfter(4, rows('Same', 'Same', 'Same'))
    await vanish(desk, 1243)
    expect(await desk.run(typed('runs resume r1 -o ids'))).toMatchObject({ code: 0, stdout: '1242\n1244\n' })
    expect(await subjects(desk)).toBe('Same\nSame\nGone\nSame\n')
  })

  test('a ticket that another run created is not taken for its own', async () => {
    const desk = await cutAfter(2, rows('Same'))
    await vanish(desk, 1241)
    await desk.run(typed('new --from - --yes'), rows('Same'))
    expect((await desk.run(typed('runs resume r1'))).code).toBe(8)
    ago(10, desk)
    expect(await desk.run(typed('runs resume r1 -o ids'))).toMatchObject({ code: 0, stdout: '1243\n' })
  })

  test('two cut runs that made equal tickets have one each', async () => {
    const desk = await cutAfter(2, rows('Same'))
    await desk.run(typed('new --from - --yes'), rows('Same'))
    const second = journal(desk).replace('r1', 'r2')
    writeFileSync(second, `${readFileSync(second, 'utf8').split('\n').slice(0, 2).join('\n')}\n`)
    expect(await desk.run(typed('runs resume r1 -o ids'))).toMatchObject({ code: 0, stdout: '1241\n' })
    expect(await desk.run(typed('runs resume r2 -o ids'))).toMatchObject({ code: 0, stdout: '1242\n' })
  })

  test('an equal ticket that somebody makes in the same moment leaves it open: 8', async () => {
    const desk = await cutAfter(2, rows('Same'))
    const words = "new --type Wireless --requester ana.ruiz --subject Same -m 'No signal.'"
    await desk.run(typed(words))
    // On another computer, so that its run is not in this journal.
    rmSync(journal(desk).replace('r1', 'r2'))
    const resumed = await desk.run(typed('runs resume r1 -o ndjson'))
    expect(resumed).toMatchObject({ code: 8, stdout: expect.stringContaining('cannot be told') })
    expect(resumed.stdout).toContain('helpdesk queue --all')
    expect(await subjects(desk)).toBe('Same\nSame\n')
  })

  test('asks as every write does, and --dry-run sends nothing', async () => {
    const desk = await cutAfter(1, rows('One', 'Two', 'Three'))
    expect(await desk.run(typed('runs resume r1'))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('This would create 3 tickets'),
    })
    expect(await desk.run(typed('runs resume r1 --dry-run --columns changed'))).toMatchObject({
      code: 0,
      stdout: ['One', 'Two', 'Three'].map((one) => `{"subject":[null,"${one}"]}\n`).join(''),
    })
    expect(await subjects(desk)).toBe('One\nTwo\nThree\n')
  })

  test('runs show tells of each row which ticket it is, and what to type', async () => {
    const desk = await cutAfter(4, rows('One', 'Two', 'Three'))
    const { stdout, stderr } = await desk.run(typed('runs show r1'))
    expect(stdout).toBe(
      [
        '1241\tdone\t{"subject":[null,"One"]}\t\t\n',
        '\tunknown\t{"subject":[null,"Two"]}\t\t\n',
        '\tnot done\t{"subject":[null,"Three"]}\t\t\n',
      ].join(''),
    )
    expect(stderr).toContain('For the rest: helpdesk runs resume r1')
  })
})

describe('runs resume of a single new', () => {
  const line =
    "new --type Wireless --requester ana.ruiz --subject 'No signal' -m 'Since noon.' --cc boss@example.org --room 114"

  test('creates it as it was typed, copies and room too', async () => {
    const desk = sandboxDesk()
    await desk.run(typed(line))
    const kept = readFileSync(journal(desk), 'utf8').split('\n').slice(0, 2)
    writeFileSync(journal(desk), `${kept.join('\n')}\n`)
    const show = (id: number) => desk.run(typed(`api GET Tickets/${id}`))
    const first: { readonly room: string; readonly ccAddressesForTech: string } = JSON.parse(
      (await show(1241)).stdout,
    )
    await vanish(desk, 1241)
    ago(10, desk)
    expect(await desk.run(typed('runs resume r1 -o ids'))).toMatchObject({ code: 0, stdout: '1242\n' })
    expect(JSON.parse((await show(1242)).stdout)).toMatchObject({
      subject: 'No signal',
      room: first.room,
      ccAddressesForTech: first.ccAddressesForTech,
    })
  })

  test('says that its files are not sent', async () => {
    const desk = sandboxDesk()
    writeFileSync(join(desk.folder, 'a.txt'), 'a')
    await desk.run(typed(`${line} --attach ${join(desk.folder, 'a.txt')}`))
    const kept = readFileSync(journal(desk), 'utf8').split('\n').slice(0, 2)
    writeFileSync(journal(desk), `${kept.join('\n')}\n`)
    const resumed = await desk.run(typed('runs resume r1 -o ids'))
    expect(resumed).toMatchObject({ code: 0, stdout: '1241\n' })
    expect(resumed.stderr).toContain('Files are not sent by resuming: a.txt\n')
    expect((await desk.run(typed('runs show r1'))).stderr).toContain('helpdesk attach 1241 FILE…')
  })
})
