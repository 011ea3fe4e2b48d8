import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { commands } from '#commands/index.ts'
import { groups } from '#commands/sections.ts'
import { manPages } from '../../src/man.ts'
import { offeredOptions, optionFlags } from '#command/usage.ts'
import { topics } from '#views/topics/index.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const { version, man }: { readonly version: string; readonly man: readonly string[] } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
)
const files = readdirSync(join(root, 'man')).toSorted()
const committed = (file: string): string => readFileSync(join(root, 'man', file), 'utf8')

test('manual pages are committed as they are made of the commands now (npm run man)', async () => {
  const pages = await manPages(version)
  expect(files).toEqual([...pages.keys()].toSorted())
  const stale = files.filter((file) => {
    const [, date = ''] = /^\.TH "[^"]*" "\d" "(\d{4}-\d\d-\d\d)"/.exec(committed(file)) ?? []
    return pages.get(file)?.(date) !== committed(file)
  })
  expect(stale).toEqual([])
})

test('npm installs each of them', () => {
  expect(man).toEqual(files.map((file) => `man/${file}`))
})

test('the program, each command, each group of commands and each topic of help has one', () => {
  expect(files).toEqual(
    [
      'helpdesk.1',
      ...Object.keys(commands).map((name) => `helpdesk-${name.replaceAll(' ', '-')}.1`),
      ...Object.keys(groups).map((name) => `helpdesk-${name}.1`),
      ...Object.keys(topics).map((name) => `helpdesk-${name}.7`),
    ].toSorted(),
  )
})

test('they name no page that there is not', () => {
  const named = files.flatMap((file) =>
    [...committed(file).matchAll(/^\\fB(\S+)\\fR\((\d)\),?$/gm)].map(
      ([, name = '', section = '']) => `${name.replaceAll('\\-', '-')}.${section}`,
    ),
  )
  expect(named.length).toBeGreaterThan(files.length)
  expect(named.filter((name) => !files.includes(name))).toEqual([])
})

describe.skipIf(spawnSync('mandoc', ['-V']).error !== undefined)('with mandoc', () => {
  test('none has a line that mandoc says a word about', () => {
    const paths = files.map((file) => join(root, 'man', file))
    const { stdout, status } = spawnSync('mandoc', ['-Tlint', ...paths], { encoding: 'utf8' })
    expect({ stdout, status }).toEqual({ stdout: '', status: 0 })
  })

  const read = (file: string): string => {
    const path = join(root, 'man', file)
    const { stdout } = spawnSync('mandoc', ['-Tutf8', '-Owidth=400', path], { encoding: 'utf8' })
    // Bold is a letter, a step back, and the letter again.
    return stdout
      .split('\b')
      .map((piece, at, all) => (at + 1 < all.length ? piece.slice(0, -1) : piece))
      .join('')
  }

  test.each(Object.entries(groups))(
    'that of the group %s tells what it is for and leads to its commands, which lead back',
    (group, summary) => {
      const inOneLine = (name: string): string =>
        read(`helpdesk-${name.replaceAll(' ', '-')}.1`).replaceAll(/\s+/g, ' ')
      const page = inOneLine(group)
      expect(page).toContain(` helpdesk-${group} - ${summary} SYNOPSIS helpdesk ${group} COMMAND [options] `)
      const below = Object.entries(commands).filter(([name]) => name.startsWith(`${group} `))
      for (const [name, command] of below) {
        expect(page).toContain(` ${name} ${command.summary} `)
        expect(page).toContain(` helpdesk-${name.replaceAll(' ', '-')}(1)`)
        expect(inOneLine(name)).toContain(` helpdesk-${group}(1)`)
      }
      expect(read('helpdesk.1').replaceAll(/\s+/g, ' ')).toContain(` ${group} ${summary} ${group} `)
    },
  )

  test.each(Object.entries(commands))(
    '%s reads as its help: options, exit codes, and examples as they are typed',
    async (name, { load }) => {
      const page = read(`helpdesk-${name.replaceAll(' ', '-')}.1`)
      const command = await load()
      const { examples, exits } = command
      const flags = Object.entries(offeredOptions(command)).map(([key, option]) => optionFlags(key, option))
      expect(flags.filter((one) => !page.includes(`\n       ${one}`))).toEqual([])
      const joined = page.replaceAll(/ \\\n +/g, ' ')
      expect(examples.filter(({ line }) => !joined.includes(`    ${line}\n`))).toEqual([])
      const told = Object.values(exits).filter((when) => when !== null)
      expect(told.filter((when) => !page.includes(when))).toEqual([])
      expect(page).toContain(`\n       helpdesk ${name}`)
    },
  )
})
