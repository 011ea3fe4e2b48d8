import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Broken, cruise, lint, projectOf } from './planted.ts'

const time = 120_000

describe('an import across rooms is reported:', () => {
  const planted: Readonly<Record<string, string>> = {
    'src/errors.ts': 'export const errors = 1',
    'src/command.ts': 'export const command = 1',
    'src/views/queue.ts': "import { readFileSync } from 'node:fs'\nexport const queue = readFileSync",
    'src/views/colours.ts': "import chalk from 'chalk'\nexport const colours = chalk",
    'src/views/palette.ts': "import chalk from 'chalk'\nexport const palette = chalk",
    'src/views/allowed.ts':
      "import { errors } from '#errors.ts'\nimport { note } from '#desk/note.ts'\nexport const allowed = [errors, note]",
    'src/desk/note.ts': 'export const note = 1',
    'src/desk/ticket.ts': "import { palette } from '#views/palette.ts'\nexport const ticket = palette",
    'src/desk/age.ts': "import { hostname } from 'node:os'\nexport const age = hostname",
    'src/sandbox/routes.ts': "import { note } from '#desk/note.ts'\nexport const routes = note",
    'src/whd/tickets.ts': "import { routes } from '#sandbox/routes.ts'\nexport const tickets = routes",
    'src/rt/tickets.ts': "import { tickets } from '#whd/tickets.ts'\nexport const told = tickets",
    'src/remote/keep.ts': "import { told } from '#rt/tickets.ts'\nexport const keep = told",
    'src/commands/queue.ts': "import { command } from '#command.ts'\nexport const queue = command",
    'src/commands/show.ts': "import { queue } from './queue.ts'\nexport const show = queue",
    'src/context/create.ts': "import { queue } from '../commands/queue.ts'\nexport const create = queue",
    'src/commands/outbox/send.ts': "import { show } from '../show.ts'\nexport const send = show",
    'src/commands/api.ts': "import { tickets } from '#whd/tickets.ts'\nexport const api = tickets",
    'src/http/address.ts': "import { redact } from './redact.ts'\nexport const address = () => redact",
    'src/http/redact.ts': "import { address } from './address.ts'\nexport const redact = () => address",
    'src/store/settings.ts': "import { drafts } from './drafts.ts'\nexport const settings = drafts",
    'src/terminal/questions/asking.ts':
      "import { gone } from 'a-package-that-is-not-there'\nexport const asking = gone",
    'src/desk/filter/alone.ts': 'export const alone = 1',
  }
  let folder = ''
  let found: readonly Broken[] = []

  beforeAll(async () => {
    folder = projectOf(planted)
    found = await cruise(folder)
  }, time)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const rulesBrokenBy = (path: string): readonly string[] =>
    found.filter(({ by, rule }) => by === path && rule !== 'no-orphans').map(({ rule }) => rule)

  test.each([
    ['views may not read files', 'src/views/queue.ts', 'views-are-pure'],
    ['chalk stays in views/palette.ts', 'src/views/colours.ts', 'home-of-chalk'],
    ['desk may not know how things look', 'src/desk/ticket.ts', 'desk-imports'],
    ['desk may not know the machine', 'src/desk/age.ts', 'desk-is-pure'],
    ['sandbox shares no code with the client', 'src/sandbox/routes.ts', 'sandbox-imports'],
    ['the client shares no code with the sandbox', 'src/whd/tickets.ts', 'whd-imports'],
    ['one server kind knows no other', 'src/rt/tickets.ts', 'rt-imports'],
    ['what all kinds share knows none of them', 'src/remote/keep.ts', 'remote-imports'],
    ['no command imports another', 'src/commands/show.ts', 'no-command-imports-another'],
    ['nor from a folder below', 'src/commands/outbox/send.ts', 'no-command-imports-another'],
    ['commands are handed the server, they do not reach for it', 'src/commands/api.ts', 'commands-imports'],
    ['the context knows no command', 'src/context/create.ts', 'context-imports'],
    ['a file that is not there', 'src/store/settings.ts', 'resolvable'],
    ['a package that is not there', 'src/terminal/questions/asking.ts', 'resolvable'],
  ])('%s', (_, path, rule) => {
    expect(rulesBrokenBy(path)).toContain(rule)
  })

  test('two files that import each other', () => {
    const cycles = found.filter(({ rule }) => rule === 'no-cycles')
    expect(cycles.map(({ by }) => by)).toContain('src/http/address.ts')
  })

  test('a file that nothing imports, and that imports nothing', () => {
    expect(found).toContainEqual({ rule: 'no-orphans', by: 'src/desk/filter/alone.ts' })
  })

  test('and nothing is said about what is allowed', () => {
    const allowed = [
      'src/views/allowed.ts',
      'src/views/palette.ts',
      'src/commands/queue.ts',
      'src/desk/note.ts',
    ]
    expect(allowed.flatMap(rulesBrokenBy)).toEqual([])
  })
})

