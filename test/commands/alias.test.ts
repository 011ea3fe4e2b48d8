import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { desk, sandboxDesk, type Desk } from '../support/run.ts'
import { typed } from '../support/typed.ts'

/** A computer whose settings somebody wrote by hand. */
function withAliases(aliases: unknown, made: Desk = desk()): Desk {
  mkdirSync(dirname(made.settingsPath), { recursive: true })
  writeFileSync(made.settingsPath, JSON.stringify({ version: 1, aliases }), { mode: 0o600 })
  return made
}

describe('an alias', () => {
  test('stands for its line, and what is typed behind it is added', async () => {
    const person = sandboxDesk()
    expect(await person.run(['alias', 'add', 'urgent', 'queue --all priority:urgent is:open'])).toEqual({
      code: 0,
      stdout: '',
      stderr: 'helpdesk urgent now stands for: helpdesk queue --all priority:urgent is:open\n',
    })
    const long = await person.run(typed('queue --all priority:urgent is:open --limit 2 --columns id'))
    expect(long).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\n\d+\n$/) })
    expect(await person.run(typed('urgent --limit 2 --columns id'))).toEqual(long)
    expect(await person.run(typed('--columns id urgent --limit 2'))).toEqual(long)
  })

  test('keeps words in quotes together', async () => {
    const person = sandboxDesk()
    await person.run(['alias', 'add', 'here', `count --all "location:El Dorado*" 'requester:Ana Ruiz'`])
    const long = await person.run(['count', '--all', 'location:El Dorado*', 'requester:Ana Ruiz'])
    expect(long.stdout).toMatch(/^[1-9]\d*\n$/)
    expect(await person.run(['here'])).toEqual(long)
  })

  test('may begin with another one, and its help is that of the command', async () => {
    const person = sandboxDesk()
    await person.run(['alias', 'add', 'all', 'count --all'])
    await person.run(['alias', 'add', 'flagged', 'all is:flagged'])
    expect(await person.run(['flagged'])).toEqual(await person.run(typed('count --all is:flagged')))
    expect(await person.run(typed('flagged --help'))).toEqual(await person.run(typed('count --help')))
    expect((await person.run(typed('help flagged'))).stdout).toBe(
      'flagged is an alias. It stands for: helpdesk all is:flagged\n',
    )
  })

  test('of a command with others below it leads to them', async () => {
    const person = desk()
    await person.run(['alias', 'add', 'al', 'alias'])
    await person.run(typed('al add settings').concat('config list'))
    expect((await person.run(['al'])).stdout).toBe('al\talias\nsettings\tconfig list\n')
    expect((await person.run(typed('settings -o ids'))).stdout).toContain('limit\n')
  })

  test('asks before many tickets as the command does', async () => {
    const person = sandboxDesk()
    await person.run(['alias', 'add', 'mine', 'take'])
    const line = typed('1042 1034 1048')
    expect(await person.run(['mine', ...line])).toEqual(await person.run(['take', ...line]))
    expect((await person.run(['mine', ...line])).code).toBe(2)
    await person.run(['mine', '1042'])
    expect((await person.run(typed('runs --columns command'))).stdout).toBe('take 1042\n')
  })

  test('says in JSON what goes wrong when its line asks for JSON', async () => {
    const person = sandboxDesk()
    await person.run(['alias', 'add', 'one', 'show -o json'])
    const { code, stderr } = await person.run(['one', '9999'])
    expect(code).toBe(3)
    expect(JSON.parse(stderr).error).toMatchObject({ exit: 3 })
  })

  test('is replaced, and what it stood for is said', async () => {
    const person = desk()
    await person.run(['alias', 'add', 'look', 'queue'])
    expect((await person.run(['alias', 'add', 'look', ' queue  --mine '])).stderr).toBe(
      'helpdesk look now stands for: helpdesk queue  --mine\nIt stood for: helpdesk queue\n',
    )
    expect(JSON.parse((await person.run(typed('alias -o json'))).stdout)).toEqual([
      { name: 'look', line: 'queue  --mine' },
    ])
  })

  test('is forgotten, and its name is then no command', async () => {
    const person = desk()
    await person.run(['alias', 'add', 'look', 'queue'])
    expect(await person.run(typed('alias drop look'))).toEqual({
      code: 0,
      stdout: '',
      stderr: 'look is forgotten. It stood for: helpdesk queue\n',
    })
    expect(await person.run(['look'])).toMatchObject({ code: 2, stdout: '' })
    expect((await person.run(['alias'])).stdout).toBe('')
  })

  test('is kept with the other settings, for its owner alone', async () => {
    const person = desk()
    await person.run(typed('config set limit 20'))
    await person.run(['alias', 'add', 'look', 'queue'])
    await person.run(typed('config set color never'))
    expect(JSON.parse(readFileSync(person.settingsPath, 'utf8'))).toMatchObject({
      settings: { limit: 20, color: 'never' },
      aliases: { look: 'queue' },
    })
    expect(statSync(person.settingsPath).mode & 0o777).toBe(0o600)
  })

  test.each([
    [['queue', 'count'], 'queue is a command, and stays one.\nChoose another name.\n'],
    [['sandbox', 'count'], 'sandbox is a command, and stays one.\nChoose another name.\n'],
    [['a/b', 'count'], '"a/b" cannot be the name of an alias.\n'],
    [['constructor', 'count'], '"constructor" cannot be the name of an alias.\n'],
    [['', 'count'], '"" cannot be the name of an alias.\n'],
    [['look', '  '], 'An alias stands for a command, and none was given.\n'],
    [['look', "''"], 'An alias stands for a command, and none was given.\n'],
    [['look', "queue 'location:El"], "A quote is not closed.\nTyped: queue 'location:El\n"],
    [['look', 'qeue --mine'], '"qeue" is neither.\nDid you mean queue?\n'],
    [['look', 'helpdesk queue'], '"helpdesk" is neither.\nLeave "helpdesk" out.\n'],
    [['look', 'look --mine'], 'The alias look leads back to itself: look, look.\n'],
    [['look'], 'alias add needs LINE.\n'],
  ])('add %j is refused, and nothing is kept: 2', async (line, told) => {
    const person = desk()
    const { code, stdout, stderr } = await person.run(['alias', 'add', ...line])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(told)
    expect((await person.run(['alias'])).stdout).toBe('')
  })

  test.each([
    [['--', '--mine queue'], '--mine'],
    [['--mine queue'], '--mine'],
    [['--profile sandbox queue --limit 1'], '--profile'],
    [['--no-input', '-p sandbox queue'], '-p'],
  ])('options before the command are refused with where they go: %j', async (line, first) => {
    const { code, stderr } = await desk().run(['alias', 'add', 'look', ...line])
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `An alias begins with a command or another alias, and "${first}" is neither.\nOptions go behind the command.\n`,
    })
  })

  test('an option that there is not is still no line', async () => {
    expect(await desk().run(['alias', 'add', 'look', '--mine', 'queue'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("Unknown option '--mine'"),
    })
  })

  test('two that lead to each other are refused when the second one is made: 2', async () => {
    const person = desk()
    await person.run(['alias', 'add', 'one', 'queue'])
    await person.run(['alias', 'add', 'two', 'one'])
    expect(await person.run(['alias', 'add', 'one', 'two --mine'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('The alias one leads back to itself: one, two, one.\n'),
    })
    expect((await person.run(['alias'])).stdout).toBe('one\tqueue\ntwo\tone\n')
  })

  test.each([
    [{ one: 'two', two: 'one' }, 'The alias one leads back to itself: one, two, one.\n'],
    [{ one: ' ' }, 'The alias one stands for nothing.\n'],
    [{ one: 'three' }, 'There is no command "three".\n'],
    [{ one: 1 }, 'aliases.one has a wrong value'],
  ])('written into the settings as %j is refused: 2', async (aliases, told) => {
    const { code, stdout, stderr } = await withAliases(aliases).run(['one'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(told)
  })

  test('written into the settings under the name of a command is never used', async () => {
    const person = withAliases({ count: 'queue', sandbox: 'queue' }, sandboxDesk())
    expect((await person.run(typed('count --all'))).stdout).toBe('236\n')
    expect((await person.run(['sandbox'])).stderr).toContain('sandbox wants one more word.')
  })

  test('in settings that are damaged is no command, and the next command tells of the damage', async () => {
    const person = withAliases({ look: 'queue' })
    writeFileSync(person.settingsPath, '{"version":1,"aliases":{"look":"queue"')
    expect((await person.run(['look'])).stderr).toBe(
      'There is no command "look".\nSee them all: helpdesk --help\n',
    )
    expect((await person.run(['alias'])).stderr).toContain('settings.json was damaged. It is kept as')
  })

  test('that there is not names the nearest: 2', async () => {
    const person = desk()
    expect((await person.run(typed('alias drop look'))).stderr).toBe(
      'There is no alias "look".\nMake one: helpdesk alias add NAME \'queue --mine\'\n',
    )
    await person.run(['alias', 'add', 'morning', 'queue'])
    expect(await person.run(typed('alias drop mornin'))).toMatchObject({
      code: 2,
      stderr: 'There is no alias "mornin".\nDid you mean "morning"?\n',
    })
    expect(await person.run(['mornin'])).toMatchObject({
      code: 2,
      stderr: 'There is no command "mornin".\nDid you mean morning?\n',
    })
    expect((await person.run(typed('help mornin'))).stderr).toContain('Did you mean morning?')
  })

  test('is not looked for where the first word is a command: wrong settings are not read', async () => {
    const person = withAliases(7)
    expect(await person.run(typed('schema ticket'))).toMatchObject({ code: 0, stderr: '' })
    expect(await person.run(['look'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('aliases has a wrong value'),
    })
  })
})
