import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Computer } from './computer.ts'
import { typed } from './typed.ts'

/** A kind of file of ours, and a command that writes one more of it. */
export interface Kind {
  readonly name: string
  /** Where they are, from the folder of the computer. */
  readonly folder: string
  readonly line: (number: number, text: string) => readonly string[]
  readonly piped?: string
  /** How the command ends when it has written. */
  readonly code: number
  /** Only an outage has it written. */
  readonly isOutage?: true
  /** What is kept, whole, of those that were written. */
  readonly kept: (desk: Computer) => readonly string[]
}

/** Every kind that holds what cannot be had again. `key` signs in. */
export function kindsOfFiles(url: string, key: string): readonly Kind[] {
  const signIn = {
    folder: 'config/helpdesk',
    line: (number: number) =>
      typed(`login --profile p${number} --server ${url} --api-key-stdin --store file`),
    piped: key,
    code: 0,
  }
  return [
    {
      ...signIn,
      name: 'accounts',
      kept: (desk) => Object.keys(held(desk, 'config/helpdesk/settings.json').profiles ?? {}),
    },
    {
      ...signIn,
      name: 'secrets',
      kept: (desk) => Object.keys(held(desk, 'config/helpdesk/secrets.json').secrets ?? {}),
    },
    {
      name: 'views',
      folder: 'config/helpdesk',
      line: (number, text) => [...typed(`queue --limit 1 -o ids --save v${number}`), text],
      code: 0,
      kept: (desk) => (held(desk, 'config/helpdesk/views.json').views ?? []).map(({ name }) => name),
    },
    {
      name: 'drafts',
      folder: 'state/helpdesk/drafts',
      // Ticket 1042 is not resolved, so that nothing is confirmed and the text is kept.
      line: (_, text) => ['confirm', '1042', '--by', text],
      code: 6,
      kept: (desk) => texts(desk, 'state/helpdesk/drafts', /^d\d+\.json$/),
    },
    {
      name: 'outbox',
      folder: 'state/helpdesk/outbox',
      line: (_, text) => ['note', '1042', '--outbox', '-m', text],
      code: 0,
      isOutage: true,
      kept: (desk) => texts(desk, 'state/helpdesk/outbox', /^o\d+\.json$/),
    },
    {
      name: 'runs',
      folder: 'state/helpdesk/runs',
      line: (_, text) => ['note', '1042', '-m', text],
      code: 0,
      kept: (desk) => namesIn(desk, 'state/helpdesk/runs').filter((name) => isRun(desk, name)),
    },
  ]
}

/** Names of files in a folder of a computer; none where there is none. */
export function namesIn({ folder }: Computer, path: string): readonly string[] {
  const place = join(folder, path)
  return existsSync(place) ? readdirSync(place).sort() : []
}

interface Kept {
  readonly profiles?: Readonly<Record<string, unknown>>
  readonly secrets?: Readonly<Record<string, unknown>>
  readonly views?: readonly { readonly name: string }[]
  readonly text?: string
}

/** Throws when it is half a file. */
function held({ folder }: Computer, path: string): Kept {
  const place = join(folder, path)
  return existsSync(place) ? JSON.parse(readFileSync(place, 'utf8')) : {}
}

function texts(desk: Computer, folder: string, name: RegExp): readonly string[] {
  return namesIn(desk, folder)
    .filter((one) => name.test(one))
    .map((one) => held(desk, join(folder, one)).text ?? '')
}

/** A run whose writer was killed may end in the middle of a line, but not begin so. */
function isRun({ folder }: Computer, name: string): boolean {
  if (!/^r\d+\.ndjson$/.test(name)) return false
  const [head = '', ...others] = readFileSync(join(folder, 'state/helpdesk/runs', name), 'utf8').split('\n')
  return others.length > 0 && JSON.parse(head).is === 'run'
}
