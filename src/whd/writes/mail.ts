import type { Mail } from '#desk/helpdesk.ts'

/** Who gets mail about a save, all six switches (field guide §8.5); without them the server's rules decide. */
export function mailSwitches(mail: Mail | undefined): Record<string, boolean> {
  if (mail === undefined) return {}
  return {
    emailClient: mail.requester,
    emailTech: mail.tech,
    emailTechGroupLevel: mail.group,
    emailGroupManager: mail.group,
    emailCc: mail.cc,
    emailBcc: mail.cc,
  }
}

/** The same for tickets, which also know a switch for all of it. */
export function ticketMail(mail: Mail | undefined): Record<string, boolean> {
  if (mail === undefined) return {}
  const anyone = mail.requester || mail.tech || mail.group || mail.cc
  return { ...mailSwitches(mail), sendEmail: anyone }
}
