import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commands as ofProgram } from '#commands/index.ts'
import { temporaryFolder } from '../support/folders.ts'
import { treeOf } from './help-desk-commands.ts'
import { offered } from './shells.ts'

const script = (await treeOf(ofProgram)).script('bash')

// What readline asks for: the word to go on with, a list of what fits, or both at once where a person has it so.
const tab = '9'
const list = '63'
const both = '33'

type Words = Readonly<Record<string, string>>

/** What bash is given where the program offers these words. */
function given(line: string, words: Words, how: string, columns = 60): readonly string[] {
  const folder = temporaryFolder()
  const answer = Object.entries(words).map(([value, told]) => `printf '%s\\t%s\\n' "${value}" "${told}"\n`)
  writeFileSync(join(folder, 'helpdesk'), `#!/bin/sh\n${answer.join('')}`, { mode: 0o700 })
  return offered('bash', script, line, {
    program: folder,
    variables: { COMP_TYPE: how, COLUMNS: String(columns) },
  })
}

const tickets = { 1042: 'OMIS freezes on intake screen', 1043: 'No dial tone', 1044: '' }

test('a list of tickets says what they are about', () => {
  expect(given('helpdesk show 10', tickets, list)).toEqual([
    '1042  -- OMIS freezes on intake screen',
    '1043  -- No dial tone         ',
    '1044                          ',
  ])
})

test('what Tab inserts is the number alone', () => {
  expect(given('helpdesk show 10', tickets, tab)).toEqual(['1042', '1043', '1044'])
  expect(given('helpdesk show 1042', { 1042: 'OMIS freezes' }, list)).toEqual(['1042'])
})

test('words of which none says more stay as they are', () => {
  expect(given('helpdesk queue status:', { 'status:Open': '', 'status:Pending': '' }, list)).toEqual([
    'Open',
    'Pending',
  ])
})

test('a list fits the terminal, also with signs of two columns', () => {
  const wide = { 1042: '漢字'.repeat(30), 1043: 'It freezes again and again, whatever one does to it.' }
  expect(given('helpdesk show 10', wide, list, 40)).toEqual([
    '1042  -- 漢字漢字漢字漢字漢字漢字漢字…',
    '1043  -- It freezes again and again, w…',
  ])
})

test('a list shows names as they are, and what they begin with alike stays that of the words', () => {
  const techs = { 'Lucía Herrera': 'lherrera@example.org', 'Luke Ortiz': 'lortiz@example.org' }
  expect(given('helpdesk assign 1 --to L', techs, list)).toEqual([
    'Lucía Herrera  -- lherrera@example.org',
    'Luke Ortiz     -- lortiz@example.org',
  ])
  expect(given('helpdesk assign 1 --to L', techs, both)).toEqual([
    String.raw`Lucía\ Herrera  -- lherrera@example.org`,
    String.raw`Luke\ Ortiz     -- lortiz@example.org`,
  ])
})

test('where a list might put more on the line than the words, they stand alone', () => {
  const places = { Annex: 'in the north', 'Annex B': 'in the south' }
  expect(given('helpdesk new --location "An', places, both)).toEqual(['Annex', 'Annex B'])
  const long = { [`${'a'.repeat(60)}1`]: 'one', [`${'a'.repeat(60)}2`]: 'two' }
  expect(given('helpdesk new --location a', long, both)).toEqual(Object.keys(long))
})

test('quotes stay open behind a word that goes on', () => {
  const line = "helpdesk queue --where 'tech:me sta"
  expect(given(line, { 'tech:me status:': '' }, tab)).toEqual(['tech:me status:', 'tech:me status: '])
  expect(given(line, { 'tech:me status:Open': '' }, tab)).toEqual(['tech:me status:Open'])
})

test('the value of an option is one word, whatever signs are in it', () => {
  const at = (line: string) => given(line, { 'status:Open': '', 'status:Pending': '' }, tab)
  expect(at('helpdesk queue --where status:')).toEqual(['Open', 'Pending'])
  expect(given('helpdesk queue --where status:open --color al', {}, tab)).toEqual(['always'])
  expect(given('helpdesk config --color=never s', {}, tab)).toEqual(['set'])
  expect(given('helpdesk new --set a=b:c --color al', {}, tab)).toEqual(['always'])
})

test('a comma stays a comma, and braces mean nothing', () => {
  const names = { 'id,due': '', '{a,b}': '' }
  expect(given('helpdesk queue --sort ', names, tab)).toEqual(['id,due', String.raw`\{a,b\}`])
})

test('commands are listed with what they do, among them aliases with what they mean', () => {
  expect(given('helpdesk mi', { mine: 'queue --mine' }, list)).toEqual([
    'mirror  -- Commands: status, clear',
    'mine    -- queue --mine       ',
  ])
})
