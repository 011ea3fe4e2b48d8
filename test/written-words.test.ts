import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Command } from '#command.ts'
import { commands } from '#commands/index.ts'
import { groups } from '#commands/sections.ts'
import { longName } from '#command.ts'
import { allOptions } from '#command/usage.ts'
import { topics } from '#views/topics/index.ts'

const pages = [
  ['README.md', read('README.md')],
  ['ARCHITECTURE.md', read('ARCHITECTURE.md')],
  ['CONTRIBUTING.md', read('CONTRIBUTING.md')],
  ['docs/sandbox.md', read('docs/sandbox.md')],
  ['docs/decisions.md', read('docs/decisions.md')],
  ...Object.entries(topics).map(([name, page]) => [`help ${name}`, page] as const),
] as const

test.each(pages)('%s speaks of commands and options that there are', async (_name, page) => {
  const wrong = await Promise.all(linesIn(page).map(mistakesIn))
  expect(wrong.flat()).toEqual([])
})

test('the changelog begins with this version or the next, and says what is new in it', () => {
  const [, version = '', news = ''] =
    /^# Changelog\n+## (\S+)\n(.*?)(?=^## )/ms.exec(read('CHANGELOG.md')) ?? []
  const { version: current }: { readonly version: string } = JSON.parse(read('package.json'))
  expect(
    [current, version].toSorted((one, other) => one.localeCompare(other, 'en', { numeric: true })),
  ).toEqual([current, version])
  expect(news.match(/^- \S/gm)?.length).toBeGreaterThan(0)
})

/** Our commands in code: of fences the lines, of running text what stands in back quotes; of topics every line. */
function linesIn(page: string): readonly string[] {
  const code = page.includes('`') ? [...page.matchAll(/`([^`\n]+)`|^(\$ .*|helpdesk .*|id=.*)$/gm)] : []
  const texts = page.includes('`')
    ? code.map(([, inline, line]) => inline ?? line?.replace(/ +# .*$/, '') ?? '')
    : page.split('\n')
  return texts.flatMap((text) => text.match(/\b(?:helpdesk|hdk)(?= )[^|)#;]*/g) ?? [])
}

/** What of a line is no command or no option of the command. */
async function mistakesIn(line: string): Promise<readonly string[]> {
  const meant = /^helpdesk alias add \S+ '([^']*)'/.exec(line)?.[1]
  if (meant !== undefined) return mistakesIn(`helpdesk ${meant}`)
  const words = line.split(/[\s,]+/).slice(1)
  const [first = '', second = ''] = words.slice(words[0] === '--profile' ? 2 : 0)
  const entry = [`${first} ${second}`, first].map((name) => commands[name]).find((one) => one !== undefined)
  if (!entry) return isPlaceholder(first) || first in groups ? [] : [line]
  const known = optionsOf(await entry.load())
  const typed = line.match(/(?<= )--?[a-z][a-z-]*/g) ?? []
  return typed.filter((one) => !known.has(one)).map((one) => `${line}: ${one}`)
}

function isPlaceholder(word: string): boolean {
  return /^[A-Z]+$|^-/.test(word)
}

function optionsOf(command: Command): ReadonlySet<string> {
  const options = Object.entries(allOptions(command))
  return new Set([
    '--help',
    ...options.flatMap(([key, { short }]) => [`--${longName(key)}`, ...(short ? [`-${short}`] : [])]),
  ])
}

function read(name: string): string {
  return readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')
}
