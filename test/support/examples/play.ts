import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Ran } from '../bin.ts'
import type { Computer } from '../computer.ts'
import { firstLineOf } from '../endless.ts'
import { secureFront } from '../secure-front.ts'
import { serveSandbox } from '../served-sandbox.ts'
import { typed } from '../typed.ts'
import { exampleDesk } from './stage.ts'
import { answers, endless, standsFor } from './tables.ts'

/** A home in which lines are typed one after another. */
export interface Stage {
  readonly desk: Computer
  /** Types a line as it stands in the help; stdout is what was printed, or written into a file or a variable. */
  readonly plays: (line: string) => Promise<Ran>
}

export interface StageOptions {
  /** The data folder of a sandbox in which nothing was done. */
  readonly seeded: string
  /** The lines sign in to a server. */
  readonly served: boolean
  readonly env?: Readonly<Record<string, string>>
  /** The API that the server has. */
  readonly api?: 'legacy' | 'nextgen'
}

export async function openStage({ seeded, served, env = {}, api }: StageOptions): Promise<Stage> {
  if (!served) return stageAt(exampleDesk(seeded, { ...env, HELPDESK_PROFILE: 'sandbox' }))
  const desk = exampleDesk(seeded, env)
  const server = await serveSandbox(desk.env, ...(api === undefined ? [] : ['--api', api]))
  const keys = await desk.runs(['sandbox', 'keys', '-o', 'json'])
  const [{ password }]: readonly [{ readonly password: string }] = JSON.parse(keys.stdout)
  const secure = await secureFront(server.url)
  writeFileSync(join(desk.folder, 'key.txt'), `${server.apiKey}\n`)
  writeFileSync(join(desk.folder, 'our-ca.pem'), secure.authority)
  const { url: URL, apiKey: KEY } = server
  return stageAt(desk.with({ URL, KEY, PASSWORD: password, SECURE: secure.url }))
}

function stageAt(desk: Computer): Stage {
  return {
    desk,
    async plays(line) {
      const here = standsFor.reduce((text, [there, ours]) => text.replace(there, ours), line)
      const asked = answers[line]
      if (asked !== undefined) return atTerminal(desk, typed(filled(here, desk.env)), asked)
      if (endless.has(line)) return firstLineOf(typed(here).slice(1), desk)
      return desk.script(`${here}${shownAfterwards(line)}`)
    },
  }
}

/** What a line puts aside is shown, so that it can be looked at. */
function shownAfterwards(line: string): string {
  const variable = /^(\w+)=\$\(/.exec(line)?.[1]
  if (variable !== undefined) return ` && printf '%s\\n' "$${variable}"`
  const file = / >>? (\S+)$/.exec(line)?.[1]
  return file === undefined ? '' : ` && cat ${file}`
}

async function atTerminal(
  desk: Computer,
  [, ...words]: readonly string[],
  asked: readonly (readonly [string, string])[],
): Promise<Ran> {
  const person = desk.sits(words, { rows: 60 })
  for (const [question, keys] of asked) {
    await person.sees(question)
    person.types(filled(keys, desk.env))
  }
  const code = await person.leaves()
  return { code, stdout: person.screen(), stderr: '' }
}

function filled(text: string, env: Readonly<Record<string, string>>): string {
  return text.replace(/\$([A-Z]+)/g, (_, name: string) => env[name] ?? '')
}
