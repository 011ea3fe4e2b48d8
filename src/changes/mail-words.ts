import type { Mail } from '#desk/helpdesk.ts'

/** How many mails a write to so many tickets sends, as part of a sentence. Who has no address gets none. */
export function mailWords(mail: Mail | undefined, tickets: number): string {
  if (mail === undefined) return "mail goes by the help desk's rules"
  const kinds = (['requester', 'tech', 'group', 'cc'] as const).filter((kind) => mail[kind])
  if (kinds.length === 0) return 'no mail goes out'
  const count = tickets * kinds.length
  return `up to ${count} ${count === 1 ? 'mail goes' : 'mails go'} out: ${kinds.join(', ')}`
}
