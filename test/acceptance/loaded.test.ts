import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { bin, run } from '../support/bin.ts'
import { type Computer, computer } from '../support/computer.ts'
import { serveSandbox } from '../support/served-sandbox.ts'

// Every part is a file that is read; its name comes without the fingerprint that the build gives it.
const listing = `
const fs = require('node:fs')
const { readFileSync } = fs
const parts = []
fs.readFileSync = (path, ...how) => {
  if (String(path).includes('/dist/')) parts.push(String(path).replace(/-[\\w-]{8}\\.js$/, '.js'))
  return readFileSync(path, ...how)
}
process.on('exit', () => console.error(JSON.stringify(parts)))`

/** The parts of the program that a line loads, by their names in dist. */
async function loaded(line: readonly string[]): Promise<readonly string[]> {
  const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
  await desk.runs(['completion', 'refresh'])
  return loadedBy(desk, line)
}

async function loadedBy(desk: Computer, line: readonly string[]): Promise<readonly string[]> {
  const lists = join(desk.folder, 'listing.cjs')
  writeFileSync(lists, listing)
  const { code, stderr } = await run(process.execPath, ['--require', lists, bin, ...line], { env: desk.env })
  expect(code).toBe(0)
  const parts: readonly string[] = JSON.parse(stderr)
  return parts.map((path) => basename(path, '.js')).toSorted()
}

test('a completion loads nothing but the start and what answers it', async () => {
  const start = await loaded(['--version'])
  const more = (await loaded(['__complete', 'ticket', '10'])).filter((part) => !start.includes(part))
  expect(more).toEqual(['completion'])
})

test('jq is loaded for --jq alone', async () => {
  expect(await loaded(['show', '1042', '-o', 'json'])).not.toContain('jq')
  expect(await loaded(['show', '1042', '--jq', '.id'])).toContain('jq')
})

test('what asks no server loads nothing of what asks one', async () => {
  const start = ['main', 'rolldown-runtime', 'start']
  expect(await loaded(['--version'])).toEqual(start)
  const help = ['contents', 'help', 'servers', 'shared', 'topics', 'usage']
  expect(await loaded(['--help'])).toEqual([...start, ...help].toSorted())
})

test('the commands of every day load the few files that they share, and what is their own', async () => {
  const server = await serveSandbox(computer().env, '--api', 'legacy')
  const desk = computer({ HELPDESK_SERVER: server.url, HELPDESK_API_KEY: server.apiKey })
  const own = async (...line: readonly string[]) =>
    (await loadedBy(desk, line)).filter((part) => !daily.has(part))
  expect(await own('queue', '--all', '-o', 'tsv')).toMatchInlineSnapshot(`
    [
      "explain",
      "format",
      "formatter",
      "found",
      "labels",
      "list",
      "list-view",
      "offline",
      "queue",
      "refresh",
      "save-view",
      "tsv",
      "urgency",
    ]
  `)
  expect(await own('show', '1042', '-o', 'json')).toMatchInlineSnapshot(`
    [
      "format",
      "json",
      "labels",
      "marks",
      "offline",
      "refresh",
      "show",
      "standing",
    ]
  `)
  expect(await own('note', '1042', '-m', 'On its way', '--no-mail')).toMatchInlineSnapshot(`
    [
      "format",
      "formatter",
      "keep-newest",
      "line-by-line",
      "names",
      "names-in",
      "note",
      "note",
      "numbered",
      "options",
      "refresh",
      "spinner",
      "streams",
      "talk",
      "terminal",
      "tsv",
      "uploads",
      "write",
    ]
  `)
})

const daily = new Set([
  'main',
  'rolldown-runtime',
  'start',
  'shared',
  'servers',
  'completion',
  'common',
  'daily',
  'usage',
  'program',
])
