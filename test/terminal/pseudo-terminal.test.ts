import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { spawn } from '@lydell/node-pty'
import { rolldown } from 'rolldown'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { controlC, controlD, enter } from './seat.ts'

const built = mkdtempSync(join(tmpdir(), 'helpdesk-person-'))
beforeAll(async () => {
  const bundle = await rolldown({
    input: fileURLToPath(new URL('./person.ts', import.meta.url)),
    platform: 'node',
    logLevel: 'silent',
  })
  await bundle.write({ dir: built, format: 'esm', entryFileNames: 'person.mjs' })
  await bundle.close()
})
afterAll(() => rmSync(built, { recursive: true, force: true }))

interface Sitting {
  readonly screen: string
  readonly exit: number
}

/** Runs the small program at a real terminal; when it asks, the keys are pressed. */
async function sit(question: string, keys: string, env: Record<string, string> = {}): Promise<Sitting> {
  const program = spawn(process.execPath, [join(built, 'person.mjs'), question], {
    cols: 80,
    rows: 24,
    env: { PATH: process.env['PATH'] ?? '', TERM: 'xterm-256color', ...env },
  })
  let screen = ''
  let pressed = false
  program.onData((text) => {
    screen += text
    if (pressed || !/Subject|API key/.test(screen)) return
    pressed = true
    program.write(keys)
  })
  return await new Promise((resolve) => {
    program.onExit(({ exitCode }) => resolve({ screen, exit: exitCode }))
  })
}

test('a person types an answer at a real terminal', async () => {
  const { screen, exit } = await sit('text', `OMIS freezes${enter}`)
  expect(screen).toContain('answer: "OMIS freezes"')
  expect(screen).toContain('\u001B[34m?')
  expect(exit).toBe(0)
})

test('a question has no colour that vanishes on a light screen', async () => {
  const { screen } = await sit('text', `OMIS freezes${enter}`)
  // oxlint-disable-next-line no-control-regex -- the escape character begins every code
  expect(screen.match(/\u001B\[(?:33|36|37|93|96|97)m/g)).toBeNull()
})

test('without colour the question has none', async () => {
  const { screen } = await sit('text', `OMIS freezes${enter}`, { NO_COLOR: '1' })
  expect(screen).toContain('answer: "OMIS freezes"')
  // oxlint-disable-next-line no-control-regex -- the escape character begins every code
  expect(screen).not.toMatch(/\u001B\[\d+m/)
})

test('a secret is not echoed by the terminal either', async () => {
  const { screen } = await sit('secret', `swordfish${enter}`)
  const [asking = '', answer = ''] = screen.split('answer: ')
  expect(asking).not.toContain('swordfish')
  expect(answer).toContain('swordfish')
})

test.each([{ TERM: 'dumb' }, { ACCESSIBLE: '1' }])(
  '%j asks line by line and hides a secret too',
  async (env) => {
    const subject = await sit('text', `OMIS freezes${enter}`, env)
    expect(subject.screen).toBe('Subject: OMIS freezes\r\nanswer: "OMIS freezes"\r\n')
    const key = await sit('secret', `swordfish${enter}`, env)
    expect(key.screen).toBe('API key (not shown): \r\nanswer: "swordfish"\r\n')
  },
)

test.each([
  ['Ctrl-C', controlC],
  ['Ctrl-D', controlD],
])('%s at a real terminal ends with 130', async (_, key) => {
  const { screen, exit } = await sit('text', key)
  expect(screen).toContain('left: Interrupted at a question.')
  expect(exit).toBe(130)
})

test('an editor that draws on the terminal gives the text', async () => {
  const editor = join(built, 'editor.mjs')
  writeFileSync(
    editor,
    `import { appendFileSync } from 'node:fs'
     if (process.stdin.isTTY && process.stdout.isTTY) appendFileSync(process.argv.at(-1), 'and the second\\n')`,
  )
  const { screen } = await sit('edit', '', { EDITOR: `"${process.execPath}" ${editor}` })
  expect(screen).toContain('answer: "The first line\\nand the second"')
})
