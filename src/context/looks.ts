import type { Mark } from '#desk/looks/mark.ts'
import type { Damage } from '#store/kept-file.ts'
import type { StorePaths } from '#store/paths.ts'
import type { Shell } from '../shell.ts'
import type { Account } from './account/account.ts'
import { looksPath } from './connection/kept-under.ts'

/** When the account in use looked last at which tickets, and how they stood. */
export interface LooksDesk {
  /** Null where no such look is remembered. */
  read(of: string): Promise<Mark | null>
  /** Throws StorageError when it cannot be kept. */
  keep(of: string, mark: Mark): Promise<void>
}

export interface LooksParts {
  readonly shell: Shell
  readonly paths: StorePaths
  readonly account: () => Promise<Account>
  /** Told once when the file was found damaged. */
  readonly onDamage: (damage: Damage) => void
}

export function createLooks({ shell, paths, account, onDamage }: LooksParts): LooksDesk {
  const place = async (): Promise<string> => looksPath(await account(), paths.looks)
  return {
    async read(of) {
      const { readLooks } = await import('#store/looks/looks.ts')
      const { held, damaged } = await readLooks(await place(), shell)
      if (damaged) onDamage(damaged)
      return held.looks.find((look) => look.of === of) ?? null
    },
    async keep(of, mark) {
      const { keepLook } = await import('#store/looks/looks.ts')
      const { damaged } = await keepLook(await place(), shell, { of, ...mark })
      if (damaged) onDamage(damaged)
    },
  }
}
