import type { Links } from '../route.ts'

/** Ours: nobody knows where the pages of 2026.4 are. */
export const links = (origin: string): Links => ({
  ticket: (id) => `${origin}/whd/tickets/${id}`,
  answer: (token, word) => `${origin}/whd/answer?token=${token}&answer=${word}`,
})
