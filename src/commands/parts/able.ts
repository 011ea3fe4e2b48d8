import type { Context } from '#command.ts'
import type { Abilities, Mail } from '#desk/helpdesk.ts'
import { everyKind } from '#desk/abilities.ts'
import { UsageError } from '#errors.ts'

interface MailTyped {
  readonly mail: string | undefined
  readonly noMail: boolean
}

/** Who gets mail about a write; undefined where the help desk decides it alone. Throws UsageError for a choice it does not take. */
export async function mailHere<Chosen extends Mail | undefined>(
  chosen: Chosen,
  typed: MailTyped,
  { desk }: Pick<Context, 'desk'>,
): Promise<Chosen | undefined> {
  const { can } = await desk()
  if (can.mailSwitches) return chosen
  if (typed.mail === undefined && !typed.noMail) return undefined
  throw new UsageError(
    `This help desk decides by its own rules who gets mail; ${optionOf(typed)} is not for it.`,
    {
      hint: `Leave it out. ${everyKind}`,
    },
  )
}

function optionOf({ noMail }: MailTyped): string {
  return noMail ? '--no-mail' : '--mail'
}

/** Throws UsageError for a file for a note that is there, where such a note takes none. */
export function checkFilesOnNotes(onNote: number | undefined, { filesOnNotes }: Abilities): void {
  if (onNote === undefined || filesOnNotes) return
  throw new UsageError('Notes of this help desk take no files afterwards.', {
    hint: `To say something with a file: helpdesk note ID -m TEXT --attach FILE. ${everyKind}`,
  })
}
