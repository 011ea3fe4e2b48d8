import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** This machine shows what others may read of a process. */
export const showsProcesses = readdirSync('/').includes('proc') && readdirSync('/proc').includes('self')

/** A line of a shell script that writes down all that others may read of its process, and of the one that started it. */
export const showsItself = (file: string): string =>
  `{ tr '\\0' '\\n' < /proc/$$/cmdline; tr '\\0' '\\n' < /proc/$$/environ; tr '\\0' '\\n' < /proc/$PPID/cmdline; } > ${file}`

/** Command line and environment of the running processes whose command line has these words. */
export function processesOf(words: string): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => `${textOf(`/proc/${pid}/cmdline`)}\n${textOf(`/proc/${pid}/environ`)}`)
    .filter((text) => text.split('\n', 1)[0]?.includes(words))
}

/** The files that this process has open, by their paths. */
export function openFiles(): readonly string[] {
  return readdirSync('/proc/self/fd').flatMap((number) => {
    try {
      return [readlinkSync(`/proc/self/fd/${number}`)]
    } catch {
      // That of the listing itself.
      return []
    }
  })
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').replaceAll('\n', ' ')
  } catch {
    // It ended meanwhile.
    return ''
  }
}
