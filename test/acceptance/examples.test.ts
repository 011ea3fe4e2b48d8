import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { commands } from '#commands/index.ts'
import type { Computer } from '../support/computer.ts'
import { openStage } from '../support/examples/play.ts'
import { asItIsNow, seedIn } from '../support/examples/stage.ts'
import {
  answers,
  before,
  endless,
  environment,
  promises,
  refusedHere,
  refusedOnNextgen,
  signsIn,
  silent,
} from '../support/examples/tables.ts'
import { readmeLines } from '../support/examples/written.ts'
import { makeFolder } from '../support/folders.ts'

const home = makeFolder()
const seeded = await seedIn(home)
afterAll(() => rmSync(home, { recursive: true, force: true }))

const loaded = await Promise.all(
  Object.entries(commands).map(async ([name, { load }]) => ({ name, command: await load() })),
)

describe.each(loaded)('the examples of $name', ({ name, command }) => {
  test.each(command.examples.map(({ line }) => line))('%s', async (line) => {
    const { desk, plays } = await openStage({
      seeded,
      served: signsIn.has(name),
      env: environment[name] ?? {},
    })
    expect(await desk.script(before[name] ?? 'true')).toMatchObject({ code: 0 })
    const earlier = asItIsNow(desk)

    const { code, stdout, stderr } = await plays(line)
    const wanted = refusedHere[line] ?? 0
    expect({ code, stderr, stdout }).toMatchObject({
      code: wanted,
      stderr: expect.not.stringMatching(/usage/i),
    })
    if (wanted !== 0) return
    expect(stdout.trim() === '', 'an example prints something, or stands in the table silent').toBe(
      line in silent,
    )
    writeFileSync(join(desk.folder, 'out'), stdout)
    const promise = silent[line] ?? promises[line] ?? 'true'
    expect({ promise, ...(await desk.script(promise)) }).toMatchObject({ code: 0 })

    const changed = 'dryRun' in command.options ? await changedTickets(earlier, desk) : []
    const named = 'dryRun' in command.options && !line.includes('--dry-run') ? idsIn(stdout) : []
    expect(changed, 'the tickets that changed are those that the result names').toEqual(named)
  })
})

test('every entry of the tables is about an example that there is', () => {
  const lines = new Set(loaded.flatMap(({ command }) => command.examples.map(({ line }) => line)))
  const named = [answers, silent, promises].flatMap((table) => Object.keys(table))
  expect([...named, ...endless].filter((line) => !lines.has(line))).toEqual([])
  const shown = new Set([...lines, ...readmeLines()])
  expect(Object.keys(refusedOnNextgen).filter((line) => !shown.has(line))).toEqual([])
  expect(
    [...Object.keys(before), ...Object.keys(environment), ...signsIn].filter((name) => !(name in commands)),
  ).toEqual([])
})

/** The numbers of the tickets that are not as they were, or were not there. */
async function changedTickets(earlier: Computer, now: Computer): Promise<readonly string[]> {
  const old = new Set(await ticketLines(earlier))
  const latest = await ticketLines(now)
  return latest
    .filter((line) => !old.has(line))
    .map((line) => line.split('\t')[0] ?? '')
    .toSorted()
}

async function ticketLines({ runs }: Computer): Promise<readonly string[]> {
  const columns = 'id,status,priority,type,group,level,tech,requester,location,room,subject,detail,updated'
  const { code, stdout, stderr } = await runs(['queue', '--all', '-o', 'tsv', '--columns', columns])
  if (code !== 0) throw new Error(stderr)
  return stdout.trimEnd().split('\n')
}

/** The tickets that a result names: at the beginning of a line, or as id. */
function idsIn(stdout: string): readonly string[] {
  const found = stdout.matchAll(/^ *(\d{4,})\b|"id":\s*(\d+)/gm)
  return [...new Set(Array.from(found, ([, bare, json]) => bare ?? json ?? ''))].toSorted()
}
