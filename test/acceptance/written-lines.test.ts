import { rmSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { topics } from '#views/topics/index.ts'
import { openStage, type StageOptions } from '../support/examples/play.ts'
import { seedIn } from '../support/examples/stage.ts'
import { refused, refusedHere } from '../support/examples/tables.ts'
import { readmeLines, serverLines, topicLines } from '../support/examples/written.ts'
import { makeFolder } from '../support/folders.ts'

/** Typed on a real one, with the lines below it, in rt/readme.test.ts. */
const onRequestTracker = 'helpdesk login --server https://rt.example.org'

const home = makeFolder()
const seeded = await seedIn(home)
afterAll(() => rmSync(home, { recursive: true, force: true }))

test('the README can be typed from its first line to its last', async () => {
  const lines = readmeLines()
  const ours = new Set(lines.filter((line) => /\b(helpdesk|hdk) /.test(line)))
  expect(lines.filter((line) => !ours.has(line))).toEqual([
    'npm start',
    'npm start -- show 1042',
    'npm install -g .',
    'npm test',
    'npm pack',
    'npm run pack:linux',
    'npm install -g ./helpdesk-client-*.tgz',
  ])
  expect(ours.size).toBeGreaterThan(8)
  expect(Object.keys(refused).filter((line) => !ours.has(line))).toEqual([])
  ours.delete(onRequestTracker)
  expect(await troubles([...ours], { seeded, served: true })).toEqual([])
})

test('the lines on servers can be typed on a server of 2026.4', async () => {
  const { signIns, after } = serverLines()
  expect(signIns.filter((line) => line !== onRequestTracker)).toHaveLength(1)
  expect(after).toHaveLength(4)
  const lines = [...signIns.filter((line) => line !== onRequestTracker), ...after]
  expect(
    await troubles([...lines, 'helpdesk whoami | grep nextgen'], { seeded, served: true, api: 'nextgen' }),
  ).toEqual([])
})

const shown = Object.keys(topics).map((topic) => ({ topic, lines: topicLines(topic) }))

test.each(shown.filter(({ lines }) => lines.length > 0))(
  'the lines on the page $topic can be typed one after another',
  async ({ lines }) => {
    const served = lines.some((line) => line.includes('--server'))
    expect(await troubles(lines, { seeded, served })).toEqual([])
  },
)

test('topics show lines to type', () => {
  expect(shown.flatMap(({ lines }) => lines).length).toBeGreaterThan(4)
})

/** Types the lines in one home, and gives those that did not end as they should, with what they said. */
async function troubles(lines: readonly string[], options: StageOptions): Promise<readonly unknown[]> {
  const { plays } = await openStage(options)
  const found: unknown[] = []
  for (const line of lines) {
    const { code, stdout, stderr } = await plays(line)
    const wanted = refused[line] ?? refusedHere[line] ?? 0
    const isSilent = wanted === 0 && stdout.trim() === ''
    if (code !== wanted || isSilent || /usage/i.test(stderr)) found.push({ line, code, stdout, stderr })
  }
  return found
}
