import type { Typed } from './typing.ts'

/** What nothing that this server does wrong may end with: usage, not there, not permitted, a rule, a conflict. */
const senseless: ReadonlySet<number | null> = new Set([2, 3, 5, 6, 7])

/** Commands that blame somebody for the server's faults, or crash on them. */
export function senselessEndings(story: readonly Typed[]): readonly string[] {
  return story
    .filter(({ code, stderr }) => senseless.has(code) || stderr.includes('Please report it'))
    .map(({ line, code, stderr }) => `${line.slice(0, 3).join(' ')} … ended with ${code}: ${stderr.trim()}`)
}
