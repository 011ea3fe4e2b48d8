import { resolve } from 'node:path'
import type { KeptText } from '#store/kept-text.ts'

type Options = KeptText['options']

/** What was piped in. */
const piped = '-'

/** The files of a draft by their full paths, so that it can be taken up in another folder. */
export function withFullPaths(options: Options, cwd: string): Options {
  return withFiles(options, (path) => (path === piped ? path : resolve(cwd, path)))
}

/** The name under which piped bytes are attached; undefined where nothing was piped in. */
export function pipedName({ attach, name }: Options): string | undefined {
  return typeof attach === 'object' && attach.includes(piped) && typeof name === 'string' ? name : undefined
}

/** With a file in the place of what was piped in; it brings its own name. */
export function withPipedIn(options: Options, file: string): Options {
  const { name: _, ...others } = options
  return withFiles(others, (path) => (path === piped ? file : path))
}

function withFiles(options: Options, change: (path: string) => string): Options {
  const { attach } = options
  return typeof attach === 'object' ? { ...options, attach: attach.map(change) } : options
}