describe('a reach for the machine is reported:', () => {
  const planted: Readonly<Record<string, string>> = {
    'src/commands/environment.ts': "export const home = process.env['HOME']",
    'src/commands/printing.ts': "console.log('1042')\nexport const printed = 1",
    'src/views/ages.ts': 'export const age = (then: Date): number => new Date().getTime() - then.getTime()',
    'src/views/year.ts': 'export const year = (): string => Date().slice(-4)',
    'src/desk/dice.ts': 'export const dice = (): number => Math.random()',
    'src/store/lock.ts': 'export const later = (turn: () => void) => setTimeout(turn, 10)',
    'src/store/wait.ts': "export { setTimeout as wait } from 'node:timers/promises'",
    'src/terminal/programs/pager.ts': "import process from 'node:process'\nexport const pager = process",
    'src/whd/session.ts': "export const session = () => fetch('https://desk.example.org')",
    'src/http/send.ts': "export const send = () => fetch('https://desk.example.org')",
    'src/desk/hidden.ts': 'export const hidden = globalThis.process',
    'src/shell.ts':
      'export const shell = { env: process.env, now: () => new Date(), random: () => Math.random(), sleep: setTimeout }',
    'src/http/time-limit.ts': 'export const limit = (turn: () => void) => setTimeout(turn, 10)',
    'src/desk/time/instant.ts': 'export const instant = (text: string): Date => new Date(text)',
    'src/sandbox/clock.ts': 'export const clock = (): Date => new Date()',
    'src/sandbox/approvals.ts': 'export const named = (process: { name: string }): string => process.name',
    'src/views/when.ts': 'export const when = (at: Date): string => at.toISOString()',
  }
  let folder = ''
  let found: readonly Broken[] = []

  beforeAll(async () => {
    folder = projectOf(planted)
    found = await lint(folder)
  }, time)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const rulesBrokenBy = (path: string): readonly string[] =>
    found.filter(({ by }) => by === path).map(({ rule }) => rule)

  test.each([
    ['a command that reads the environment', 'src/commands/environment.ts', 'no-restricted-globals'],
    ['a command that prints', 'src/commands/printing.ts', 'no-restricted-globals'],
    ['a view that asks for the time', 'src/views/ages.ts', 'no-restricted-globals'],
    ['and one that asks for it as text', 'src/views/year.ts', 'no-restricted-globals'],
    ['chance', 'src/desk/dice.ts', 'no-restricted-properties'],
    ['waiting', 'src/store/lock.ts', 'no-restricted-globals'],
    ['waiting by an import', 'src/store/wait.ts', 'no-restricted-imports'],
    ['the process by an import', 'src/terminal/programs/pager.ts', 'no-restricted-imports'],
    ['a request past the transport', 'src/whd/session.ts', 'no-restricted-globals'],
    ['fetch, even in http', 'src/http/send.ts', 'no-restricted-globals'],
    ['a global by its other name', 'src/desk/hidden.ts', 'no-restricted-globals'],
  ])('%s', (_, path, rule) => {
    expect(rulesBrokenBy(path)).toEqual([rule])
  })

  test('and nothing is said about their homes, types, and names of our own', () => {
    const allowed = Object.keys(planted).slice(-6)
    expect(allowed.flatMap(rulesBrokenBy)).toEqual([])
  })
})

describe('this project', () => {
  test('keeps every rule about imports', { timeout: time }, async () => {
    expect(await cruise()).toEqual([])
  })

  test('keeps every rule about the process, time and chance', { timeout: time }, async () => {
    expect(await lint()).toEqual([])
  })
})
