import { absolute } from '../ages.ts'
import { plainColumn } from '../lists/column.ts'
import type { View } from '../view.ts'

/** A mail that the sandbox would have sent. */
export interface SandboxMail {
  readonly id: number
  readonly at: string
  readonly to: string
  readonly subject: string
  readonly body: string
  readonly ticket: number | null
}

export const sandboxMailList: View<SandboxMail> = {
  columns: [
    plainColumn('id', 'ID', { align: 'right' }),
    plainColumn('at', 'At', {
      show: ({ at }, { timeZone }) => ({ text: absolute(at, timeZone) }),
      weight: 5,
    }),
    plainColumn('to', 'To', { weight: 2 }),
    plainColumn('ticket', 'Ticket', { align: 'right' }),
    plainColumn('subject', 'Subject', { weight: 1 }),
    plainColumn('body', 'Body', { weight: 1 }),
  ],
  defaults: ['id', 'at', 'to', 'ticket', 'subject'],
  id: ({ id }) => id,
}
