import type { Tree } from './nodes.ts'

export interface NextWord {
  readonly word: string
  readonly summary: string
}

/** The words that may follow: all first words after nothing, `serve`, `reset` … after `sandbox`. */
export function nextWords({ commands }: Tree, after: string): readonly NextWord[] {
  const found = new Map<string, string>()
  const start = after === '' ? '' : `${after} `
  for (const { name, summary } of commands) {
    if (!name.startsWith(start)) continue
    const [word = '', ...others] = name.slice(start.length).split(' ')
    if (others.length === 0) found.set(word, summary)
    else found.set(word, found.get(word) ?? `Commands: ${below(commands, start + word)}`)
  }
  return [...found].map(([word, summary]) => ({ word, summary }))
}

/** First words of two-word commands: `sandbox`, `profiles`. */
export function groupsOf({ commands }: Tree): readonly string[] {
  return [...new Set(commands.flatMap(({ name }) => (name.includes(' ') ? name.split(' ').slice(0, 1) : [])))]
}

function below(commands: Tree['commands'], word: string): string {
  const names = commands.map(({ name }) => name).filter((name) => name.startsWith(`${word} `))
  return names.map((name) => name.slice(word.length + 1)).join(', ')
}
