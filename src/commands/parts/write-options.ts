import { anyNumber, flag, grouped, several, value, whole } from '#command.ts'
import type { Mail } from '#desk/helpdesk.ts'
import { UsageError } from '#errors.ts'

export const ticketIds = {
  ids: several({
    name: 'ID',
    summary: "Ticket numbers: 1042, 12,14, 15-18, the ticket's web address, or - to read them from stdin",
    completes: 'ticket',
  }),
}

/** What is settled before anything is sent. */
export const safetyOptions = grouped('Before it is sent', {
  dryRun: flag({ summary: 'Check everything and show what would change; send nothing' }),
  yes: flag({ summary: 'Do not ask before three or more tickets' }),
  expect: whole({
    value: 'N',
    least: 0,
    summary: 'Refuse unless there are exactly N tickets; stands in for --yes',
  }),
})

/** Of every write that may wait for a help desk that is out of reach. */
export const outboxOption = grouped('Before it is sent', {
  outbox: flag({
    summary: 'Where the help desk cannot be reached, keep it in the outbox; helpdesk outbox send sends it',
  }),
})

/** The tickets of a verb, which a filter can name too. */
export const verbTickets = {
  ids: anyNumber({
    name: 'ID',
    typedAs: 'ID…',
    summary: `${ticketIds.ids.summary}. Or none, with --where`,
    completes: 'ticket',
  }),
}

export const ifUpdatedOption = value({
  value: 'TIME',
  summary: 'Only if nobody changed the ticket after this time, as "updated" tells it',
})

/** Options of every command that changes tickets. */
export const writeOptions = {
  ...grouped('Which tickets', {
    where: value({
      value: 'EXPR',
      summary: 'All tickets that this filter fits, in place of ids; always asks, or wants --yes',
      completes: 'expression',
    }),
    ifUpdated: ifUpdatedOption,
    force: flag({ summary: "Also a colleague's ticket, and over a colleague's change" }),
  }),
  ...safetyOptions,
  ...outboxOption,
}

const mailing = {
  mail: value({
    value: 'WHO',
    summary: 'Mail exactly these: requester, tech, group, cc, separated by commas',
    completes: 'names',
    names: ['requester', 'tech', 'group', 'cc'],
  }),
  noMail: flag({ summary: 'Mail nobody' }),
}

export const mailOptions = grouped('Mail', mailing)

/** How a text that is an option is read, for help. */
export const readsText = '- reads stdin, @FILE a file; write @@ for a first @'

export const noteOption = value({ value: 'TEXT', summary: `Add this note; ${readsText}` })

/** The note of a verb that wants a reason. */
export const reasonOption = value({ value: 'TEXT', short: 'm', needed: true, summary: `Why; ${readsText}` })

export const hiddenOption = flag({ summary: 'The note is not shown to the requester' })

export const timeOption = value({ value: 'TIME', summary: 'Time worked: 15m, 1h30, 0:45' })

interface MailTyped {
  readonly mail: string | undefined
  readonly noMail: boolean
}

const nobody: Mail = { requester: false, tech: false, group: false, cc: false }

/** Who gets mail about a write: as typed, or the verb's own rule. Throws UsageError. */
export function mailOf({ mail, noMail }: MailTyped, usual: Partial<Mail> | undefined): Mail | undefined {
  if (mail !== undefined && noMail) throw new UsageError('--mail and --no-mail contradict each other.')
  if (noMail) return nobody
  if (mail === undefined) return usual && { ...nobody, ...usual }
  const who = mail.split(',').map((word) => word.trim())
  const unknown = who.find((word) => !Object.hasOwn(nobody, word))
  if (unknown !== undefined) {
    throw new UsageError(`--mail does not know "${unknown}".`, {
      hint: 'It takes requester, tech, group and cc.',
    })
  }
  return {
    requester: who.includes('requester'),
    tech: who.includes('tech'),
    group: who.includes('group'),
    cc: who.includes('cc'),
  }
}
