import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { editText } from '../../../src/terminal/programs/editor.ts'
import { temporaryFolder } from '../../store/temporary-folder.ts'

/** An editor that does this with `path`, the file it was given. */
function editor(does: string) {
  const folder = temporaryFolder()
  const script = join(folder, 'my editor.mjs')
  writeFileSync(script, `import * as fs from 'node:fs'\nconst path = process.argv.at(-1)\n${does}\n`)
  return { folder, command: `${process.execPath} "${script}"`, report: join(folder, 'report.json') }
}

function options(env: Record<string, string>, signal = new AbortController().signal) {
  return { env: { TMPDIR: temporaryFolder(), ...env }, platform: 'linux', signal }
}

test('what was written comes back without the line break at the end', async () => {
  const { command } = editor("fs.appendFileSync(path, 'Tested twice.\\n\\n')")
  expect(await editText('Replaced the ribbon.', options({ EDITOR: command }))).toBe(
    'Replaced the ribbon.\nTested twice.',
  )
})

test('VISUAL comes before EDITOR', async () => {
  const visual = editor("fs.writeFileSync(path, 'by VISUAL')")
  const plain = editor("fs.writeFileSync(path, 'by EDITOR')")
  expect(await editText('', options({ VISUAL: visual.command, EDITOR: plain.command }))).toBe('by VISUAL')
  expect(await editText('', options({ VISUAL: '', EDITOR: plain.command }))).toBe('by EDITOR')
})

test('the file is for its owner only, and gone afterwards', async () => {
  const { command, report } = editor(
    `fs.writeFileSync(process.env.REPORT, JSON.stringify({ path, mode: fs.statSync(path).mode & 0o777 }))
     fs.writeFileSync(path, 'done')`,
  )
  await editText('', options({ EDITOR: command, REPORT: report }))
  const seen: { path: string; mode: number } = JSON.parse(readFileSync(report, 'utf8'))
  expect(seen.mode.toString(8)).toBe('600')
  expect(existsSync(seen.path)).toBe(false)
})

test('the editor learns nothing secret from the environment', async () => {
  const { command } = editor('fs.writeFileSync(path, JSON.stringify(process.env))')
  const env = { EDITOR: command, HELPDESK_API_KEY: 'k-81552', HELPDESK_PASSWORD: 'p-81552', LANG: 'C' }
  const seen = await editText('', options(env))
  expect(seen).not.toContain('81552')
  expect(seen).toContain('"LANG":"C"')
})

test('an emptied text means that nothing is to be done', async () => {
  const { command } = editor("fs.writeFileSync(path, '\\n  \\n')")
  await expect(editText('Replaced the ribbon.', options({ EDITOR: command }))).rejects.toMatchObject({
    exit: 130,
    message: 'The text is empty, so nothing was done.',
  })
})

test('an editor that fails keeps what was written in a file that is named', async () => {
  const { command } = editor("fs.writeFileSync(path, 'half a solution')\nprocess.exit(3)")
  const failure: { hint: string; exit: number } = await editText('', options({ EDITOR: command })).then(
    () => Promise.reject(new Error('the editor did not fail')),
    (error) => error,
  )
  expect(failure.exit).toBe(1)
  const path = /^What was written is in (.*)\.$/.exec(failure.hint)?.[1] ?? ''
  expect(readFileSync(path, 'utf8')).toBe('half a solution')
  expect((statSync(path).mode & 0o777).toString(8)).toBe('600')
})

test.each([
  ['left as it was', ''],
  ['emptied', "fs.writeFileSync(path, '\\n')"],
])('an editor that fails and leaves the text %s keeps nothing, and says nothing of it', async (_, does) => {
  const { command } = editor(`${does}\nprocess.exit(1)`)
  const { env, ...others } = options({ EDITOR: command })
  await expect(editText('Replaced the ribbon.', { env, ...others })).rejects.toMatchObject({
    exit: 1,
    hint: undefined,
  })
  expect(readdirSync(env.TMPDIR)).toEqual([])
})

test('an editor that does not exist is named with what to set', async () => {
  await expect(editText('', options({ EDITOR: 'no-such-editor --wait' }))).rejects.toMatchObject({
    exit: 1,
    message: 'The editor "no-such-editor --wait" could not be started.',
    hint: 'Set EDITOR to the editor you use, such as nano.',
  })
})

test('Ctrl-C while editing keeps what was written', async () => {
  const { command, folder } = editor(
    `fs.writeFileSync(path, 'half a solution')
     fs.mkdirSync(process.env.STARTED)
     setInterval(() => {}, 1000)`,
  )
  const started = join(folder, 'started')
  const interrupt = new AbortController()
  const edited = editText('', options({ EDITOR: command, STARTED: started }, interrupt.signal))
  await expect.poll(() => existsSync(started)).toBe(true)
  interrupt.abort()
  await expect(edited).rejects.toMatchObject({
    exit: 130,
    hint: expect.stringMatching(/^What was written is in .*text\.txt\.$/),
  })
})

test.each(["process.kill(process.pid, 'SIGINT')\nsetInterval(() => {}, 1000)", 'process.exit(130)'])(
  'an editor that Ctrl-C ended is no failure of it: %j',
  async (ends) => {
    const { command } = editor(`fs.writeFileSync(path, 'half a solution')\n${ends}`)
    await expect(editText('', options({ EDITOR: command }))).rejects.toMatchObject({
      exit: 130,
      message: 'Interrupted while editing.',
    })
  },
)
