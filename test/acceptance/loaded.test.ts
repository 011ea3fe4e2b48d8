import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { bin, run } from '../support/bin.ts'
import { computer } from '../support/computer.ts'

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
  expect(more.filter((part) => !['answer', 'place', 'read', 'paths'].includes(part))).toEqual([])
  expect(more).toContain('answer')
})

test('jq is loaded for --jq alone', async () => {
  expect(await loaded(['show', '1042', '-o', 'json'])).not.toContain('jq')
  expect(await loaded(['show', '1042', '--jq', '.id'])).toContain('jq')
})
