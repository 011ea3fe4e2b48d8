import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { InterruptedError } from '#errors.ts'
import { commandWords, ending, startProgram } from './program.ts'
import { decode } from './stdin.ts'
import { isGiven } from './streams.ts'
import type { Environment } from './streams.ts'
import { TerminalError } from './terminal-error.ts'

export interface EditorOptions {
  readonly env: Environment
  /** Such as linux, darwin or win32. */
  readonly platform: string
  readonly signal: AbortSignal
}

/**
 * Lets a person write in $VISUAL or $EDITOR. Throws InterruptedError when the text is emptied or
 * the editing is interrupted, TerminalError when the editor fails; then what was written stays in
 * a file that the hint names.
 */
export async function editText(initial: string, options: EditorOptions): Promise<string> {
  const folder = await mkdtemp(join(temporaryFolder(options.env), 'helpdesk-'))
  const path = join(folder, 'text.txt')
  await writeFile(path, initial === '' ? '' : `${initial}\n`, { mode: 0o600, flag: 'wx' })
  try {
    await runEditor(path, options)
  } catch (error) {
    if (await isAsGiven(path, initial)) await rm(folder, { recursive: true, force: true })
    throw error
  }
  const text = decode(await readFile(path), path)
    .replaceAll('\r\n', '\n')
    .trimEnd()
  await rm(folder, { recursive: true, force: true })
  if (text.trim() === '') throw new InterruptedError('The text is empty, so nothing was done.')
  return text
}

async function runEditor(path: string, { env, platform, signal }: EditorOptions): Promise<void> {
  const command = editorCommand(env, platform)
  // Stdout may be a pipe; the editor draws where the person looks.
  const editor = await startProgram([...commandWords(command), path], { env, stdio: ['inherit', 2, 2] })
  if (editor === null) {
    throw new TerminalError(`The editor "${command}" could not be started.`, {
      hint: 'Set EDITOR to the editor you use, such as nano.',
    })
  }
  const stop = (): void => void editor.kill()
  signal.addEventListener('abort', stop, { once: true })
  const exit = await ending(editor)
  signal.removeEventListener('abort', stop)
  const hint = `What was written is in ${path}.`
  if (signal.aborted) throw new InterruptedError('Interrupted while editing.', { hint })
  if (exit !== 0) throw new TerminalError(`The editor "${command}" ended with an error.`, { hint })
}

function temporaryFolder(env: Environment): string {
  const named = env['TMPDIR']
  return named !== undefined && named !== '' ? named : tmpdir()
}

function editorCommand(env: Environment, platform: string): string {
  const named = [env['VISUAL'], env['EDITOR']].find(isGiven)
  return named ?? (platform === 'win32' ? 'notepad' : 'vi')
}

async function isAsGiven(path: string, initial: string): Promise<boolean> {
  try {
    return (await readFile(path, 'utf8')).trimEnd() === initial.trimEnd()
  } catch {
    return true
  }
}
