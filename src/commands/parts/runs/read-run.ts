import type { Context } from '#command.ts'
import type { Run } from '#desk/runs/run.ts'
import { NotFoundError, UsageError } from '#errors.ts'

type Parts = Pick<Context, 'runs' | 'account' | 'isAt'>
type Account = Awaited<ReturnType<Context['account']>>

/** The run that was typed, if it was written with the account in use. `last` is its last one that is not undone. */
export async function readRun(name: string, parts: Parts): Promise<Run> {
  const used = await parts.account()
  if (name === 'last') return last(used, parts)
  const run = await (await parts.runs()).read(name)
  if (await isOf(run, used, parts)) return run
  const { profile, server } = run
  throw new UsageError(`Run ${run.name} was written as ${profile ?? 'nobody in particular'}${at(server)}.`, {
    hint: hintFor(run, used),
  })
}

function hintFor({ profile, server }: Run, used: Account): string {
  if (profile === null) return 'Name that server: --server URL'
  // The profile was given to another server since.
  if (profile === used.profile && server !== null) {
    return `Sign in there: helpdesk login --server ${server} --profile ${profile}`
  }
  return `Use that profile for it: --profile ${profile}`
}

async function isOf({ profile, server }: Run, used: Account, { isAt }: Parts): Promise<boolean> {
  if (profile !== null && used.profile !== null && profile !== used.profile) return false
  return server === null ? used.kind === 'sandbox' : isAt(used, server)
}

async function last(used: Account, parts: Parts): Promise<Run> {
  for await (const run of (await parts.runs()).all()) {
    if ('unread' in run || run.undoes !== null || run.undoneBy !== null) continue
    if (await isOf(run, used, parts)) return run
  }
  throw new NotFoundError('There is no run to undo.', { hint: 'The runs there are: helpdesk runs' })
}

function at(server: string | null): string {
  return server === null ? '' : ` at ${server}`
}
