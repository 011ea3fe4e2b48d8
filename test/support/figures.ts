import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Prints what a long test saw, and keeps it with its commit for docs/reliability.md. `name` is the one that docs/promises.json has. */
export function figure(name: string, seen: string): void {
  const suite = suiteOf(process.env)
  console.log(`${name}: ${seen}`)
  mkdirSync(`${root}test-results`, { recursive: true })
  const line = JSON.stringify({ name, suite, seen, commit: commit() })
  appendFileSync(`${root}test-results/figures.ndjson`, `${line}\n`)
}

function suiteOf({ SOAK, SANDBOX_API }: Readonly<Record<string, string | undefined>>): string {
  if (SOAK !== undefined) return 'soak'
  return SANDBOX_API === 'nextgen' ? 'NextGen' : 'test'
}

/** Empty for files that came without their history. */
function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, stdio: 'pipe' })
      .toString()
      .trim()
  } catch {
    return ''
  }
}
