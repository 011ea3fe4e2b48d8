import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test, type TestContext } from 'vitest'
import { commands as ofProgram } from '#commands/index.ts'
import { temporaryFolder } from '../support/folders.ts'
import { treeOf } from './help-desk-commands.ts'
import { isInstalled, offered, readAs, type ShellName, syntaxErrors } from './shells.ts'

const tree = await treeOf(ofProgram)

/**
 * A program that offers these words, whatever it is asked, and writes down how it was asked. It knows one alias, morning,
 * and what that stands for.
 */
function program(
  words: readonly (readonly [value: string, description: string])[],
  morning: readonly string[] = [],
) {
  const folder = temporaryFolder()
  const asked = join(folder, 'asked')
  const answer = join(folder, 'answer')
  const meant = join(folder, 'meant')
  writeFileSync(answer, words.map(([value, description]) => `${value}\t${description}\n`).join(''))
  writeFileSync(meant, morning.map((word) => `${word}\n`).join(''))
  writeFileSync(
    join(folder, 'helpdesk'),
    `#!/bin/sh
if [ "$2" = line ]; then
  [ "$3" = morning ] && cat '${meant}'
  exit
fi
printf '%s\\n' "$@" > '${asked}'
exec cat '${answer}'
`,
    { mode: 0o700 },
  )
  return {
    folder,
    /** The words of its last call; none when it was not called. */
    asked: () => (existsSync(asked) ? readFileSync(asked, 'utf8').trimEnd().split('\n') : []),
  }
}

function needs(shell: ShellName, { skip }: TestContext): void {
  skip(!isInstalled(shell), `${shell} is not installed here, so its script was not checked`)
}

/** The words alone: fish prints what describes them behind a tab. */
const values = (lines: readonly string[]) => lines.map((line) => line.replace(/\t.*/, ''))

describe.each(['bash', 'zsh', 'fish'] as const)('%s', (shell) => {
  const script = tree.script(shell)
  const complete = (line: string, folder: string) => offered(shell, script, line, { program: folder })

  test('finds no fault in the script of the whole program', (context) => {
    needs(shell, context)
    expect(syntaxErrors(shell, script)).toBe('')
  })

  test.for([
    ['helpdesk new --type App', 'type', 'App'],
    ['helpdesk new --type=App', 'type', 'App'],
    ['hdk assign 1042 --to ', 'tech', ''],
    ['helpdesk show 10', 'ticket', '10'],
    ['helpdesk set 1042 pri', 'change', 'pri'],
    ['helpdesk set 1042 priority=H', 'change', 'priority=H'],
    ['helpdesk queue --mine status:op', 'filter', 'status:op'],
    ['helpdesk queue status:', 'filter', 'status:'],
    ['helpdesk count "location:El Do', 'filter', 'location:El Do'],
    [String.raw`helpdesk count location:El\ Do`, 'filter', 'location:El Do'],
    [String.raw`helpdesk queue tech:me \(`, 'filter', '('],
    ["helpdesk queue tech:me '(", 'filter', '('],
    ["helpdesk queue tech:me '(' st", 'filter', 'st'],
    ['helpdesk queue --where status:op', 'expression', 'status:op'],
    ["helpdesk count --where 'tech:me (status:op", 'expression', 'tech:me (status:op'],
    ['helpdesk statuses --columns id,n', 'names=id,name,state', 'id,n'],
    ['helpdesk statuses --sort=id,-n', 'sort=id,name,state', 'id,-n'],
    ['helpdesk statuses --sort -n', 'sort=id,name,state', '-n'],
    ['helpdesk statuses --sort -', 'sort=id,name,state', '-'],
    ['helpdesk statuses --json n', 'names=id,name,state', 'n'],
    ['helpdesk note 1042 --mail requester,t', 'names=requester,tech,group,cc', 'requester,t'],
    ['helpdesk config set co', 'setting', 'co'],
    ['helpdesk config set color n', 'setting-value', 'n'],
    ['helpdesk profiles use c', 'profile', 'c'],
    ['helpdesk views drop s', 'view', 's'],
    ['helpdesk mor', 'alias', 'mor'],
  ])('asks behind "%s" for a %s that begins with "%s"', ([line = '', kind = '', typed = ''], context) => {
    needs(shell, context)
    const { folder, asked } = program([])
    complete(line, folder)
    expect(asked().slice(0, 3)).toEqual(['__complete', kind, typed])
  })

  test('hands over the words before, with the profile that is named', (context) => {
    needs(shell, context)
    const { folder, asked } = program([])
    complete('helpdesk --profile central show 10', folder)
    expect(asked().slice(3)).toEqual(['--profile', 'central', 'show'])
  })

  test('does not ask where no value of the help desk is wanted', (context) => {
    needs(shell, context)
    const { folder, asked } = program([['x', '']])
    for (const line of ['helpdesk queue --s', 'helpdesk note 1042 -m H', 'helpdesk completion '])
      complete(line, folder)
    expect(asked()).toEqual([])
  })

  test('offers values that begin with a hyphen behind an option that takes them, and nowhere else', (context) => {
    needs(shell, context)
    const { folder, asked } = program([['-name', '']])
    expect(values(complete('helpdesk statuses --sort id --no-h', folder))).toEqual(['--no-header'])
    expect(values(complete('helpdesk queue --mine -n', folder))).toEqual([])
    expect(asked()).toEqual([])
    expect(values(complete('helpdesk statuses --sort -n', folder))).toEqual(['-name'])
  })

  test('offers what the program says', (context) => {
    needs(shell, context)
    const { folder } = program([
      ['1042', 'OMIS freezes: on "intake" [screen]'],
      ['1043', ''],
    ])
    expect(values(complete('helpdesk show 10', folder))).toEqual(['1042', '1043'])
  })

  test('completes behind an alias as behind what it stands for', (context) => {
    needs(shell, context)
    const { folder, asked } = program(
      [['status:Open', '']],
      ['queue', '--mine', '--profile', 'central', 'type:A B'],
    )
    expect(values(complete('helpdesk morning --so', folder))).toEqual(['--sort'])
    const colours = complete('helpdesk --color never morning --color a', folder)
    expect(values(colours).toSorted()).toEqual(['always', 'auto'])
    expect(asked()).toEqual([])
    complete('helpdesk --color never morning status:', folder)
    expect(asked()).toEqual(
      '__complete,filter,status:,--color,never,queue,--mine,--profile,central,type:A B'.split(','),
    )
  })

  test('behind an alias for two words the rest is that of their command', (context) => {
    needs(shell, context)
    const { folder, asked } = program([], ['profiles', 'use'])
    complete('hdk morning ce', folder)
    expect(asked()).toEqual(['__complete', 'profile', 'ce', 'profiles', 'use'])
  })

  test('offers nothing of a command behind what is none, and no alias', (context) => {
    needs(shell, context)
    const { folder } = program([['x', '']])
    expect(values(complete('helpdesk evening --so', folder))).toEqual([])
    expect(values(complete('helpdesk morning --so', folder))).toEqual([])
  })

  test('finds a value that stands in quotes by what is in them', (context) => {
    needs(shell, context)
    const { folder } = program([['location:"El Dorado"', '']])
    expect(complete("helpdesk queue --where 'location:El", folder)).toEqual(['location:"El Dorado"'])
  })

  test('a parenthesis by itself is a whole word', (context) => {
    needs(shell, context)
    const { folder } = program([['(', '']])
    const found = complete(String.raw`helpdesk queue \(`, folder)
    expect(values(found).map((word) => word.replace('\\', ''))).toEqual(['('])
  })

  test('offers aliases among the commands', (context) => {
    needs(shell, context)
    const { folder } = program([['morning', 'queue --mine']])
    expect(values(complete('helpdesk mo', folder))).toContain('morning')
  })
})

