import type { OutboxEntry } from '#command.ts'
import type { Intent } from '#changes/intent.ts'
import { meantIds } from '#changes/select.ts'
import { refused } from '#changes/sending/carry-out.ts'
import type { WriteResult } from '#desk/outcome.ts'
import type { Run } from '#desk/runs/run.ts'
import { parseMinutes } from '#desk/time/amount.ts'
import { UsageError } from '#errors.ts'
import { completed } from '../verbs/typed-verb.ts'
import { intentOf } from '../verbs/intent-of.ts'
import { knownVerbs } from '../verbs/known/index.ts'
import { guardOf } from './guards/guard.ts'
import { entryJournal, isForced, lostJournal, type Sending } from './sending.ts'
import { standingOf } from './standing.ts'

/** Sends what of a verb is not done yet, as typing it would; its files go afterwards. */
export async function* sendVerb(sending: Sending): AsyncGenerator<WriteResult> {
  const { held, given, options, remembered } = sending
  const { entry } = held
  const { dryRun, force } = options
  const { single, ranges } = await ticketsOf(sending)
  const fresh: number[] = []
  const cut = new Map<Run, Set<number>>()
  for (const id of single) {
    const standing = standingOf(entry.key, id, remembered)
    if (standing.is === 'done') yield standing.result
    else if (standing.is === 'cut') cut.set(standing.run, (cut.get(standing.run) ?? new Set()).add(id))
    else if (standing.is === 'fresh' || force) fresh.push(id)
    else yield refused(id, lostJournal(sending, `See whether it came: helpdesk show ${id} --notes.`))
  }
  const safety = { dryRun, yes: options.yes || ranges.length === 0, expect: undefined }
  for (const [run, only] of cut) yield* (await given.resume(run, { ...safety, force, only })).results
  if (fresh.length === 0 && ranges.length === 0) return
  if (entry.verb === 'attach') {
    for (const id of fresh) yield { id, ok: true, changed: {} }
    return
  }
  const intent = await intentFor(entry, sending)
  const ids = { single: fresh, ranges, plain: false }
  yield* (await given.change(ids, intent, safety, entryJournal(entry.key, sending))).results
}

/** Ranges are what they were when something of them was sent first. */
async function ticketsOf({ held: { entry }, given, remembered }: Sending): Promise<
  Pick<OutboxEntry, 'ranges'> & {
    readonly single: readonly number[]
  }
> {
  const { ids, ranges, key, verb } = entry
  if (ranges.length === 0) return { single: ids, ranges }
  const before = remembered.runs.findLast(({ outbox }) => outbox === key)
  if (before !== undefined) return { single: [...new Set([...ids, ...before.ids])], ranges: [] }
  if (verb !== 'attach') return { single: ids, ranges }
  return { single: await meantIds(await given.desk(), { single: ids, ranges, plain: false }), ranges: [] }
}

async function intentFor(entry: OutboxEntry, { given, options }: Sending): Promise<Intent> {
  const known = Object.hasOwn(knownVerbs, entry.verb) ? knownVerbs[entry.verb] : undefined
  if (known === undefined) {
    throw new UsageError(
      `${entry.name} is of the command "${entry.verb}", which this version does not send.`,
      {
        hint: `See what is in it: helpdesk outbox show ${entry.name}`,
      },
    )
  }
  const typed = await completed((await known.fromDraft(entry, given)).typed)
  const minutes = typed.time === undefined ? 0 : parseMinutes(typed.time)
  const wanted = await typed.wanted?.(await given.desk())
  const intent = intentOf(typed, {
    text: entry.text,
    minutes,
    wanted,
    readings: undefined,
    force: isForced(entry, options),
    ifUpdated: undefined,
  })
  return { ...intent, ...guardOf(entry) }
}
