import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import * as v from 'valibot'
import { type Ran, run } from './bin.ts'
import { homeEnvironment, makeFolder } from './folders.ts'

const Tried = v.object({
  small: v.string(),
  full: v.nullable(v.string()),
  /** The folder with `node` in it, for each line of Node. */
  nodes: v.record(v.string(), v.string()),
  reachable: v.boolean(),
})

/** What `npm run test:install` made ready. */
export const tried = v.parse(Tried, JSON.parse(process.env['INSTALL'] ?? '{}'))

/** Each line of Node that is supported; `bin` is undefined where it could not be had. */
export const lines = ['20', '22', '24', '26'].map((line) => ({ line, bin: tried.nodes[line] }))

/** Runs one command with pipes on all sides. */
export type Runs = (
  line: readonly string[],
  env: Readonly<Record<string, string>>,
  piped?: string,
) => Promise<Ran>

/** A program installed globally in a folder of its own. */
export interface Installed {
  readonly prefix: string
  /** The program as a shell finds it, and the PATH on which it finds its Node. */
  readonly program: string
  readonly path: string
  /** What npm said. */
  readonly npm: Ran
  readonly runs: Runs
}

/** Installs a tarball for all tests of a `describe`, by the npm of that Node, without a network and with an empty cache. */
export function installedOnce(tarball: string, bin: string): () => Installed {
  const folder = makeFolder()
  let made: Installed | null = null
  beforeAll(async () => {
    made = await installOffline(tarball, { bin, folder })
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return () => {
    if (made === null) throw new Error('asked for before it was installed')
    return made
  }
}

interface Where {
  readonly bin: string
  readonly folder: string
}

// Whether npm has a newer version of itself is not its output here.
const quiet = ['--no-fund', '--no-update-notifier']

async function installOffline(tarball: string, { bin, folder }: Where): Promise<Installed> {
  const path = `${bin}:${process.env['PATH'] ?? ''}`
  const prefix = join(folder, 'prefix')
  const cache = join(folder, 'empty-cache')
  mkdirSync(cache)
  const line = ['install', '-g', '--offline', '--cache', cache, '--prefix', prefix, ...quiet, tarball]
  const npm = await run('npm', line, { env: { ...homeEnvironment(folder), PATH: path }, cwd: folder })
  const program = join(prefix, 'bin', 'helpdesk')
  return {
    prefix,
    program,
    path,
    npm,
    runs: (words, env, piped) =>
      run(program, words, {
        env: { ...env, PATH: path },
        cwd: env['HOME'] ?? folder,
        ...(piped === undefined ? {} : { input: piped }),
      }),
  }
}
