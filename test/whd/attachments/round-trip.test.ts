import { afterAll, beforeAll, expect, test } from 'vitest'

import { createNodeTransport } from '#http/node-transport.ts'
import type { Credentials } from '#whd/options.ts'
import { parseServerRoot } from '#whd/server-root.ts'
import type { RemoteDesk } from '#remote/remote-desk.ts'

import { hostileLine } from '../../support/hostile-text.ts'
import { deskOf } from '../../support/whd/desk.ts'
import { openedSandbox, type OpenedSandbox } from '../../support/whd/sandbox.ts'
import { array, asyncProperty, assert, integer, oneof, uint8Array } from '../../support/properties.ts'

let opened: OpenedSandbox
beforeAll(async () => void (opened = await openedSandbox()))
afterAll(() => opened.close())

const deskWithKey = ({ transport, apiKey }: OpenedSandbox): RemoteDesk =>
  deskOf(transport, { credentials: { mode: 'key', apiKey } })

/** What a form could be mistaken for. */
const formLike = array(
  integer({ min: 0, max: 3 }).map((at) => ['\r\n', '--', 'helpdesk-part-0', 'helpdesk-part-1'][at] ?? ''),
).map((pieces) => new TextEncoder().encode(pieces.join('')))

test('every file comes down as it went up, whatever is in it', async () => {
  const desk = deskWithKey(opened)
  await assert(
    asyncProperty(oneof(uint8Array({ maxLength: 3000 }), formLike), async (bytes) => {
      const { id } = await desk.attach({ ticket: 1042 }, { name: 'a.bin', bytes })
      expect(Buffer.from(await desk.download(id)).equals(bytes)).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('a name arrives as it is, but for what stands before a slash, and backslashes', async () => {
  const desk = deskWithKey(opened)
  await assert(
    asyncProperty(hostileLine, async (name) => {
      const { id } = await desk.attach({ ticket: 1042 }, { name, bytes: Buffer.from('x') })
      const { attachments } = await desk.ticket(1042)
      const held = attachments.find((one) => one.id === id)?.name
      const last = name.replaceAll('\\', '_').split('/').at(-1)
      expect(held).toBe(last === '' ? 'attachment' : last)
    }),
    { numRuns: 60 },
  )
})

test('a file on a note is the note’s, also on a server with the older form', async () => {
  const older = await openedSandbox('legacyUploadPart', 'strictOrigin')
  try {
    const desk = deskWithKey(older)
    const text = { text: 'See the picture.', hidden: true, solution: false, minutes: 0 }
    const note = await desk.addNote(1042, text)
    const { id } = await desk.attach(
      { ticket: 1042, note: note.id },
      { name: 'a.png', bytes: Buffer.from('x') },
    )
    const { notes } = await desk.ticket(1042)
    expect(notes.at(-1)).toMatchObject({ id: note.id, attachments: [{ id, name: 'a.png' }] })
  } finally {
    await older.close()
  }
})

test('every way to sign in brings megabytes up and down over a real connection', async () => {
  const { sandbox } = opened
  const leaving = new AbortController()
  const { url, closed } = await sandbox.serve({ port: 0, signal: leaving.signal })
  const { techs, applicationKey } = sandbox.keys()
  const { apiKey, username, password } = techs[0] ?? { apiKey: '', username: '', password: '' }
  const ways: readonly Credentials[] = [
    { mode: 'key', apiKey },
    { mode: 'app-key', apiKey: applicationKey, username },
    { mode: 'password', username, password },
    { mode: 'session', opening: { mode: 'password', username, password } },
  ]
  const bytes = Uint8Array.from({ length: 3_000_000 }, (_, index) => (index * 31) % 251)
  try {
    for (const credentials of ways) {
      const root = parseServerRoot(url)
      const desk = deskOf(createNodeTransport(), { credentials, root })
      const { id } = await desk.attach({ ticket: 1042 }, { name: 'core.dump', bytes })
      expect(Buffer.from(await desk.download(id)).equals(bytes)).toBe(true)
      await desk.signOut()
    }
  } finally {
    leaving.abort()
    await closed
  }
})
