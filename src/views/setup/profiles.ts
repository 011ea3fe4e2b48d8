import { plainColumn } from '../lists/column.ts'
import type { View } from '../view.ts'

/** A saved account, without its secret. */
export interface ProfileRow {
  readonly name: string
  readonly server: string
  readonly auth: string
  readonly username: string | null
  /** The one that is used when none is named. */
  readonly current: boolean
}

export const profileList: View<ProfileRow> = {
  columns: [
    plainColumn('name', 'Profile', { weight: 3 }),
    plainColumn('server', 'Server'),
    plainColumn('auth', 'Sign-in', { weight: 2 }),
    plainColumn('username', 'User name', { weight: 2 }),
    plainColumn('current', 'Current', {
      show: ({ current }) => (current ? { text: 'current', paint: 'good' } : { text: '' }),
      weight: 3,
    }),
  ],
  defaults: ['name', 'server', 'auth', 'username', 'current'],
  id: ({ name }) => name,
}
