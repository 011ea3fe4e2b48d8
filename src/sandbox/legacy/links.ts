import type { Links } from '../route.ts'

const actions = '/helpdesk/WebObjects/Helpdesk.woa/wa/TicketActions'

/** Field guide §15. The answer's path is ours; real mails carry their own tokens (§16.1). */
export const links = (origin: string): Links => ({
  ticket: (id) => `${origin}${actions}/view?ticket=${id}`,
  answer: (token, word) => `${origin}${actions}/answer?token=${token}&answer=${word}`,
})
