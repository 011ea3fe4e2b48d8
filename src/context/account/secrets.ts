import type { DeskError } from '#errors.ts'
import type { Damage } from '#store/kept-file.ts'
import type { StorePaths } from '#store/paths.ts'
import type { Keyring } from '#store/secrets/keyring.ts'
import type { Store } from '#store/settings/schema.ts'
import type { Shell } from '../../shell.ts'
import type { ServerAccount } from './account.ts'
import { goneFrom, notInKeyring, nothingKept } from './secret-errors.ts'
import { machineOf } from '../settings.ts'

/** Where a profile's secret is; the server belongs to it, so that a secret goes to no other. */
export interface Keeping {
  readonly profile: string
  readonly server: string
  readonly store: Store
}

/** Secrets as commands use them. */
export interface SecretDesk {
  /** What an account signs in with. Throws SignInError when there is none or its place cannot be read. */
  of(account: ServerAccount): Promise<string>
  /** What a command prints as its first line. Throws SignInError. */
  byCommand(command: string): Promise<string>
  /** Throws KeyringError when there is no keyring that can be used. */
  checkKeyring(): Promise<void>
  /** Throws KeyringError or StorageError; nothing is kept elsewhere then. */
  keep(place: Keeping, secret: string): Promise<void>
  /** Removes it from its place; none there is no error. Throws KeyringError or StorageError. */
  remove(place: Keeping): Promise<void>
  /** The file for those that are kept in one. */
  readonly path: string
}

export interface SecretParts {
  readonly shell: Shell
  readonly paths: StorePaths
  /** Somebody can be asked, and waited for. */
  readonly attended: () => Promise<boolean>
  readonly say: (line: string) => void
  readonly onDamage: (damage: Damage) => void
}

export function createSecrets(parts: SecretParts): SecretDesk {
  const { shell, paths, attended, say } = parts
  const machine = machineOf(shell)

  async function keyring(): Promise<Keyring> {
    const [{ createKeyring }, { withoutSecrets }] = await Promise.all([
      import('#store/secrets/keyring.ts'),
      import('#terminal/programs/program.ts'),
    ])
    const { runtime, root, sleep, signal } = shell
    return createKeyring({ runtime, root, sleep, signal, attended, env: withoutSecrets(shell.env) })
  }

  async function changeFile(change: (secrets: Kept) => Kept): Promise<void> {
    const { changeSecrets } = await import('#store/secrets/file.ts')
    const { damaged } = await changeSecrets(paths.secrets, machine, change)
    if (damaged) parts.onDamage(damaged)
  }

  async function inFile(profile: string, server: string): Promise<string | null> {
    const { readSecrets } = await import('#store/secrets/file.ts')
    const { held, damaged } = await readSecrets(paths.secrets, machine)
    if (damaged) parts.onDamage(damaged)
    const kept = Object.hasOwn(held, profile) ? held[profile] : undefined
    return kept?.server === server ? kept.secret : null
  }

  async function inKeyring(name: string): Promise<string | null> {
    const { KeyringError } = await import('#store/secrets/keyring-error.ts')
    const ring = await keyring()
    try {
      return await ring.look(name)
    } catch (error) {
      const waits = error instanceof KeyringError && (error.why === 'locked' || error.why === 'silent')
      if (!waits || !(await attended())) throw error
      say('The system keyring is locked. Unlock it in the window that it opens; Ctrl-C gives up.')
      return ring.read(name)
    }
  }

  const desk: SecretDesk = {
    path: paths.secrets,
    async of(account) {
      if (account.secret !== null) return account.secret
      if (account.keyCommand !== null) return desk.byCommand(account.keyCommand)
      const { profile, server, secretIn } = account
      if (profile !== null && secretIn === 'file')
        return (await inFile(profile, server)) ?? refuse(goneFrom(paths.secrets, account))
      if (profile !== null && secretIn === 'keyring')
        return (await inKeyring(nameOf({ profile, server }))) ?? refuse(notInKeyring(account))
      throw nothingKept(account)
    },
    async byCommand(command) {
      const { readKeyCommand } = await import('#terminal/programs/key-command.ts')
      const { env, sleep, signal } = shell
      return readKeyCommand(command, { env, sleep, signal, say, attended: await attended() })
    },
    checkKeyring: async () => (await keyring()).check(),
    async keep(place, secret) {
      const { profile, server, store } = place
      if (store === 'file') await changeFile((secrets) => ({ ...secrets, [profile]: { server, secret } }))
      if (store === 'keyring') await patiently(place, async (ring) => ring.keep(nameOf(place), secret))
    },
    async remove(place) {
      if (place.store === 'file') await changeFile((secrets) => without(secrets, place.profile))
      if (place.store === 'keyring') await patiently(place, async (ring) => ring.remove(nameOf(place)))
    },
  }

  /** A keyring that is locked asks by itself; after a while the person is told why nothing goes on. */
  async function patiently(place: Keeping, work: (ring: Keyring) => Promise<void>): Promise<void> {
    const ring = await keyring()
    // With nobody to answer its dialogue it is to say at once that it is locked, as far as it can.
    if (!(await attended())) await ring.look(nameOf(place))
    const done = new AbortController()
    const told = shell.sleep(untilTold, done.signal).then(
      () => say('The system keyring waits to be unlocked. Answer its dialogue; Ctrl-C gives up.'),
      () => {},
    )
    try {
      await work(ring)
    } finally {
      done.abort()
      await told
    }
  }

  return desk
}

/** In milliseconds. */
const untilTold = 2000

type Kept = import('#store/secrets/file.ts').KeptSecrets

/** What the keyring calls a secret. The server is a part of it: another one gets none. */
function nameOf({ profile, server }: Pick<Keeping, 'profile' | 'server'>): string {
  return `${profile} ${server}`
}

function without(secrets: Kept, profile: string): Kept {
  const { [profile]: _, ...others } = secrets
  return others
}

function refuse(error: DeskError): never {
  throw error
}
