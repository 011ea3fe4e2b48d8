import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { array, looseObject, object, parse, string } from 'valibot'
import { makeFolder } from './support/folders.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A rule that was broken, and the file that broke it. */
export interface Broken {
  readonly rule: string
  readonly by: string
}

/** A folder with the project's layout and rules, in which only these files stand. */
export function projectOf(files: Readonly<Record<string, string>>): string {
  const folder = makeFolder()
  const rules = ['.dependency-cruiser.cjs', '.oxlintrc.json', 'tsconfig.json', 'package.json']
  for (const name of rules) cpSync(join(root, name), join(folder, name))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  for (const [path, source] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), `${source}\n`)
  }
  return folder
}

const cruised = looseObject({
  summary: looseObject({
    violations: array(looseObject({ from: string(), rule: looseObject({ name: string() }) })),
  }),
})

/** What dependency-cruiser reports of the project in a folder, this one unless told. */
export async function cruise(folder: string = root): Promise<readonly Broken[]> {
  const line = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src']
  const { summary } = parse(cruised, JSON.parse(await run('depcruise', line, folder)))
  return summary.violations.map(({ from, rule }) => ({ rule: rule.name, by: from }))
}

const linted = object({ diagnostics: array(looseObject({ code: string(), filename: string() })) })

/** What the linter reports of the rules on globals in a folder, this one unless told. */
export async function lint(folder: string = root): Promise<readonly Broken[]> {
  const answer = JSON.parse(await run('oxlint', ['--format', 'json', 'src'], folder))
  const { diagnostics } = parse(looseObject(linted.entries), answer)
  return diagnostics
    .map(({ code, filename }) => ({ rule: /\((.*)\)/.exec(code)?.[1] ?? code, by: filename }))
    .filter(({ rule }) => rule.startsWith('no-restricted-'))
}

// Both end with a code of their own when they have something to report, so the code says nothing here.
function run(program: string, line: readonly string[], folder: string): Promise<string> {
  const path = join(root, 'node_modules', '.bin', program)
  return new Promise((resolve) => {
    execFile(path, line, { cwd: folder, maxBuffer: 256 * 1024 * 1024 }, (_, stdout) => resolve(stdout))
  })
}