const planted = join(tmpdir(), `helpdesk-planted-${process.pid}`)
const hostile = [
  `$(touch ${planted})`,
  `\`touch ${planted}\``,
  `a'; touch ${planted}; '`,
  `a"; touch ${planted}; "`,
  `a; touch ${planted} &`,
  '* ? [a] ~ {a,b}',
  String.raw`back\slash \' \" \$(id)`,
  `tab and > ${planted} < (x) | y # z !w`,
  'Łódź – 漢字',
]

describe('hostile names', () => {
  test.each([
    ['bare', '', ''],
    ['in double quotes', '"', '"'],
    ['in single quotes', "'", "'"],
  ])('in bash come out %s as one word each, and run nothing', (_, open, close) => {
    const names = open === '"' ? hostile.filter((name) => !name.includes('!')) : hostile
    const { folder } = program(hostile.map((name) => [name, name] as const))
    const found = offered('bash', tree.script('bash'), `helpdesk assign 1 --to ${open}`, { program: folder })
    expect(found.flatMap((word) => readAs('bash', open + word + close))).toEqual(names)
    expect(existsSync(planted)).toBe(false)
  })

  test('in bash the part behind a colon is offered alone', () => {
    const { folder } = program([['location:El Dorado $(id)', '']])
    const found = offered('bash', tree.script('bash'), 'helpdesk queue location:El', { program: folder })
    expect(found).toEqual([String.raw`El\ Dorado\ \$\(id\)`])
  })

  test.for(['zsh', 'fish'] as const)('in %s stay what they are, and run nothing', (shell, context) => {
    needs(shell, context)
    const { folder } = program(hostile.map((name) => [name, name] as const))
    const found = values(offered(shell, tree.script(shell), 'helpdesk assign 1 --to ', { program: folder }))
    // What zsh says is what it would put on the line; fish puts it there quoted.
    const read = shell === 'zsh' ? found.flatMap((word) => readAs('zsh', word)) : found
    expect(read.toSorted()).toEqual(hostile.toSorted())
    expect(existsSync(planted)).toBe(false)
  })
})
