import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { bin, run } from '../support/bin.ts'
import { type Computer, computer } from '../support/computer.ts'
import { serveSandbox } from '../support/served-sandbox.ts'

interface Loaded {
  /** Files of dist that were opened, in order, without the fingerprint in their names. */
  readonly bundles: readonly string[]
  /** Parts that were set up, by their places in the sources. */
  readonly parts: readonly string[]
  /** Modules of Node, without its inner ones. */
  readonly node: readonly string[]
}

const lists = fileURLToPath(new URL('../support/parts-listed.cjs', import.meta.url))
const names = fileURLToPath(new URL('../../dist/contents.json', import.meta.url))

async function loadedBy(desk: Computer, line: readonly string[]): Promise<Loaded> {
  // What an earlier run kept is in no bundle.
  rmSync(join(desk.folder, 'cache', 'helpdesk', 'code'), { recursive: true, force: true })
  const { stderr } = await run(process.execPath, ['--require', lists, bin, ...line], { env: desk.env })
  const { bundles, parts, node }: { bundles: string[]; parts: number[]; node: string[] } = JSON.parse(
    stderr.trim().split('\n').at(-1) ?? '',
  )
  const paths: readonly string[] = JSON.parse(readFileSync(names, 'utf8'))
  return {
    bundles: bundles.map((name) => name.replace(/(-\w{8})?\.js$/, '')),
    parts: parts.map((number) => paths[number] ?? String(number)).toSorted(),
    node,
  }
}

async function loaded(...line: readonly string[]): Promise<Loaded> {
  const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
  await desk.runs(['completion', 'refresh'])
  return loadedBy(desk, line)
}

function packages({ parts }: Loaded): readonly string[] {
  return unique(parts.map((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]))
}

/** Definitions of commands, not what they are made of. */
function commands({ parts }: Loaded): readonly string[] {
  return unique(parts.map((path) => /^src\/commands\/(?!parts\/)(.+)\.js$/.exec(path)?.[1]))
}

/** Rooms of the sources that hold any of the parts. */
function rooms({ parts }: Loaded): readonly string[] {
  return unique(parts.map((path) => /^src\/([^/]+)\//.exec(path)?.[1]))
}

function unique(names: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(names)].filter((name) => name !== undefined).toSorted()
}

/** What tells the commands by their names. */
const contents = ['find', 'index', 'mirror/contents']

test('a completion loads nothing but the start and what answers it', async () => {
  const start = new Set((await loaded('--version')).parts)
  const { bundles, parts } = await loaded('__complete', 'ticket', '10')
  expect(bundles).toEqual(['main', 'completion'])
  const own = { bundles, parts: parts.filter((part) => !start.has(part)), node: [] }
  expect(packages(own)).toEqual([])
  expect(rooms(own)).toEqual(['context', 'desk', 'store'])
  expect(own.parts.length).toBeLessThan(20)
})

test('jq is loaded for --jq alone', async () => {
  expect((await loaded('show', '1042', '-o', 'json')).bundles).not.toContain('jq-wasm')
  expect((await loaded('show', '1042', '--jq', '.id')).bundles).toContain('jq-wasm')
})

test('what asks no server loads nothing of what asks one', async () => {
  const version = await loaded('--version')
  expect(version.bundles).toEqual(['main'])
  expect(version.parts.length).toBeLessThan(10)

  const help = await loaded('--help')
  expect(help.bundles.toSorted()).toEqual(['common', 'help', 'main'])
  expect(commands(help)).toEqual([...contents, 'sections'])
  expect(packages(help)).toEqual([])
  expect(rooms(help)).toEqual(['commands', 'desk', 'help', 'output', 'shell', 'views'])
})

test('a line that cannot be read loads what reads lines, and nothing of what carries one out', async () => {
  const wrong = await loaded('queue', '--colour')
  expect(wrong.bundles.toSorted()).toEqual(['common', 'line', 'main'])
  expect(commands(wrong)).toEqual([...contents, 'queue'])
  expect(packages(wrong)).toEqual(['commander'])
})

test('the commands of every day open the few bundles that are theirs, and set up no part of what they do not use', async () => {
  const server = await serveSandbox(computer().env, '--api', 'legacy')
  const desk = computer({ HELPDESK_SERVER: server.url, HELPDESK_API_KEY: server.apiKey })
  // Whoever presses Tab has the tickets that they read offered.
  await desk.runs(['completion', 'refresh'])
  const daily = ['common', 'completion', 'daily', 'line', 'main']
  const reading = [
    'command',
    'commands',
    'context',
    'desk',
    'http',
    'output',
    'remote',
    'shell',
    'store',
    'views',
    'whd',
  ]
  const lines = {
    queue: { line: ['queue', '--all', '-o', 'tsv'], rooms: reading },
    show: { line: ['show', '1042', '-o', 'json'], rooms: ['changes', ...reading] },
    note: {
      line: ['note', '1042', '-m', 'On its way', '--no-mail'],
      rooms: ['changes', ...reading, 'terminal'],
    },
  }
  for (const [name, { line, rooms: expected }] of Object.entries(lines)) {
    const found = await loadedBy(desk, line)
    expect(found.bundles.toSorted()).toEqual(daily)
    expect(commands(found)).toEqual([...contents, name].toSorted())
    expect(packages(found)).toEqual(['commander', 'valibot'])
    expect(rooms(found)).toEqual(expected.toSorted())
    // Text is made of a detail where it is printed.
    expect(found.parts.includes('src/desk/markup/html-to-text.js')).toBe(name === 'show')
    // What carries its requests costs less than what carries those of most programs.
    expect(found.node).toContain('net')
    expect(found.node).not.toContain('http')
    expect(found.parts.length).toBeLessThan(240)
  }
  const { bundles } = await loadedBy(desk, ['queue', '--all', '-o', 'table', '--color', 'always'])
  expect(bundles.toSorted()).toEqual([...daily, 'screen'])
})
