import { plainColumn } from '../lists/column.ts'
import type { View } from '../view.ts'

/** Who is signed in, where, and by which profile. */
export interface SignedIn {
  /** Null when the environment or options gave server and secret. */
  readonly profile: string | null
  readonly server: string
  readonly auth: string
  readonly techId: number | null
  readonly name: string | null
  readonly username: string | null
  readonly email: string | null
  readonly version: string | null
}

export const account: View<SignedIn> = {
  columns: [
    plainColumn('name', 'Name'),
    plainColumn('username', 'User name'),
    plainColumn('email', 'E-mail'),
    plainColumn('techId', 'Tech ID', { align: 'right' }),
    plainColumn('server', 'Server'),
    plainColumn('profile', 'Profile'),
    plainColumn('auth', 'Sign-in'),
    plainColumn('version', 'Version'),
  ],
  defaults: ['name', 'username', 'email', 'techId', 'server', 'profile', 'auth', 'version'],
  id: ({ techId }) => techId,
}
