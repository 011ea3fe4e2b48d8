import type { ConnectedDesk } from '../connection/connect.ts'
import type { SyncOptions } from '#desk/mirror/sync.ts'
import type { Instant } from '#desk/ticket.ts'
import type { Damage } from '#store/kept-file.ts'
import type { MirrorFile } from '#store/mirror/mirror.ts'
import type { StorePaths } from '#store/paths.ts'
import { UsageError } from '#errors.ts'
import type { Shell } from '../../shell.ts'
import type { Account, ServerAccount } from '../account/account.ts'
import { keptUnder } from '../connection/kept-under.ts'
import { machineOf } from '../settings.ts'

/** The copy of the help desk that the account in use keeps on this computer. */
export interface MirrorDesk {
  /** Makes or freshens it. Throws RuleError where it cannot be kept here, ConflictError while another process does so. */
  sync(options: Pick<SyncOptions, 'full' | 'onDoing'>): Promise<Synced>
  /** Null when there is none. */
  status(): Promise<MirrorStatus | null>
  /** Removes it; false when there was none. */
  clear(): Promise<boolean>
}

/** What became of it. */
export interface Synced {
  readonly tickets: number
  readonly added: number
  readonly changed: number
  readonly removed: number
  readonly synced: Instant | null
}

export interface MirrorStatus {
  /** Who signed in; null where the help desk does not tell. */
  readonly account: string | null
  readonly profile: string | null
  readonly server: string
  readonly tickets: number
  /** How many there were when the first run began; null where the server does not tell. */
  readonly expected: number | null
  /** The first run came to its end. */
  readonly whole: boolean
  readonly synced: Instant | null
  /** When it was looked last for tickets that are gone. */
  readonly checked: Instant | null
  readonly bytes: number
  readonly path: string
}

interface MirrorParts {
  readonly shell: Shell
  readonly paths: StorePaths
  readonly account: () => Promise<Account>
  readonly desk: () => Promise<ConnectedDesk>
  readonly onDamage: (damage: Damage) => void
}

export function createMirrorDesk({ shell, paths, account, desk, onDamage }: MirrorParts): MirrorDesk {
  async function own(): Promise<{ readonly used: ServerAccount; readonly file: MirrorFile }> {
    const used = await account()
    if (used.kind === 'sandbox') {
      throw new UsageError('The sandbox runs in this process: no mirror of it is kept.', {
        hint: 'Sign in to a server: helpdesk login. A sandbox is one, too: helpdesk sandbox serve',
      })
    }
    return { used, file: await mirrorFile(used, { shell, paths, onDamage }) }
  }

  return {
    async sync(options) {
      const [{ file }, asked, { syncMirror }] = await Promise.all([
        own(),
        desk(),
        import('#desk/mirror/sync.ts'),
      ])
      return file.fill(async (mirror) => {
        const stepped = await syncMirror(asked, mirror, { ...options, now: shell.now })
        return { tickets: mirror.count(), ...stepped, synced: mirror.progress().synced }
      })
    },
    async status() {
      const { used, file } = await own()
      const mirror = await file.open()
      if (mirror === null) return null
      const { expected, isWhole: whole, synced, checked } = mirror.progress()
      const { account: who } = mirror.facts() ?? { account: null }
      const tickets = mirror.total({ scope: 'all', filter: null, limit: null }, shell.now()) ?? 0
      mirror.close()
      return {
        account: who?.name ?? who?.username ?? null,
        profile: used.profile,
        server: used.server,
        tickets,
        expected,
        whole,
        synced,
        checked,
        bytes: (await file.size()) ?? 0,
        path: file.path,
      }
    },
    async clear() {
      const { file } = await own()
      return file.clear()
    },
  }
}

/** Where the mirror of an account is. */
export async function mirrorFile(
  used: ServerAccount,
  { shell, paths, onDamage }: Pick<MirrorParts, 'shell' | 'paths' | 'onDamage'>,
): Promise<MirrorFile> {
  const [{ openMirrorFile }, named] = await Promise.all([import('#store/mirror/mirror.ts'), keptUnder(used)])
  return openMirrorFile({ folder: paths.mirrors, ...named, machine: machineOf(shell), onDamage })
}
