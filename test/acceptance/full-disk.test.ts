import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bin } from '../support/bin.ts'
import { computer } from '../support/computer.ts'
import { deadAddress } from '../support/faulty-server.ts'
import { namesIn } from '../support/kinds-of-files.ts'

// A small disk of its own, which only a namespace of its own may have.
const mounts = 'mount -t tmpfs -o size=64k tmpfs'
const canMount = spawnSync('unshare', ['-rm', '/bin/sh', '-c', `${mounts} /tmp`]).status === 0

const text = `It prints blank cards. ${'The ribbon is new. '.repeat(250)}`.trim()
const attached = 'A page of the log. '.repeat(300)

test.skipIf(!canMount)(
  'on a disk that is nearly full a write waits in the outbox whole, or not at all and what was typed is a draft or shown',
  async () => {
    const seen: string[] = []
    // Of sixteen pages of 4 kilobytes.
    for (const free of [0, 1, 2, 3, 4, 5]) seen.push(await noteWith(free))
    expect(seen).not.toContain('lost')
    expect([seen.at(0), seen.at(-1)]).toEqual(['shown', 'waits'])
  },
)

/** What becomes of a note with a file for a help desk that is down, where the disk has so many pages left. */
async function noteWith(free: number): Promise<'waits' | 'kept' | 'shown' | 'lost'> {
  const desk = computer({ HELPDESK_SERVER: await deadAddress(), HELPDESK_API_KEY: 'k'.repeat(40) })
  const file = desk.hasFile('page.log', attached)
  const program = `"${process.execPath}" "${bin}" note 1042 -m "$TEXT" --attach "${file}" --outbox`
  const inside = [
    `mkdir -p "$XDG_STATE_HOME" && ${mounts} "$XDG_STATE_HOME"`,
    `head -c ${(16 - free) * 4096} /dev/zero > "$XDG_STATE_HOME/filler"`,
    `{ ${program}; code=$?; }`,
    // The disk is gone with its namespace.
    'cp -r "$XDG_STATE_HOME" "$HOME/seen"',
    'exit $code',
  ].join('\n')
  const { code, stderr } = await desk.with({ TEXT: text }).script(`unshare -rm /bin/sh -c '${inside}'`)

  const read = (path: string): string => readFileSync(join(desk.folder, 'seen/helpdesk', path), 'utf8')
  const [entry, ...others] = namesIn(desk, 'seen/helpdesk/outbox').filter((name) => !name.endsWith('.lock'))
  const draft = namesIn(desk, 'seen/helpdesk/drafts').find((name) => name.endsWith('.json'))
  if (entry === undefined && draft !== undefined)
    return code !== 0 && stderr.includes('drafts edit 1') && read('drafts/d1.json').includes(text)
      ? 'kept'
      : 'lost'
  if (entry === undefined)
    return code !== 0 && stderr.includes('the disk is full') && stderr.includes(text) ? 'shown' : 'lost'
  const kept: { readonly key: string; readonly text: string } = JSON.parse(read('outbox/o1.json'))
  const isWhole = kept.text === text && read(`outbox/${kept.key}.files/1`) === attached
  return code === 0 && isWhole && others.length === 1 ? 'waits' : 'lost'
}
