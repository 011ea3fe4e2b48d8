import { html } from '../answer.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../route.ts'
import { takeAnswer } from './answer.ts'
import { deskOf } from './desk.ts'

const page = (title: string, sentence: string, status = 200): Answer =>
  html(
    `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head>` +
      `<body><h1>${title}</h1><p>${sentence}</p></body></html>`,
    status,
  )

const sentences = {
  resolution: {
    yes: 'Thank you. The ticket is closed.',
    no: 'Thank you. The ticket is open again.',
  },
  approval: { yes: 'Thank you. Your approval is recorded.', no: 'Thank you. The request is denied.' },
} as const

/** What a yes or no of a mail is answered with; the token alone says who answers. */
export const answerPage = (call: Call): Answer => {
  const token = call.query.get('token')
  const word = call.query.get('answer')
  if (token === null || (word !== 'yes' && word !== 'no')) {
    return page('Answer missing', 'The link is incomplete. Use the one in your mail.', 400)
  }
  const taken = takeAnswer(deskOf(call), token, word)
  if (!taken)
    return page('No longer asked', 'This question was answered already, or is no longer asked.', 410)
  return page(`Ticket ${taken.ticket.id}`, sentences[taken.kind][word])
}
