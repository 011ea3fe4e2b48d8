import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { UnreachableError } from '#errors.ts'
import { desk, type Desk } from '../support/run.ts'
import { entry, page, row, token, trackerTransport, type Asked } from '../support/rt/desk.ts'
import { typed } from '../support/typed.ts'

const comment = 220

const stored = {
  id: 216,
  TransactionId: String(comment),
  ContentType: 'image/png',
  Filename: 'a.png',
  ContentLength: '11',
  Created: '2026-10-01T16:00:00Z',
}

interface Played {
  readonly desk: Desk
  readonly uploads: () => number
}

/** A Request Tracker to which a file goes up, and whose line may break at each question after that, counted from 0. */
function trackerBreaking(isDown: (askedSince: number) => boolean): Played {
  let uploads = 0
  let since = 0
  const transport = trackerTransport(({ method, path, query }: Asked) => {
    if (method === 'POST') {
      uploads += 1
      return {
        status: 201,
        headers: { location: `/REST/2.0/transaction/${comment}` },
        json: ['Comments added'],
      }
    }
    if (uploads > 0 && isDown(since++)) throw new UnreachableError('The help desk cannot be reached.')
    const isFirst = query.get('page') === '1'
    if (path === 'tickets') return page(query.get('query')?.includes('Bookmarked') ? [] : [row()])
    const added = uploads > 0 ? [entry(comment, 'Comment')] : []
    if (path === 'ticket/4/history') return page(isFirst ? [entry(74, 'Create'), ...added] : [], null)
    return page(path === 'attachments' && uploads > 0 ? [stored] : [], null)
  })
  const env = { HELPDESK_SERVER: 'https://rt.example.org', HELPDESK_API: 'rt', HELPDESK_API_KEY: token }
  const made = desk({ transport, env, now: '2026-10-01T16:00:00Z' })
  writeFileSync(join(made.folder, 'a.png'), 'bytes of it')
  return { desk: made, uploads: () => uploads }
}

test('a line that breaks after an upload leaves nothing in the outbox, for the file may be there: 8', async () => {
  const { desk, uploads } = trackerBreaking(() => true)
  const { code, stderr } = await desk.run(typed('attach 4 a.png --outbox'))
  expect({ code, uploads: uploads() }).toEqual({ code: 8, uploads: 1 })
  expect(stderr).toContain('It is not known whether the help desk did it.')
  expect((await desk.run(typed('outbox -o ndjson'))).stdout).toBe('')
})

test('what went up is found when the line is back, and is done', async () => {
  const { desk, uploads } = trackerBreaking((since) => since === 0)
  expect(await desk.run(typed('attach 4 a.png --outbox -o json'))).toMatchObject({ code: 0, stderr: '' })
  expect(uploads()).toBe(1)
})
