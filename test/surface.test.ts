import { describe, expect, test } from 'vitest'
import type { Command, Option } from '#command.ts'
import { commands } from '#commands/index.ts'
import { allOptions, argumentUsage, everywhere, optionFlags, outputOptions } from '#program.ts'

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
  test('is told in one line, the same in the table of contents and in its own help', async () => {
    const { summary } = await load(name)
    expect(summary).toBe(commands[name]?.summary)
    expect(summary).toMatch(/^[A-Z][^\n]*[^.\n]$/)
  })

  test('has examples that use it', async () => {
    const { examples } = await load(name)
    expect(examples.length).toBeGreaterThan(0)
    const uses = new RegExp(`^(helpdesk|hdk) ${name}( |$)`)
    const unused = examples.filter((line) => !partsOf(line).some((part) => uses.test(part)))
    expect(unused).toEqual([])
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
