import type { Mail } from '#desk/helpdesk.ts'
import type { Requester } from '#desk/lists.ts'
import type { Ticket } from '#desk/ticket.ts'

/** `the requester and the tech`, or `nobody`. */
export function recipients(mail: Mail | undefined): string {
  if (mail === undefined) return "whom the server's rules name"
  const who = [
    mail.requester ? 'the requester' : null,
    mail.tech ? 'the tech' : null,
    mail.group ? 'the tech group' : null,
    mail.cc ? 'the copies' : null,
  ].filter((words) => words !== null)
  const last = who.at(-1)
  if (last === undefined) return 'nobody'
  return who.length === 1 ? last : `${who.slice(0, -1).join(', ')} and ${last}`
}

interface Mailed {
  readonly requester: Pick<Requester, 'name' | 'email'> | null
  /** Null where the server decides who gets the ticket. */
  readonly tech: string | null
  readonly cc: readonly string[]
}

/** The same with names and addresses, as far as they are known before the ticket is there. */
export function mailedTo(mail: Mail | undefined, { requester, tech, cc }: Mailed): string {
  if (mail === undefined) return recipients(mail)
  const who = [
    mail.requester && requester !== null ? addressOf(requester) : null,
    mail.tech ? (tech ?? 'the technician who gets it') : null,
    mail.group ? 'the tech group' : null,
    ...(mail.cc ? cc : []),
  ].filter((words) => words !== null)
  return who.length === 0 ? 'nobody' : who.join(', ')
}

/** Whom a write about a ticket mails. */
export function mailedAbout(
  { requester, requesterEmail, tech }: Pick<Ticket, 'requester' | 'requesterEmail' | 'tech'>,
  mail: Mail | undefined,
): string {
  return mailedTo(mail && { ...mail, tech: mail.tech && tech !== null }, {
    requester: requester === null ? null : { name: requester, email: requesterEmail },
    tech,
    cc: ['those who get copies'],
  })
}

function addressOf({ name, email }: Pick<Requester, 'name' | 'email'>): string {
  return email === null ? `nobody at the requester's, for ${name} has no address` : `${name} (${email})`
}
