import { absolute } from '../text/ages.ts'
import { plainColumn } from '../columns/plain.ts'
import type { View } from '../view.ts'

/** One way to sign in to the sandbox; what a row has no use for is null. */
export interface SandboxKey {
  readonly kind: 'tech' | 'application' | 'requester'
  readonly id: number | null
  readonly name: string | null
  readonly username: string | null
  readonly email: string | null
  readonly apiKey: string | null
  readonly password: string | null
}

export const sandboxKeyList: View<SandboxKey> = {
  columns: [
    plainColumn('kind', 'Kind', { weight: 3 }),
    plainColumn('id', 'ID', { align: 'right' }),
    plainColumn('name', 'Name'),
    plainColumn('username', 'User name', { weight: 4 }),
    plainColumn('email', 'E-mail'),
    plainColumn('apiKey', 'API key', { weight: 5 }),
    plainColumn('password', 'Password', { weight: 5 }),
  ],
  defaults: ['kind', 'name', 'username', 'apiKey', 'password'],
  id: ({ username }) => username,
}

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

/** Where a sandbox is served, and a throw-away way to sign in. */
export interface ServedSandbox {
  readonly url: string
  readonly apiKey: string
  readonly username: string
  readonly pid: number
}

export const servedSandbox: View<ServedSandbox> = {
  columns: [
    plainColumn('url', 'Address'),
    plainColumn('apiKey', 'API key'),
    plainColumn('username', 'User name'),
    plainColumn('pid', 'Process', { align: 'right' }),
  ],
  defaults: ['url', 'apiKey', 'username', 'pid'],
}
