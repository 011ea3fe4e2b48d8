import { describe, expect, test } from 'vitest'
import { commands } from '#commands/index.ts'
import { sections } from '#commands/sections.ts'
import * as errors from '#errors.ts'
import { filterKeys } from '#desk/filter/keys.ts'
import { parseFilterArguments } from '#desk/filter/parse.ts'
import { isValues } from '#desk/filter/looking-up/resolve-is.ts'
import { parseForms } from '#desk/form/parse.ts'
import { parseWritten } from '#desk/form/written.ts'
import { checkVerb, type Verb } from '#desk/standing/workflow.ts'
import { topics } from '#views/topics/index.ts'

test.each(Object.entries(topics))('the page %s fits 84 columns and ends with a line end', (_name, page) => {
  expect(Math.max(...page.split('\n').map((line) => line.length))).toBeLessThanOrEqual(84)
  expect(page).toMatch(/[^\n]\n$/)
})

test('every exit code of an error is on the page', () => {
  const told = new Set(
    [...(topics['exit-codes'] ?? '').matchAll(/^ +(\d+) {2}/gm)].map(([, code]) => Number(code)),
  )
  const thrown = [
    new errors.SomeFailedError(''),
    new errors.UsageError(''),
    new errors.NotFoundError(''),
    new errors.SignInError(''),
    new errors.PermissionError(''),
    new errors.RuleError(''),
    new errors.ConflictError(''),
    new errors.UnknownOutcomeError(''),
    new errors.UnreachableError(''),
    new errors.AnswerError(''),
    new errors.NothingMatchedError(''),
    new errors.InterruptedError(''),
  ]
  expect([...told]).toEqual([0, ...thrown.map(({ exit }) => exit)])
})

test('every key and every is: of the filter language is on the page', () => {
  const page = topics['filters'] ?? ''
  expect(filterKeys.filter((key) => !page.includes(`${key}:`))).toEqual([])
  expect(isValues.filter((word) => !new RegExp(`\\b${word}\\b`).test(page))).toEqual([])
})

const states = ['open', 'waiting', 'resolved', 'closed', 'canceled'] as const
const verbs = [
  'take',
  'assign',
  'release',
  'note',
  'attach',
  'set',
  'edit',
  'escalate',
  'deescalate',
  'resolve',
  'confirm',
  'reopen',
  'cancel',
  'close',
] as const satisfies readonly Verb[]

function startsFrom(verb: Verb, state: (typeof states)[number]): boolean {
  try {
    checkVerb(verb, { id: 1042, status: state, state })
    return true
  } catch {
    return false
  }
}

describe('the workflow page', () => {
  const rows = /^ {2}([a-z]+) +(any|(?:[a-z]+, )*[a-z]+) {2,}\S/gm
  const told = new Map(
    [...(topics['workflow'] ?? '').matchAll(rows)].map(([, verb = '', from = '']) => [verb, from]),
  )

  test('has every command that works on tickets, in the order of the first help page', () => {
    const known = (sections['Work on tickets'] ?? []).filter((name) => name !== 'new' && name in commands)
    expect([...told.keys()].slice(1)).toEqual(known)
    expect(verbs).toEqual(known)
  })

  test.each(verbs)('says where %s starts from, as it does', (verb) => {
    const starts = states.filter((state) => startsFrom(verb, state))
    expect(told.get(verb)).toBe(starts.length === states.length ? 'any' : starts.join(', '))
  })
})

describe('the forms page', () => {
  const page = topics['forms'] ?? ''
  const read = async (form: string) =>
    (await parseForms(form)).flatMap(({ entries }) => entries.map(({ name, value }) => [name, value]))

  test('shows a form that reads as it stands', async () => {
    const form = (/\n\n( {2}# required[^]*?)\n\n\S/.exec(page)?.[1] ?? '').replaceAll(/^ {2}/gm, '')
    expect(await read(form)).toEqual([
      ['Screen or report', 'Intake'],
      ['Can you keep working?', 'Partly'],
      ['detail', 'It freezes on the second page,\nsince Monday.'],
    ])
    expect(await read(/Room: ".*"/.exec(page)?.[0] ?? '')).toEqual([['Room', '12: annex']])
  })

  test('names the endings of files that are read', async () => {
    const rows = [...page.matchAll(/^ {2}((?:\.\w+ )+) +\S/gm)].map(([, endings = '']) =>
      endings.trim().split(' '),
    )
    const texts = ['a: b', '{"a":"b"}', '{"a":"b"}', 'a\nb']
    expect(rows.flat()).toEqual(['.yaml', '.yml', '.json', '.ndjson', '.jsonl', '.csv', '.tsv'])
    for (const [at, endings] of rows.entries())
      for (const ending of endings) {
        const [ticket] = await parseWritten(texts[at] ?? '', { file: `list${ending}` })
        expect(ticket?.entries).toMatchObject([{ name: 'a', value: 'b' }])
      }
  })

  test('tells choices as every kind of file takes them', async () => {
    const field = 'Parts affected'
    const written = [`${field}: Case;Power`, `${field}:\n  - Case\n  - Power`, `${field}\nCase;Power`]
    const inJson = JSON.stringify({ fields: { [field]: ['Case', 'Power'] } })
    for (const text of [...written, inJson]) {
      const [ticket] = await parseWritten(text, { file: null })
      expect(ticket?.entries.map(({ value }) => value)).toEqual(['Case;Power'])
    }
    expect(page).toContain('Case;Power')
  })
})

test('the terms on the page can be typed', () => {
  const terms = [...(topics['filters'] ?? '').matchAll(/(?<!")\b[a-z]+:(?=[^\s,])(?:"[^"]*"|\S)+/g)].map(
    ([term]) => term.replace(/[,;]$/, ''),
  )
  expect(terms.length).toBeGreaterThan(15)
  for (const term of terms.filter((one) => !one.includes(`'`)))
    expect(parseFilterArguments([term])).not.toBeNull()
  expect(parseFilterArguments(['location:"North, annex"'])).toEqual({
    op: 'term',
    key: 'location',
    values: ['North, annex'],
  })
})
