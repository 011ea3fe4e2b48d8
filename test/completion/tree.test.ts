import { expect, test } from 'vitest'
import { commands, treeOf } from './help-desk-commands.ts'

const tree = await treeOf(commands)

test('the tree has every command in the order of the table', () => {
  expect(tree.commands.map(({ name, summary }) => `${name}: ${summary}`)).toMatchInlineSnapshot(`
    [
      "queue: List tickets",
      "note: Add a note; it costs $HOME, \`date\` and "more"",
      "config set: Change a setting",
      "profiles: List accounts",
      "profiles use: Make an account the current one",
      "help: Explain a command or a topic",
    ]
  `)
})

test('options are named as they are typed', () => {
  const names = tree.commands
    .find(({ name }) => name === 'queue')
    ?.options.map(({ long, short }) => [long, short])
  expect(names).toMatchInlineSnapshot(`
    [
      [
        "--mine",
        null,
      ],
      [
        "--sort",
        "-s",
      ],
      [
        "--profile",
        null,
      ],
      [
        "--server",
        null,
      ],
      [
        "--no-input",
        null,
      ],
      [
        "--insecure",
        null,
      ],
      [
        "--color",
        null,
      ],
      [
        "--help",
        "-h",
      ],
    ]
  `)
})

test('a repeated option, its value and what completes it are known', () => {
  const note = tree.commands.find(({ name }) => name === 'note')
  expect(note?.options[0]).toMatchInlineSnapshot(`
    {
      "choices": [],
      "completes": "file",
      "long": "--attach",
      "many": true,
      "short": null,
      "summary": "Add a file",
      "value": "FILE",
    }
  `)
})

test('arguments are known with their choices', () => {
  const config = tree.commands.find(({ name }) => name === 'config set')
  expect(config?.arguments[0]).toMatchInlineSnapshot(`
    {
      "choices": [
        "color",
        "limit",
      ],
      "completes": null,
      "many": false,
      "name": "KEY",
      "required": true,
      "summary": "The setting",
    }
  `)
})

test('help takes its own topics and every command', () => {
  const help = tree.commands.find(({ name }) => name === 'help')
  expect(help?.arguments[0]?.choices).toEqual(['filters', 'queue', 'note', 'config', 'profiles', 'help'])
})

test('help and version may stand alone', () => {
  expect(tree.options.map(({ long }) => long)).toEqual(
    expect.arrayContaining(['--profile', '--output', '--help', '--version']),
  )
})
