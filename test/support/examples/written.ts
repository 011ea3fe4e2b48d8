import { readFileSync } from 'node:fs'
import { topics } from '#views/topics/index.ts'

/** The lines that a reader of the README is shown to type, in order. */
export function readmeLines(): readonly string[] {
  return linesIn(readFileSync(new URL('../../../README.md', import.meta.url), 'utf8'))
}

/** The lines of the README's section on servers: one sign-in of each kind, and what is then typed on any of them. */
export function serverLines(): { readonly signIns: readonly string[]; readonly after: readonly string[] } {
  const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8')
  const lines = linesIn(/^## Which servers\n(.*?)^## /ms.exec(readme)?.[1] ?? '')
  const isSignIn = (line: string): boolean => line.startsWith('helpdesk login ')
  return { signIns: lines.filter(isSignIn), after: lines.filter((line) => !isSignIn(line)) }
}

function linesIn(text: string): readonly string[] {
  return [...text.matchAll(/^```(\w*)\n(.*?)^```$/gms)].flatMap(([, language, block = '']) =>
    language === 'sh' ? typedIn(block) : typedIn(block.match(/^\$ .*$/gm)?.join('\n') ?? ''),
  )
}

/** The lines of a topic that can be typed: those indented that begin with the program, or pipe into it. */
export function topicLines(topic: string): readonly string[] {
  return (topics[topic] ?? '')
    .split('\n')
    .filter((line) => /^ {2}helpdesk |^ {2}.*\| helpdesk /.test(line))
    .map((line) => line.trim())
}

function typedIn(block: string): readonly string[] {
  return block
    .split('\n')
    .map((line) => line.replace(/^\$ /, '').replace(/ +# .*$/, ''))
    .filter((line) => line !== '')
}
