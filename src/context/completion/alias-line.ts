import { readJson } from '#store/completion/read.ts'
import { storePaths } from '#store/paths.ts'
import type { Shell } from '../../shell.ts'
import { expanded, type Expanding } from '../aliases/expand.ts'

interface Asked {
  readonly shell: Pick<Shell, 'env' | 'home'>
  readonly isCommand: Expanding['isCommand']
}

/** The words that an alias stands for, each a line; nothing for what is none, or leads nowhere. */
export function aliasLine(name: string, { shell, isCommand }: Asked): string {
  try {
    const aliases = savedIn(readJson(storePaths(shell.env, shell.home).settings))
    const words = Object.hasOwn(aliases, name) ? expanded([name], { aliases, isCommand }) : []
    // A shell reads them line by line.
    return words.some((word) => word.includes('\n')) ? '' : words.map((word) => `${word}\n`).join('')
  } catch {
    // The command will tell.
    return ''
  }
}

function savedIn(settings: unknown): Expanding['aliases'] {
  if (typeof settings !== 'object' || settings === null || !('aliases' in settings)) return {}
  const lines = Object.entries(settings.aliases ?? {})
  return Object.fromEntries(lines.filter((one): one is [string, string] => typeof one[1] === 'string'))
}
