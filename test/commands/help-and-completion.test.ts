import { describe, expect, test } from 'vitest'
import { commands } from '#commands/index.ts'
import { topics } from '#views/topics/index.ts'
import { desk, type Ran } from '../support/run.ts'
import { typed } from '../support/typed.ts'

const run = (line: string): Promise<Ran> => desk().run(typed(line))

describe('help', () => {
  test.each(['', '--help', '-h', '--profile sandbox --help'])(
    'of "%s" is the page of all commands',
    async (line) => {
      const { code, stdout, stderr } = await run(line)
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(stdout).toMatch(/\nFind and read:\n {2}queue +List tickets\n/)
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

  test.each(Object.entries(topics))('has a page on %s', async (topic, page) => {
    expect(await run(`help ${topic}`)).toEqual({ code: 0, stdout: page, stderr: '' })
  })

  test('of a topic that is the first word of commands, too, lists these and names the page', async () => {
    const { stdout } = await run('mirror --help')
    expect(stdout).toContain('Usage: helpdesk mirror COMMAND [options]\n')
    expect(stdout).toContain('helpdesk help mirror explains what it is.\n')
  })

  test.each([
    ['queue', 'table, tsv, csv, json, ndjson, yaml, ids'],
    ['report aging', 'table, tsv, csv, json, ndjson, yaml, ids, html'],
    ['watch', 'table, ndjson'],
  ])('of %s offers the formats that it can be printed in', async (command, formats) => {
    const { stdout } = await run(`${command} --help`)
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(`unless you choose (${formats}) `)
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

  test('says above an example what it does, as a comment that can be copied along', async () => {
    expect((await run('take --help')).stdout).toContain(
      [
        'Examples:',
        '  helpdesk take 1042',
        '  # The two most urgent that nobody has',
        '  helpdesk queue --unassigned -o ids | head -2 | helpdesk take -\n',
      ].join('\n'),
    )
  })

  test('shows in the usage what the command cannot do without', async () => {
    expect((await run('confirm --help')).stdout).toContain(
      '\nUsage: helpdesk confirm ID… --by HOW [options]\n',
    )
  })

  test('keeps options together that are about the same thing', async () => {
    const titles = (await run('queue --help')).stdout.match(/^[A-Z][a-z ]+:$/gm)
    expect(titles).toEqual([
      'Arguments:',
      'Which tickets:',
      'Keeping the filter:',
      'Rows:',
      'Output:',
      'Everywhere:',
      'Exit codes:',
      'Examples:',
    ])
  })

  test('names the exit codes that mean something particular here, and the others by number', async () => {
    expect((await run('take --help')).stdout).toContain(
      [
        'Exit codes:',
        '    1  Of several tickets at least one failed',
        '    3  There is no such ticket',
        '    6  A rule of the server or the site says no, or --expect gave another number',
        '    7  A colleague has the ticket, or changed it meanwhile',
        '    8  The answer was lost: it may be done or not',
        '  Also 0, 2, 4, 5, 9, 10, 130, as everywhere: helpdesk help exit-codes\n',
      ].join('\n'),
    )
    expect((await run('schema ticket --help')).stdout).toContain(
      'Exit codes:\n  0, 1, 2, 130, as everywhere: helpdesk help exit-codes\n',
    )
  })

  test.each(['sandbox --help', 'help sandbox', '--profile sandbox sandbox -h'])(
    '"%s" is a page of the commands behind the word',
    async (line) => {
      const { code, stdout, stderr } = await run(line)
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(stdout).toMatch(/^A help desk in a box, to try things on\.\n\nUsage: helpdesk sandbox COMMAND/)
      expect(stdout).toContain('  sandbox serve  Serve the sandbox over HTTP\n')
    },
  )

  test('of a command that has others below it lists them too', async () => {
    const { stdout } = await run('profiles --help')
    expect(stdout).toContain('\nCommands:\n  profiles use  Make an account the current one\n')
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

  test.each(['exit-codes', 'environment', 'output', 'filters', 'workflow'])(
    'on %s fits 80 columns',
    async (topic) => {
      const { stdout } = await run(`help ${topic}`)
      expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([])
    },
  )

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

  test.each(Object.keys(commands))('of %s is the same by both ways to ask, and fits', async (name) => {
    const asked = await run(`${name} --help`)
    expect(await run(`help ${name}`)).toEqual(asked)
    for (const columns of [40, 80]) {
      const { stdout } = await desk({ columns }).run([...name.split(' '), '--help'])
      const words = stdout.split('\nExamples:')[0]?.split('\n') ?? []
      expect(words.filter((line) => line.length > columns)).toEqual([])
    }
  })

  test.each([
    ['help que', 'Did you mean queue?'],
    ['help sandbox serv', 'Did you mean helpdesk sandbox serve?'],
    ['sandbox serv', 'Did you mean helpdesk sandbox serve?'],
    ['profiles ues', 'Did you mean helpdesk profiles use?'],
    ['config frobnicate', 'Type one of: helpdesk config list, helpdesk config get, helpdesk config set'],
    ['sandbox', 'Type one of: helpdesk sandbox serve'],
  ])('"%s" tells what there is: 2', async (line, hint) => {
    const { code, stdout, stderr } = await run(line)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(hint)
  })

  test('lists the topics by itself', async () => {
    expect((await run('help')).stdout).toContain('  exit-codes   Exit codes of helpdesk\n')
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
