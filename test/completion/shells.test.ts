import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, type TestContext } from 'vitest'
import { defineCommand, flag, nothing } from '#command.ts'
import { commands as ofProgram } from '#commands/index.ts'
import { temporaryFolder } from '../support/folders.ts'
import { commands, entry, treeOf } from './help-desk-commands.ts'
import { isInstalled, offered, type ShellName, syntaxErrors } from './shells.ts'

const tree = await treeOf(commands)

function needs(shell: ShellName, { skip }: TestContext): void {
  skip(!isInstalled(shell), `${shell} is not installed here, so its script was not checked`)
}

/** The words alone: fish prints a summary behind them, bash and zsh quote. */
function plain(words: readonly string[]): readonly string[] {
  return words.map((word) => word.replace(/\t.*/, '').replace(/\\(.)/g, '$1')).toSorted()
}

describe.each(['bash', 'zsh', 'fish'] as const)('%s', (shell) => {
  const complete = (typed: string, files: readonly string[] = []) =>
    plain(offered(shell, tree.script(shell), typed, { files }))

  test('finds no fault in the script', (context) => {
    needs(shell, context)
    expect(syntaxErrors(shell, tree.script(shell))).toBe('')
  })

  test('completes commands, of one word and of two, under both names of the program', (context) => {
    needs(shell, context)
    expect(complete('helpdesk que')).toEqual(['queue'])
    expect(complete('hdk con')).toEqual(['config'])
    expect(complete('helpdesk config ')).toEqual(['set'])
    expect(complete('helpdesk profiles ')).toEqual(['use'])
  })

  test('completes the second words of all commands of the program', async (context) => {
    needs(shell, context)
    const program = await treeOf(ofProgram)
    const names = Object.keys(ofProgram).filter((name) => name.includes(' '))
    const script = program.script(shell)
    const firsts = new Set(names.map((name) => name.split(' ')[0] ?? name))
    for (const first of firsts) {
      const seconds = names
        .filter((name) => name.startsWith(`${first} `))
        .map((name) => name.slice(first.length + 1))
      const found = plain(offered(shell, script, `helpdesk ${first} `))
      expect(found).toEqual(seconds.toSorted())
    }
  })

  test('completes the command behind options that stand before it', (context) => {
    needs(shell, context)
    expect(complete('helpdesk --profile central --no-input que')).toEqual(['queue'])
  })

  test('completes the options of the command, and those of every command', (context) => {
    needs(shell, context)
    expect(complete('helpdesk queue --s')).toEqual(['--server', '--sort'])
    expect(complete('helpdesk profiles use --s')).toEqual(['--server'])
  })

  test('completes the choices of an option, typed in any way', (context) => {
    needs(shell, context)
    expect(complete('helpdesk queue --sort ')).toEqual(['due', 'id'])
    expect(complete('helpdesk queue -s d')).toEqual(['due'])
    expect(complete('helpdesk queue --sort=d').map((word) => word.replace('--sort=', ''))).toEqual(['due'])
    expect(complete('helpdesk note --color al')).toEqual(['always'])
  })

  test('completes the choices of each argument in its place', (context) => {
    needs(shell, context)
    expect(complete('helpdesk config set ')).toEqual(['color', 'limit'])
    expect(complete('helpdesk config set --color never color ')).toEqual(['$(id)', 'a b', "it's"])
  })

  test('completes topics and commands behind help', (context) => {
    needs(shell, context)
    expect(complete('helpdesk help f')).toEqual(['filters'])
    expect(complete('helpdesk help q')).toEqual(['queue'])
  })

  test('completes file names where a file is wanted, and nowhere else', (context) => {
    needs(shell, context)
    expect(complete('helpdesk note --attach scr', ['screen shot.png'])).toEqual(['screen shot.png'])
    expect(complete('helpdesk profiles use scr', ['screen shot.png'])).toEqual(['screen shot.png'])
    expect(complete('helpdesk note --message scr', ['screen shot.png'])).toEqual([])
    expect(complete('helpdesk note scr', ['screen shot.png'])).toEqual([])
  })

  test('completes file names behind a redirection', (context) => {
    needs(shell, context)
    const files = ['screen shot.png']
    for (const typed of ['> scr', '>scr', '>> scr', '2>scr', '< scr', '--sort due 2>>scr'])
      expect(complete(`helpdesk queue ${typed}`, files)).toEqual(files)
  })

  test('a redirection is none of the words of the program', (context) => {
    needs(shell, context)
    expect(complete('helpdesk > kept que')).toEqual(['queue'])
    expect(complete('helpdesk config set 2> kept >&2 co')).toEqual(['color'])
    expect(complete('helpdesk config set >"a > b"  2>> kept < c\\ d color ')).toContain('a b')
    expect(complete("helpdesk config set '>' a")).toEqual(['a b'])
    expect(complete(String.raw`helpdesk config set \> > 'kept 2' a`)).toEqual(['a b'])
    expect(complete("helpdesk config set 'x > y' a")).toEqual(['a b'])
  })

  test('runs nothing that a summary says', async (context) => {
    needs(shell, context)
    const planted = join(temporaryFolder(), 'planted')
    const summary = `It's $(touch ${planted}) \`touch ${planted}\` '; touch ${planted}; ' \\' [a]:b \n "c" \u2019`
    const odd = defineCommand({
      summary,
      examples: ['helpdesk odd'],
      options: { odd: flag({ summary }) },
      run: () => nothing(),
    })
    const { script } = await treeOf({ odd: entry(odd), 'odd one': entry(odd) })
    expect(syntaxErrors(shell, script(shell))).toBe('')
    expect(plain(offered(shell, script(shell), 'helpdesk od'))).toEqual(['odd'])
    expect(plain(offered(shell, script(shell), 'helpdesk odd --od'))).toEqual(['--odd'])
    expect(existsSync(planted)).toBe(false)
  })
})
