import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Transport } from '#http/transport.ts'
import { UnreachableError } from '#errors.ts'
import { desk, type Desk } from '../support/run.ts'
import { typed } from '../support/typed.ts'
import { answered } from '../support/watched-line.ts'
import { openedSandbox, type OpenedSandbox } from '../support/whd/sandbox.ts'

type Place = 'north' | 'south'

interface SeveralDesks extends Desk {
  readonly sandboxes: Readonly<Record<Place, OpenedSandbox>>
  readonly down: Set<Place>
  /** Their servers take no key. */
  readonly refusing: Set<Place>
}

/** A person with an account on each of two help desks, and a second one on the first. */
async function severalDesks(): Promise<SeveralDesks> {
  const sandboxes = { north: await openedSandbox(), south: await openedSandbox() }
  onTestFinished(async () => {
    for (const one of Object.values(sandboxes)) await one.close()
  })
  const down = new Set<Place>(['north', 'south'])
  const refusing = new Set<Place>()
  const transport: Transport = async (request) => {
    const place = request.address.origin.text.includes('north') ? 'north' : 'south'
    if (down.has(place)) throw new UnreachableError('The help desk cannot be reached: connection refused.')
    return refusing.has(place) ? answered(401) : sandboxes[place].transport(request)
  }
  const made = desk({ now: '2026-10-01T15:59:00Z', transport })
  const account = (place: Place): object => ({
    server: `https://${place}.example.org`,
    auth: 'key',
    secret: sandboxes[place].apiKey,
  })
  mkdirSync(dirname(made.settingsPath), { recursive: true })
  const profiles = { north: account('north'), south: account('south'), night: account('north') }
  writeFileSync(made.settingsPath, JSON.stringify({ version: 1, profile: 'north', profiles }), {
    mode: 0o600,
  })
  return { ...made, sandboxes, down, refusing }
}

/** What came of each entry: its name and what it ended with. */
async function sentBy(line: string, on: Desk): Promise<readonly string[]> {
  const { stdout } = await on.run(typed(`${line} --yes -o ndjson`))
  const rows = stdout.trim().split('\n')
  return rows.map((row) => {
    const { outbox, error }: { outbox: string; error?: { code: string } } = JSON.parse(row)
    return `${outbox} ${error?.code ?? 'done'}`
  })
}

describe('outbox send to several help desks', () => {
  test('one that is out of reach stops its own entries, in order, and no others', async () => {
    const several = await severalDesks()
    await several.run(typed('note 1042 -m One. --outbox'))
    await several.run(typed('note 1042 -m Two. --outbox --profile south'))
    await several.run(typed('note 1043 -m Three. --outbox --profile night'))
    await several.run(typed('note 1043 -m Four. --outbox --profile south'))
    several.down.delete('south')
    expect(await sentBy('outbox send', several)).toEqual([
      'o1 unreachable',
      'o2 done',
      'o3 not_tried',
      'o4 done',
    ])
    expect((await several.run(typed('outbox -o ids'))).stdout).toBe('o1\no3\n')
    expect(await several.run(typed('outbox send'))).toMatchObject({ code: 9 })
  })

  test('what was typed for one server goes to no other, also where its profile is for that one now', async () => {
    const several = await severalDesks()
    await several.run(typed('note 1042 -m One. --outbox'))
    expect(await several.run(typed('note 1042 -m Two.'))).toMatchObject({ code: 9 })
    several.down.clear()
    const saved = readFileSync(several.settingsPath, 'utf8')
    writeFileSync(
      several.settingsPath,
      saved
        .replaceAll('north.example.org', 'south.example.org')
        .replaceAll(several.sandboxes.north.apiKey, several.sandboxes.south.apiKey),
    )
    const refusal =
      'was typed for https://north.example.org; the profile north is for https://south.example.org now.'
    const sent = await several.run(typed('outbox send --yes -o json'))
    expect(sent).toMatchObject({ code: 1, stdout: expect.stringContaining(`o1 ${refusal}`) })
    const edited = await several.asked(typed('drafts edit 1'))
    expect(edited).toMatchObject({ code: 2, stderr: expect.stringContaining(`Draft d1 ${refusal}`) })
    writeFileSync(
      several.settingsPath,
      saved.replaceAll('https://north.example.org', 'https://NORTH.example.org/'),
    )
    expect(await sentBy('outbox send', several)).toEqual(['o1 done'])
  })

  test('a key that is refused stops the entries of its account', async () => {
    const several = await severalDesks()
    await several.run(typed('note 1042 -m One. --outbox'))
    await several.run(typed('note 1043 -m Two. --outbox'))
    await several.run(typed('note 1043 -m Three. --outbox --profile south'))
    several.down.clear()
    several.refusing.add('north')
    expect(await sentBy('outbox send', several)).toEqual(['o1 sign_in', 'o2 not_tried', 'o3 done'])
  })

  test('a ticket of the same number on another help desk is another ticket', async () => {
    const several = await severalDesks()
    await several.run(typed('note 1042 -m One. --outbox'))
    await several.run(typed('set 1042 room=12 --outbox --profile south'))
    several.down.delete('north')
    expect(await sentBy('outbox send', several)).toEqual(['o1 done', 'o2 unreachable'])
    several.down.clear()
    await several.sandboxes.south.asks('Tickets/1042', { method: 'PUT', body: { room: 'MARCUS' } })
    expect(await sentBy('outbox send', several)).toEqual(['o2 conflict'])
  })
})
