import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { bin } from '../support/bin.ts'
import { computer } from '../support/computer.ts'
import { sitDown } from '../support/person.ts'
import { serveSandbox } from '../support/served-sandbox.ts'

test('words of a server are read behind the next command, and offered without server and secret', async () => {
  const desk = computer()
  const server = await serveSandbox(desk.env)
  const login = [
    'login',
    '--server',
    server.url,
    '--api-key-stdin',
    '--store',
    'file',
    '--profile',
    'central',
  ]
  expect((await desk.runs(login, server.apiKey)).code).toBe(0)
  const asks = async (...asked: readonly string[]) => (await desk.runs(['__complete', ...asked])).stdout
  expect(await asks('status', 'pe')).toBe('')

  expect((await desk.runs(['show', '1042', '--field', 'status'])).code).toBe(0)
  const words = join(desk.folder, 'cache', 'helpdesk', 'completion', 'central.json')
  while (!existsSync(words)) await wait(50)
  expect(await asks('status', 'pe')).toBe('Pending\t\n')

  await server.stop()
  expect(await asks('status', 'pe')).toBe('Pending\t\n')
  expect(await asks('ticket', '1042')).toBe('1042\tOMIS freezes on intake screen\n')
  expect(await desk.runs(['logout', '--profile', 'central'])).toMatchObject({ code: 0 })
  expect(existsSync(words)).toBe(false)
})

test('words of an account of the environment are read behind the next command, and offered without its key', async () => {
  const desk = computer()
  const server = await serveSandbox(desk.env)
  const here = desk.with({ HELPDESK_SERVER: server.url })
  const signedIn = here.with({ HELPDESK_API_KEY: server.apiKey, HELPDESK_API: server.api })
  const offered = async () => (await here.runs(['__complete', 'status', 'pe'])).stdout
  expect(await offered()).toBe('')
  expect((await signedIn.runs(['show', '1042', '--field', 'status'])).code).toBe(0)
  const kept = `%40${encodeURIComponent(server.url)}.json`
  const words = join(desk.folder, 'cache', 'helpdesk', 'completion', 'environment', kept)
  while (!existsSync(words)) await wait(50)
  await server.stop()
  expect(await offered()).toBe('Pending\t\n')
})

test('in bash a technician is completed by the program itself', async () => {
  const desk = computer({ HELPDESK_PROFILE: 'sandbox', LC_ALL: 'C.UTF-8' })
  expect((await desk.runs(['completion', 'refresh'])).code).toBe(0)
  desk.hasProgram('helpdesk', `exec '${process.execPath}' '${bin}' "$@"`)
  const script = [
    `PATH='${desk.folder}':"$PATH"`,
    'source <(helpdesk completion bash)',
    `COMP_LINE='helpdesk assign 1042 --to lu' COMP_POINT=28 COMP_CWORD=4`,
    'COMP_WORDS=(helpdesk assign 1042 --to lu)',
    '_helpdesk',
    `printf '%s\\n' "\${COMPREPLY[@]}"`,
  ]
  const { stdout } = await desk.script(
    `exec bash --norc -c '${script.join('; ').replaceAll("'", String.raw`'\''`)}'`,
  )
  expect(stdout).toContain(String.raw`Lucía\ Herrera`)
})

test('bash at a terminal lists tickets with their subjects, puts the number on the line, finds the file and ends a parenthesis', async () => {
  const desk = computer({ HELPDESK_PROFILE: 'sandbox', LC_ALL: 'C.UTF-8', PS1: 'ready> ' })
  expect((await desk.runs(['completion', 'refresh'])).code).toBe(0)
  expect((await desk.runs(['alias', 'add', 'look', 'show --field subject'])).code).toBe(0)
  desk.hasProgram('helpdesk', `exec '${process.execPath}' '${bin}' "$@"`)
  desk.hasFile('kept subject', '')
  const person = sitDown(['--norc', '--noprofile'], { env: desk.env, program: ['bash'], columns: 80 })
  await person.sees('ready>')
  person.types(
    `PATH='${desk.folder}':"$PATH"; cd '${desk.folder}'; source <(helpdesk completion bash); echo rea''dy\n`,
  )
  await person.sees('\nready\n')
  person.types('helpdesk look 10\t\t')
  await person.sees('1042  -- OMIS freezes on intake screen')
  person.types('42\t\n')
  await person.sees('helpdesk look 1042 \nOMIS freezes on intake screen\nready>')
  person.types('helpdesk look 1042 >ke\t\n')
  await person.sees('helpdesk look 1042 >kept\\ subject')

  person.types('\n')
  await person.sees('ready>')
  // The first Tab ends the word, the others list what may stand in the parenthesis.
  person.types('helpdesk queue \\(\t\t\t')
  await person.sees(/helpdesk queue \\\( \s+status: +.*level:/s)
})
