import { type ServerApi, spokenApi } from '#desk/server/api.ts'
import { plainColumn } from '../columns/plain.ts'
import type { View } from '../view.ts'

/** Who is signed in, where, and by which profile. */
export interface SignedIn {
  /** Null when the environment or options gave server and secret. */
  readonly profile: string | null
  /** `--profile`, `HELPDESK_PROFILE`, `settings` or the path of a file; null as above, and after login. */
  readonly profileFrom: string | null
  readonly server: string
  readonly api: ServerApi
  /** How it is reached: `https, pinned certificate`. */
  readonly connection: string
  readonly auth: string
  /** `keyring`, `file`, `key-command`, `environment`, `settings` (as older programs kept it) or `none`. */
  readonly secretIn: string
  readonly techId: number | null
  readonly name: string | null
  readonly username: string | null
  readonly email: string | null
  readonly version: string | null
}

/** Which servers they are, for a person; the word itself for a script. */
const inWords = { show: ({ api }: { readonly api: ServerApi }) => ({ text: spokenApi(api) }) }

export const account: View<SignedIn> = {
  columns: [
    plainColumn('name', 'Name'),
    plainColumn('username', 'User name'),
    plainColumn('email', 'E-mail'),
    plainColumn('techId', 'Tech ID', { align: 'right' }),
    plainColumn('server', 'Server'),
    plainColumn('api', 'Server is', inWords),
    plainColumn('connection', 'Connection'),
    plainColumn('profile', 'Profile'),
    plainColumn('profileFrom', 'Profile named by'),
    plainColumn('auth', 'Sign-in'),
    plainColumn('secretIn', 'Secret in'),
    plainColumn('version', 'Version'),
  ],
  defaults: [
    'name',
    'username',
    'email',
    'techId',
    'server',
    'api',
    'connection',
    'profile',
    'profileFrom',
    'auth',
    'secretIn',
    'version',
  ],
  apart: true,
  id: ({ techId }) => techId,
}

/** A saved account, without its secret. */
export interface ProfileRow {
  readonly name: string
  /** Null for the sandbox. */
  readonly server: string | null
  readonly api: ServerApi
  readonly auth: string
  readonly username: string | null
  /** The one that is used when none is named. */
  readonly current: boolean
}

export const profileList: View<ProfileRow> = {
  columns: [
    plainColumn('name', 'Profile', { weight: 3 }),
    plainColumn('server', 'Server'),
    plainColumn('api', 'API', { weight: 2 }),
    plainColumn('auth', 'Sign-in', { weight: 2 }),
    plainColumn('username', 'User name', { weight: 2 }),
    plainColumn('current', 'Current', {
      show: ({ current }) => (current ? { text: 'current', paint: 'good' } : { text: '' }),
      weight: 3,
    }),
  ],
  defaults: ['name', 'server', 'api', 'auth', 'username', 'current'],
  id: ({ name }) => name,
}
