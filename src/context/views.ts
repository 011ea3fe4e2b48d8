import type { SavedView } from '#desk/filter/looking-up/views.ts'
import type { Damage } from '#store/kept-file.ts'
import type { StorePaths } from '#store/paths.ts'
import type { KeptViews } from '#store/views/file.ts'
import type { Shell } from '../shell.ts'

/** Filters kept under names. */
export interface ViewsDesk {
  /** In the order of their names. */
  read(this: void): Promise<readonly SavedView[]>
  /** Keeps a filter; one of the same name is replaced. Throws UsageError for a name that cannot be used. */
  save(view: SavedView): Promise<void>
  /** Forgets a view and gives what it held. Throws UsageError with the nearest name. */
  drop(name: string): Promise<SavedView>
}

export interface ViewsParts {
  readonly shell: Shell
  readonly paths: StorePaths
  /** Told once when the file was found damaged. */
  readonly onDamage: (damage: Damage) => void
}

export function createViews({ shell, paths, onDamage }: ViewsParts): ViewsDesk {
  let reading: Promise<readonly SavedView[]> | null = null

  async function load(): Promise<readonly SavedView[]> {
    const { readViews } = await import('#store/views/read.ts')
    const { held, damaged } = await readViews(paths.views, shell)
    if (damaged) onDamage(damaged)
    return inOrder(held.views)
  }

  const read = (): Promise<readonly SavedView[]> => (reading ??= load())

  async function change(make: (views: KeptViews['views']) => KeptViews['views']): Promise<void> {
    const { changeViews } = await import('#store/views/write.ts')
    const { held, damaged } = await changeViews(paths.views, shell, make)
    if (damaged) onDamage(damaged)
    reading = Promise.resolve(inOrder(held.views))
  }

  return {
    read,
    async save(view) {
      const { sameName } = await import('#desk/filter/looking-up/views.ts')
      const { checkViewName } = await import('#store/views/name.ts')
      checkViewName(view.name)
      await change((views) => [...views.filter(({ name }) => !sameName(name, view.name)), view])
    },
    async drop(name) {
      const { viewNamed } = await import('#desk/filter/looking-up/views.ts')
      const dropped = viewNamed(await read(), name)
      await change((views) => views.filter((view) => view.name !== dropped.name))
      return dropped
    },
  }
}

function inOrder(views: readonly SavedView[]): readonly SavedView[] {
  return views.toSorted((one, other) => (one.name.toLowerCase() < other.name.toLowerCase() ? -1 : 1))
}
