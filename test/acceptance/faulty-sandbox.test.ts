import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { homeEnvironment, temporaryFolder } from '../support/folders.ts'
import { serveSandbox } from '../support/served-sandbox.ts'

test('a served sandbox loses answers, and a second one on the same file shows what was saved', async () => {
  const folder = temporaryFolder()
  const files = ['--database', join(folder, 'desk.db')]
  const log = join(folder, 'requests.ndjson')
  const rule = 'drop-after-save:POST TechNotes:every=2'
  const faulty = await serveSandbox(homeEnvironment(folder), ...files, '--fault', rule, '--log', log)
  const clean = await serveSandbox(homeEnvironment(folder), ...files)

  const outcomes: string[] = []
  for (const noteText of ['First call', 'Second call', 'Third call', 'Fourth call']) {
    const body = { noteText, jobticket: { type: 'JobTicket', id: 1042 } }
    const asked = faulty.asks('TechNotes', { method: 'POST', body })
    outcomes.push(
      await asked.then(
        () => 'answered',
        (error: unknown) => Object(error).message,
      ),
    )
  }
  expect(outcomes).toEqual(['answered', 'fetch failed', 'answered', 'fetch failed'])

  const notes = JSON.stringify(await clean.asks('TicketNotes', { query: { jobTicketId: '1042' } }))
  expect(notes.match(/\w+ call(?=")/g)?.toSorted()).toEqual(
    expect.arrayContaining(['First call', 'Fourth call', 'Second call', 'Third call']),
  )
  const lines = readFileSync(log, 'utf8')
  expect(
    lines
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line)),
  ).toMatchObject([
    { method: 'POST', fault: null, saved: true, status: 201 },
    { method: 'POST', fault: 'drop-after-save', saved: true, status: null },
    { method: 'POST', fault: null, saved: true, status: 201 },
    { method: 'POST', fault: 'drop-after-save', saved: true, status: null },
  ])
  expect(lines).not.toContain(faulty.apiKey)
})
