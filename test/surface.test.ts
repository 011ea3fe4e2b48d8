import { describe, expect, test } from 'vitest'
import type { Command, Option } from '#command.ts'
import { commands } from '#commands/index.ts'
import { groups, sections } from '#commands/sections.ts'
import { allOptions, argumentUsage, everywhere, optionFlags, outputOptions } from '#command/usage.ts'
import { topics } from '#views/topics/index.ts'

const names = Object.keys(commands)

function load(name: string): Promise<Command> {
  const entry = commands[name]
  if (!entry) throw new Error(`commands/index.ts has no ${name}`)
  return entry.load()
}

/** The names of an option as a person types them: `--output`, `-o`. */
function typedNames([name, option]: readonly [string, Option<unknown>]): readonly string[] {
  return optionFlags(name, option).match(/(?<![\w-])--?[a-zA-Z][\w-]*/g) ?? []
}

function optionLine(name: string, option: Option<unknown>): string {
  const marks = [option.many ? 'repeated' : '', option.choices.join('|'), option.completes ?? '']
  return [optionFlags(name, option), ...marks.filter(Boolean)].join('  ')
}

test('the words that can be typed are these', async () => {
  const pages = await Promise.all(
    names.map(async (name) => {
      const command = await load(name)
      const taken = Object.values(command.arguments).map(
        (one) =>
          `  ${[argumentUsage(one), one.choices.join('|'), one.completes ?? ''].filter(Boolean).join('  ')}`,
      )
      const options = Object.entries(command.options).map(([key, option]) => `  ${optionLine(key, option)}`)
      return [command.hasOutput ? `${name} (prints a result)` : name, ...taken, ...options].join('\n')
    }),
  )
  const shared = Object.entries({ everywhere, output: outputOptions }).map(([title, options]) =>
    [`${title}:`, ...Object.entries(options).map(([key, option]) => `  ${optionLine(key, option)}`)].join(
      '\n',
    ),
  )
  expect([...pages, ...shared].join('\n\n')).toMatchSnapshot()
})

describe.each(names)('%s', (name) => {
  const firstWord = name.split(' ')[0] ?? name

  test('is told in one line, the same in the table of contents and in its own help', async () => {
    const { summary } = await load(name)
    expect(summary).toBe(commands[name]?.summary)
    expect(summary).toMatch(/^[A-Z][^\n]*[^.\n]$/)
  })

  test('has examples that use it', async () => {
    const { examples } = await load(name)
    expect(examples.length).toBeGreaterThan(0)
    const uses = new RegExp(`^(helpdesk|hdk) ${name}( |$)`)
    const unused = examples.filter(({ line }) => !partsOf(line).some((part) => uses.test(part)))
    expect(unused).toEqual([])
  })

  test('has a page worth reading: details, examples and what belongs to it', async () => {
    const command = await load(name)
    const lacks = [
      command.details === ''
        ? 'details: what it does, whom it mails, what it asks, what happens with several'
        : '',
      Object.keys(command.arguments).length > 0 && command.examples.length < 2 ? 'a second example' : '',
      command.seeAlso.length === 0 ? "seeAlso: commands and topics, such as ['show', 'help workflow']" : '',
      commands[firstWord] || groups[firstWord] ? '' : 'its first word in groups of commands/sections.ts',
      Object.values(sections).flat().includes(firstWord) ? '' : 'its first word in commands/sections.ts',
    ]
    expect(lacks.filter(Boolean), `what the definition of ${name} still needs`).toEqual([])
  })

  test('takes no argument of its own when commands stand below it, so that a slip is told as one', async () => {
    const below = names.filter((other) => other.startsWith(`${name} `))
    const taken = Object.keys((await load(name)).arguments)
    expect(below.length === 0 || taken.length === 0).toBe(true)
  })

  test('points to commands and topics that there are, and not to itself', async () => {
    const pages = new Set([...names, ...Object.keys(topics).map((topic) => `help ${topic}`)])
    const { seeAlso } = await load(name)
    expect(seeAlso.filter((one) => !pages.has(one) || one === name)).toEqual([])
  })

  test('knows the exit codes it can end with (commands/parts/exits.ts has those of most)', async () => {
    const { arguments: taken, options, exits } = await load(name)
    // browse makes the address from the number and asks nobody.
    const readsTickets =
      name !== 'browse' && Object.values(taken).some(({ completes }) => completes === 'ticket')
    const needed = [...(readsTickets ? [3, 4, 9] : []), ...('dryRun' in options ? [6, 8] : [])]
    expect(
      needed.filter((code) => !(code in exits)),
      `exits that ${name} still needs`,
    ).toEqual([])
    const told = Object.values(exits).filter((when) => when !== null)
    expect(told.filter((when) => !/^[A-Z][^\n]*[^.\n]$/.test(when))).toEqual([])
  })

  test('explains each option and argument: a capital first, no full stop', async () => {
    const command = await load(name)
    const told = [...Object.values(allOptions(command)), ...Object.values(command.arguments)]
    expect(told.map(({ summary }) => summary).filter((one) => !/^[A-Z][^\n]*[^.\n]$/.test(one))).toEqual([])
  })

  test('gives every name to one option only', async () => {
    const typed = Object.entries(allOptions(await load(name))).flatMap(typedNames)
    expect(typed.filter((one, at) => typed.indexOf(one) !== at)).toEqual([])
  })

  test('has no option with a value that may be left out, nor with several at once', async () => {
    const odd = Object.entries(allOptions(await load(name))).filter(([key, option]) => {
      const [, value] = / (?!-)(.+)$/.exec(optionFlags(key, option).replace(/^-\w, /, '')) ?? []
      return option.value === null ? value !== undefined : !/^[A-Z][A-Z-]*(=[A-Z]+)?$/.test(value ?? '')
    })
    expect(odd.map(([key]) => key)).toEqual([])
  })

  test('wants what it wants before what may be left out, and takes several only last', async () => {
    const taken = Object.values((await load(name)).arguments)
    const mayBeLeftOut = taken.findIndex(({ required }) => !required)
    expect(mayBeLeftOut === -1 || taken.slice(mayBeLeftOut).every(({ required }) => !required)).toBe(true)
    expect(taken.slice(0, -1).filter(({ many }) => many)).toEqual([])
  })
})

/** The commands of a shell line: those of a pipe, and the one inside `id=$(…)`. */
function partsOf(line: string): readonly string[] {
  return line.split(/ (?:\||&&) |^\w+=\$\(/).map((part) => part.replace(/^(\w+=\S+ )+/, ''))
}
