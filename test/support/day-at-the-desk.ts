import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Ran } from './bin.ts'
import { type Computer, signedInto } from './computer.ts'
import { portOfItsOwn } from './faulty-server.ts'
import type { Runs } from './installed.ts'
import type { ServedSandbox } from './served-sandbox.ts'

/** Serves the sandbox of this computer, with more behind `sandbox serve`. */
type Serves = (...typed: readonly string[]) => Promise<ServedSandbox>

/** The queue, a ticket from a form, an outage with its draft and its outbox, and the end of it, as an installed program shows them. */
export async function dayAtTheDesk(runs: Runs, desk: Computer, serves: Serves): Promise<readonly string[]> {
  const port = await portOfItsOwn()
  const server = await serves(...port)
  const env = { ...desk.env, ...signedInto(server) }
  const form =
    'type: Voice mail\nrequester: ana.ruiz\nsubject: No tone\ndetail: Since today\nExtension: 114\n'
  writeFileSync(join(desk.folder, 'ticket.yaml'), form)
  const seen: string[] = []
  const types = async (line: string): Promise<Ran> => {
    const ran = await runs(line.split(' '), env)
    seen.push(`${line}: ${ran.code} ${ran.stdout.trim()}`)
    return ran
  }

  await types('queue --all id:1042 --columns id,subject')
  await types('show 1042 --jq .priority')
  const { stdout } = await runs(['new', '--from', 'ticket.yaml', '-o', 'ids'], env)
  const created = await runs(['show', stdout.trim(), '--field', 'subject'], env)
  seen.push(`new --from ticket.yaml: ${created.stdout.trim()}`)

  await server.stop()
  await types('note 1042 -m Called')
  await types('drafts --columns verb,about')
  await types('note 1042 -m Cabled --outbox --columns id,queued')
  await types('outbox --columns name,verb,about,state')

  await serves(...port)
  await types('outbox send --columns id,ok')
  await types('outbox --columns name')
  return seen
}

/** What a program shows that works as it should. */
export const asItShould: readonly string[] = [
  'queue --all id:1042 --columns id,subject: 0 1042\tOMIS freezes on intake screen',
  'show 1042 --jq .priority: 0 High',
  'new --from ticket.yaml: No tone',
  'note 1042 -m Called: 9 ',
  'drafts --columns verb,about: 0 note\t1042',
  'note 1042 -m Cabled --outbox --columns id,queued: 0 1042\to1',
  'outbox --columns name,verb,about,state: 0 o1\tnote\t1042\twaiting',
  'outbox send --columns id,ok: 0 1042\ttrue',
  'outbox --columns name: 0 ',
]
