import { type Context, one, type Result } from '#command.ts'
import { agreed } from '#changes/ask-first.ts'
import { createdRow } from '#changes/creating/created-row.ts'
import type { IntendedFile } from '#changes/intent.ts'
import { attachRest } from '#changes/sending/rest.ts'
import type { Submitted } from '#changes/creating/submit.ts'
import { oneTicket } from '#desk/ids/ticket-ids.ts'
import type { Refused, WriteResult } from '#desk/outcome.ts'
import { ToldFailure, UsageError } from '#errors.ts'

export interface FilesTyped {
  readonly attach: readonly string[]
  readonly name: string | undefined
}

/** Looks at the files before anything is asked or sent. Throws UsageError; for a draft that is taken up it is only said. */
export async function filesFor(
  { attach, name }: FilesTyped,
  { isTakenUp }: { readonly isTakenUp: boolean },
  { uploads, say }: Context,
): Promise<readonly IntendedFile[]> {
  try {
    return await (await uploads()).check(attach, name)
  } catch (error) {
    if (!isTakenUp || !(error instanceof UsageError)) throw error
    say(`${error.message} You can attach files afterwards.`)
    return []
  }
}

/** Attaches files to a ticket that was just created; one that is not taken leaves the ticket half done, not undone. */
export async function withFiles(
  result: Result<WriteResult>,
  { submitted, files }: { readonly submitted: Submitted; readonly files: readonly IntendedFile[] },
  given: Context,
): Promise<Result<WriteResult>> {
  if (files.length === 0) return result
  const { id } = submitted
  const { results } = await given.change(oneTicket(id), { verb: 'attach', files, force: false }, agreed)
  const attached: WriteResult[] = []
  for await (const one of results) attached.push(one)
  const [only] = attached
  if (!only) throw new Error('one ticket gives one result')
  if (only.ok) return one({ ...createdRow(submitted), attachments: only.attachments ?? [] }, result.summary)
  return halfDone(halfDoneRow(id, only, files), result, given)
}

function halfDoneRow(
  id: number,
  { done = [], left, error }: Refused,
  files: readonly IntendedFile[],
): Refused {
  const isUnknown = error.exit === 8
  return {
    id,
    ok: false,
    done: ['ticket', ...done],
    left: left ?? files.map((file) => `attach ${file.name}`),
    error: {
      code: isUnknown ? error.code : 'half_done',
      exit: isUnknown ? 8 : 1,
      message: `Ticket ${id} was created, but not all files were attached: ${error.message}`,
      hint: done.length > 0 || isUnknown ? error.hint : attachRest({}, id, files),
    },
  }
}

/** The number is printed all the same: the ticket is there. */
function halfDone(
  row: Refused,
  { summary }: Result<WriteResult>,
  { output, say }: Context,
): Result<WriteResult> {
  return one(row, async (printed) => {
    const { lines } = (await summary?.(printed)) ?? { lines: [] }
    // At a terminal the row says what went wrong already.
    if (output.terminal && output.format === 'table') return { lines, exit: row.error.exit }
    for (const line of lines) say(line)
    throw new ToldFailure(row.error)
  })
}
