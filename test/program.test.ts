import { describe, expect, test } from 'vitest'
import {
  argument,
  choice,
  defineCommand,
  flag,
  nothing,
  optional,
  several,
  value,
  values,
  whole,
} from '#command.ts'
import { UsageError } from '#errors.ts'
import { usage } from '#command/usage.ts'
import { readLine } from '#program.ts'
import { refusal } from './support/refusal.ts'
import { typed } from './support/typed.ts'

const escalate = defineCommand({
  summary: 'Hand tickets to the next level',
  examples: [],
  arguments: { ids: several({ name: 'ID', summary: 'Ticket numbers' }) },
  options: {
    note: value({ value: 'TEXT', short: 'm', needed: true, summary: 'Why' }),
    attach: values({ value: 'FILE', summary: 'Goes with it' }),
    dryRun: flag({ summary: 'Send nothing' }),
    noMail: flag({ summary: 'Mail nobody' }),
    expect: whole({ value: 'N', least: 1, summary: 'How many' }),
    level: choice({ value: 'LEVEL', choices: ['one', 'two'], summary: 'Which' }),
  },
  run: () => nothing(),
})

const read = (line: string) => readLine('escalate', escalate, typed(line))
const refused = (line: string): string => refusal(UsageError, () => read(line))

describe('a line', () => {
  test('is read into arguments and options, in any order', () => {
    const { arguments: ids, options } = read(
      "1042 -m 'It waits' --attach a.png 12,14 --attach b.png --dry-run",
    )
    expect(ids).toEqual(['1042', '12,14'])
    expect(options).toMatchObject({
      note: 'It waits',
      attach: ['a.png', 'b.png'],
      'dry-run': true,
      'no-mail': undefined,
    })
  })

  test('may join an option and its value', () => {
    expect(read('1042 --note=Why -mWhy --no-mail').options).toMatchObject({ note: 'Why', 'no-mail': true })
  })

  test('may give a text that looks like an option', () => {
    expect(read('1042 --note --dry-run').options).toMatchObject({ note: '--dry-run', 'dry-run': undefined })
  })

  test('ends its options with --', () => {
    expect(read('-m Why -- --dry-run').arguments).toEqual(['--dry-run'])
  })

  test('takes - for stdin', () => {
    expect(read('- -m Why').arguments).toEqual(['-'])
  })
})

describe('refused are', () => {
  test('all missing values in one error', () => {
    expect(refused('')).toBe(
      'escalate needs ID… and --note TEXT.\nUsage: helpdesk escalate ID… --note TEXT [options]. All options: helpdesk escalate --help',
    )
    expect(refused('-m Why')).toContain('escalate needs ID….')
  })

  test('an unknown option, with the nearest', () => {
    expect(refused('1042 --not Why')).toContain("Unknown option '--not' (Did you mean --note?)")
  })

  test('a number that is none', () => {
    expect(refused('1042 --expect 0')).toBe('--expect takes a whole number from 1 up, not "0".')
    expect(refused('1042 --expect 1e3')).toBe('--expect takes a whole number from 1 up, not "1e3".')
  })

  test('a word that is none of the choices', () => {
    expect(refused('1042 --level three')).toBe('--level takes one, two, not "three".')
  })

  test('an option without its value', () => {
    expect(refused('1042 --note')).toContain("Option '-m, --note <TEXT>' argument missing.")
  })

  test('more words than the command takes', () => {
    const one = defineCommand({
      summary: 'Print a setting',
      examples: [],
      arguments: { key: argument({ name: 'KEY', summary: 'The setting' }) },
      run: () => nothing(),
    })
    expect(refusal(UsageError, () => readLine('config get', one, ['a', 'b']))).toContain(
      'config get takes one argument, not 2.',
    )
  })

  test('output options of a command that prints no result', () => {
    expect(refused('1042 -o json')).toContain("Unknown option '-o'.")
  })
})

test('the usage shows what must be there and what may be left out', () => {
  const types = defineCommand({
    summary: 'List request types',
    examples: [],
    arguments: { search: optional({ name: 'SEARCH', summary: 'A part' }) },
    run: () => nothing(),
  })
  expect(usage('types', types)).toBe('helpdesk types [SEARCH] [options]')
  expect(usage('escalate', escalate)).toBe('helpdesk escalate ID… --note TEXT [options]')
})
