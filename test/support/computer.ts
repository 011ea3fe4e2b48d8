import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { helpdesk, type Ran, shellLine } from './bin.ts'
import { homeEnvironment, temporaryFolder } from './folders.ts'
import { watchForLeaks } from './leaks.ts'
import { type Person, type Seat, sitDown } from './person.ts'
import type { ServedSandbox } from './served-sandbox.ts'

/** A computer with the built program on it and folders of its own, gone after the test. */
export interface Computer {
  readonly folder: string
  readonly env: Readonly<Record<string, string>>
  readonly settingsPath: string
  readonly secretsPath: string
  readonly draftsPath: string
  /** Runs one command with pipes on all sides; stdin is empty unless something is piped. */
  readonly runs: (line: readonly string[], piped?: string) => Promise<Ran>
  /** Runs a line of a shell script. */
  readonly script: (line: string, piped?: string) => Promise<Ran>
  /** Sits a person down at a terminal in which the command runs. */
  readonly sits: (line: readonly string[], seat?: Omit<Seat, 'env'>) => Person
  /** Puts a shell script on this computer and gives its path. */
  hasProgram(name: string, script: string): string
  /** Puts a file on this computer and gives its path. */
  hasFile(name: string, text: string): string
  /** Writes the file of site facts that this computer's user has. */
  hasPolicy(policy: Readonly<Record<string, unknown>>): void
  /** The same computer with more in its environment. */
  with(env: Readonly<Record<string, string>>): Computer
}

/** A computer on which nothing was done yet. */
export function computer(env: Readonly<Record<string, string>> = {}): Computer {
  const folder = temporaryFolder()
  watchForLeaks(folder)
  return at(folder, { ...homeEnvironment(folder), ...env })
}

/** Account variables as a script has them: no settings file is needed. */
export function signedInto({ url, apiKey, api }: ServedSandbox): Record<string, string> {
  return { HELPDESK_SERVER: url, HELPDESK_API_KEY: apiKey, HELPDESK_API: api }
}

/** The sandbox inside the program speaks what a served one does. */
function spoken({
  HELPDESK_PROFILE,
  HELPDESK_API,
}: Readonly<Record<string, string>>): Record<string, string> {
  const api = HELPDESK_API ?? process.env['SANDBOX_API']
  return HELPDESK_PROFILE !== 'sandbox' || api === undefined ? {} : { HELPDESK_API: api }
}

function at(folder: string, given: Readonly<Record<string, string>>): Computer {
  const env = { ...given, ...spoken(given) }
  const config = join(folder, 'config', 'helpdesk')
  return {
    folder,
    env,
    settingsPath: join(config, 'settings.json'),
    secretsPath: join(config, 'secrets.json'),
    draftsPath: join(folder, 'state', 'helpdesk', 'drafts'),
    runs: (line, piped) => helpdesk(line, { env, cwd: folder, ...onStdin(piped) }),
    script: (line, piped) => shellLine(line, { env, cwd: folder, ...onStdin(piped) }),
    sits: (line, seat = {}) => sitDown(line, { ...seat, env }),
    hasProgram(name, script) {
      const path = join(folder, name)
      writeFileSync(path, `#!/bin/sh\n${script}\n`, { mode: 0o700 })
      return path
    },
    hasFile(name, text) {
      const path = join(folder, name)
      writeFileSync(path, text)
      return path
    },
    hasPolicy(policy) {
      mkdirSync(config, { recursive: true, mode: 0o700 })
      writeFileSync(join(config, 'site-policy.json'), JSON.stringify(policy))
    },
    with: (more) => at(folder, { ...env, ...more }),
  }
}

function onStdin(piped: string | undefined): { input?: string } {
  return piped === undefined ? {} : { input: piped }
}
