import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rolldown } from 'rolldown'
import { connect } from '#sandbox/database/open.ts'
import { keys, writeTinyDesk } from './support/tiny-desk.ts'

// A process that creates tickets and prints each id once it has been answered.
const writer = `
import { openSandbox } from './sandbox.mjs'
const [database, count] = process.argv.slice(2)
const sandbox = await openSandbox({ database })
const url = '/helpdesk/WebObjects/Helpdesk.woa/ra/Tickets?apiKey=${keys.ana}'
const body = Buffer.from(JSON.stringify({ detail: 'No light.', problemtype: { id: 20 }, clientReporter: { id: 1 } }))
for (let made = 0; made < Number(count); made += 1) {
  const answer = await sandbox.handle({ method: 'POST', url, headers: {}, body })
  console.log(JSON.parse(Buffer.from(answer.body).toString('utf8')).id)
}
sandbox.close()
`

let built = ''
let folder = ''

beforeAll(async () => {
  // Inside the project, so that the bundle finds libsql.
  built = mkdtempSync(join(import.meta.dirname, '../../node_modules/.sandbox-'))
  folder = mkdtempSync(join(tmpdir(), 'sandbox-'))
  const input = join(import.meta.dirname, '../../src/sandbox/index.ts')
  const bundle = await rolldown({ input, platform: 'node', external: ['libsql'] })
  await bundle.write({ file: join(built, 'sandbox.mjs'), format: 'esm' })
  await bundle.close()
  writeFileSync(join(built, 'writer.mjs'), writer)
}, 60_000)

afterAll(() => {
  for (const path of [built, folder]) rmSync(path, { recursive: true })
})

const deskFile = (name: string): string => {
  const file = join(folder, name)
  writeTinyDesk(file)
  return file
}

interface Run {
  readonly child: ChildProcess
  readonly ids: number[]
  readonly ended: Promise<number | null>
}

const run = (database: string, count: number): Run => {
  const child = spawn(execPath, [join(built, 'writer.mjs'), database, String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ids: number[] = []
  let rest = ''
  child.stdout.on('data', (piece: Buffer) => {
    const lines = (rest + piece.toString('utf8')).split('\n')
    rest = lines.pop() ?? ''
    ids.push(...lines.map(Number))
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  return { child, ids, ended }
}

test('two processes write to one desk at once: every ticket is there, none twice', async () => {
  const file = deskFile('shared.db')
  const runs = [run(file, 60), run(file, 60)]
  expect(await Promise.all(runs.map((each) => each.ended))).toEqual([0, 0])
  const ids = runs.flatMap((each) => each.ids)
  expect(new Set(ids).size).toBe(120)
  const db = connect(file)
  expect(db.get<{ count: number }>('select count(*) as count from ticket where id > 1004')?.count).toBe(120)
  db.close()
}, 60_000)

test('a process killed while writing loses nothing that it had answered', async () => {
  const file = deskFile('killed.db')
  const { child, ids, ended } = run(file, 100_000)
  await new Promise<void>((resolve) => {
    child.stdout?.on('data', () => {
      if (ids.length > 30) resolve()
    })
  })
  child.kill('SIGKILL')
  await ended
  const db = connect(file)
  expect(db.get('pragma integrity_check')).toEqual({ integrity_check: 'ok' })
  const saved = new Set(db.all<{ id: number }>('select id from ticket').map((row) => row.id))
  expect(ids.filter((id) => !saved.has(id))).toEqual([])
  db.close()
}, 60_000)
