import { join } from 'node:path'
import type { Machine } from '#store/machine.ts'
import type { StorePaths } from '#store/paths.ts'

interface HoldParts {
  readonly machine: Machine
  readonly paths: Pick<StorePaths, 'drafts'>
}

/** Which drafts are open, and where. */
export interface DraftHolds {
  /** Throws ConflictError, and holds none, where one of them is open in another process. */
  hold(names: readonly string[]): Promise<void>
  letGo(name: string): Promise<void>
}

const meanwhile = 'Go on with it there, or leave it there first.'

/** By the names that drafts have; what else there may be is always free. */
export function draftHolds({ machine, paths }: HoldParts): DraftHolds {
  const pathOf = (name: string) => join(paths.drafts, `${name}.open`)

  async function letGo(name: string): Promise<void> {
    const store = await import('#store/hold.ts')
    await store.letGo(pathOf(name), machine)
  }

  return {
    letGo,
    async hold(names) {
      const store = await import('#store/hold.ts')
      const held: string[] = []
      try {
        for (const name of names.filter((one) => /^d\d+$/.test(one))) {
          await store.hold(pathOf(name), { what: `Draft ${name}`, meanwhile, machine })
          held.push(name)
        }
      } catch (error) {
        for (const name of held) await letGo(name)
        throw error
      }
    },
  }
}
