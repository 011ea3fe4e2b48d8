import { plainColumn } from './columns/plain.ts'
import type { View } from './view.ts'

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
