import { describe, expect, test } from 'vitest'
import { desk, type Ran } from '../support/run.ts'
import { typed } from '../support/typed.ts'

const run = (line: string): Promise<Ran> => desk().run(typed(line))

describe('help', () => {
  test.each(['', '--help', '-h', '--profile sandbox --help'])(
    'of "%s" is the page of all commands',
    async (line) => {
      const { code, stdout, stderr } = await run(line)
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(stdout).toContain('\nCommands:\n  queue          List tickets\n')
    },
  )

  test.each(['release --help', 'help release', 'release 1042 -h'])(
    '"%s" is the page of the command',
    async (line) => {
      const { code, stdout } = await run(line)
      expect(code).toBe(0)
      expect(stdout).toMatch(
        /^Give tickets back to their group\.\n\nUsage: helpdesk release ID… \[options\]\n/,
      )
    },
  )

  test('of a command of two words', async () => {
    expect((await run('help profiles use')).stdout).toContain('Usage: helpdesk profiles use NAME [options]\n')
  })

  test.each(['exit-codes', 'environment', 'output', 'filters'])('has a page on %s', async (topic) => {
    const { code, stdout } = await run(`help ${topic}`)
    expect(code).toBe(0)
    expect(stdout.split('\n').length).toBeGreaterThan(5)
  })

  test('a long summary goes on under its own beginning', async () => {
    const { stdout } = await run('release --help')
    expect(stdout).toContain(
      [
        '  -o, --output FORMAT  How to print: a table on a terminal and tsv in a pipe,',
        '                       unless you choose (table, tsv, csv, json, ndjson, yaml,',
        '                       ids)\n',
      ].join('\n'),
    )
  })

  test('a long example goes on behind a backslash, so that it can be copied', async () => {
    expect((await run('new --help')).stdout).toContain(
      [
        '  helpdesk new --type Applications/Picturelink --requester ana.ruiz \\',
        "      --subject 'Badge printer' -m 'It prints blank cards.' \\",
        "      --set 'Badge kind=Staff' --set 'Employee number=4711'\n",
      ].join('\n'),
    )
  })

  test('on a narrow screen a summary stands below its option', async () => {
    const { stdout } = await desk({ columns: 40 }).run(typed('release --help'))
    expect(stdout).toContain(
      '\n  --no-input\n      Never ask; a missing value is an\n      error that names its option\n',
    )
  })

  test.each([[40], [80], [200]])('of all commands fits a screen of %d columns', async (columns) => {
    const { stdout } = await desk({ columns }).run(typed('--help'))
    const longest = Math.max(...stdout.split('\n').map((line) => line.length))
    expect(longest).toBeLessThanOrEqual(columns)
  })

  test.each(['exit-codes', 'environment', 'output', 'filters'])('on %s fits 80 columns', async (topic) => {
    const { stdout } = await run(`help ${topic}`)
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([])
  })

  test('takes options before it', async () => {
    expect(await run('--profile sandbox help exit-codes')).toEqual(await run('help exit-codes'))
  })

  test('of something that is not there names what is: 2', async () => {
    expect(await run('help exit-code')).toMatchInlineSnapshot(`
      {
        "code": 2,
        "stderr": "There is no command or topic "exit-code".
      Did you mean exit-codes?
      ",
        "stdout": "",
      }
    `)
  })

  test('lists the topics by itself', async () => {
    expect((await run('help')).stdout).toContain('Topics: exit-codes, environment, output, filters.\n')
  })
})

describe('completion', () => {
  test.each(['bash', 'zsh', 'fish', 'powershell'])('for %s is a script', async (shell) => {
    const { code, stdout } = await run(`completion ${shell}`)
    expect(code).toBe(0)
    expect(stdout).toContain('helpdesk')
    expect(stdout).toContain('hdk')
  })

  test('for another shell is refused with those there are: 2', async () => {
    expect(await run('completion tcsh')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'There is no completion for "tcsh".\nShells: bash, zsh, fish, powershell\n',
    })
  })
})

test('the schema of a ticket is JSON', async () => {
  expect(JSON.parse((await run('schema ticket')).stdout)).toMatchObject({ title: 'Ticket', type: 'object' })
})
