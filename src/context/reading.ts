import { existsSync } from 'node:fs'
import type { FreshAnswer } from '#desk/kept/kept-answers.ts'
import type { Given } from '#desk/kept/reading-desk.ts'
import type { HelpDesk } from '#desk/helpdesk.ts'
import { UnreachableError, UsageError } from '#errors.ts'
import type { AnswerFiles } from '#store/answers/answers.ts'
import type { Transport } from '#http/transport.ts'
import type { Account, ServerAccount } from './account/account.ts'
import { connect, type ConnectParts } from './connection/connect.ts'
import { keptUnder } from './connection/kept-under.ts'
import type { OpenCopy } from './mirror/offline.ts'
import { machineOf } from './settings.ts'

export interface ReadingParts extends ConnectParts {
  readonly account: Account
  /** Nothing is asked of the server. */
  readonly offline: boolean
  readonly say: (line: string) => void
}

/** A help desk for a command that only reads, and what is left to do once all is printed. */
export interface ReadingDesk {
  readonly desk: HelpDesk
  /** Says how old the answers were that had been kept, and keeps the new ones. */
  readonly finish: () => Promise<void>
}

/**
 * Answers from what was kept when the help desk cannot be reached. Throws UsageError where the account keeps nothing and
 * must not ask either, UnreachableError where the settings say so.
 */
export async function openReading(parts: ReadingParts): Promise<ReadingDesk> {
  const { account, offline, cache, shell, policy, say } = parts
  if (account.kind === 'sandbox' || !cache) {
    if (offline) throw keepsNothing(account)
    return { desk: await connect(account, parts), finish: () => Promise.resolve() }
  }
  const [{ readingDesk }, files] = await Promise.all([
    import('#desk/kept/reading-desk.ts'),
    answerFilesOf(account, parts),
  ])
  const asking = await connect(account, {
    ...parts,
    readsOnly: true,
    ...(offline ? asksNothing : {}),
  })
  const fresh: FreshAnswer[] = []
  const given: Given[] = []
  let copy: Promise<OpenCopy | null> | null = null
  const ownCopy = async (): Promise<OpenCopy | null> => {
    const { openCopy } = await import('./mirror/offline.ts')
    return openCopy(account, parts)
  }
  const desk = readingDesk(asking, {
    kept: files,
    now: shell.now,
    onAnswer: (answer) => void fresh.push(answer),
    onGiven: (one) => void given.push(one),
    // Without a request a mirror was asked before.
    copy: async () => (offline ? null : (copy ??= ownCopy())),
    missing: (what, why) => (offline ? notKept(what) : why),
  })

  async function tell(why: UnreachableError): Promise<void> {
    const { keptLines, olderLine } = await import('#views/kept/answers.ts')
    const at = { now: shell.now(), timeZone: shell.timeZone }
    const lines = keptLines(given, {
      why: offline ? null : [why.message, ...(why.hint === undefined ? [] : [why.hint])],
      policy,
      ...at,
    })
    for (const line of lines) say(line)
    const rows = given.flatMap(({ ticket, lacks }) =>
      lacks && ticket !== null ? [{ ticket, at: null }] : [],
    )
    if (rows.length > 0) say(olderLine(rows, at))
  }

  return {
    desk,
    async finish() {
      ;(await copy)?.close()
      if (given[0]) await tell(given[0].why)
      if (fresh.length === 0 || shell.signal.aborted) return
      await files.keep(fresh)
      await offer(fresh, parts)
    },
  }
}

/** The last answers that an account got. */
export async function answerFilesOf(
  account: ServerAccount,
  { shell, paths, onDamage }: Pick<ReadingParts, 'shell' | 'paths' | 'onDamage'>,
): Promise<AnswerFiles> {
  const [{ createAnswerFiles }, named] = await Promise.all([
    import('#store/answers/answers.ts'),
    keptUnder(account),
  ])
  return createAnswerFiles({ folder: paths.answers, ...named, machine: machineOf(shell), onDamage })
}

/** Completion offers what was read, where it knows the account at all. */
async function offer(fresh: readonly FreshAnswer[], { account, paths }: ReadingParts): Promise<void> {
  if (!existsSync(paths.completion)) return
  const { keepTickets } = await import('./completion/keep.ts')
  const tickets = fresh.flatMap((one) =>
    one.is === 'list' ? one.answer : one.is === 'ticket' ? [one.answer] : [],
  )
  if (tickets.length > 0) await keepTickets(account, tickets, paths)
}

const askNothing: Transport = () =>
  Promise.reject(
    new UnreachableError('What this needs is not kept, and with --offline nothing is asked.', {
      hint: online,
    }),
  )

const asksNothing: Pick<ConnectParts, 'wires' | 'secretOf'> = {
  wires: { transport: askNothing },
  secretOf: () => Promise.resolve('not needed'),
}

const online = 'Leave --offline out while the help desk can be reached; then it is kept.'

function notKept(what: string): UnreachableError {
  return new UnreachableError(`Nothing is kept of ${what}.`, { hint: online })
}

function keepsNothing({ kind }: Account): Error {
  if (kind === 'sandbox') {
    return new UsageError('The sandbox runs in this process: nothing of it is kept for --offline.', {
      hint: 'Leave --offline out.',
    })
  }
  return new UnreachableError('Nothing is kept, as the settings say.', {
    hint: 'To keep answers from now on: helpdesk config set cache on',
  })
}
