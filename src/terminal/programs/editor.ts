import type { ChildProcess } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EmptiedError, InterruptedError } from '#errors.ts'
import { commandWords } from './command-words.ts'
import { ending, startProgram } from './program.ts'
import { decode } from '../stdin.ts'
import { isGiven } from '../streams.ts'
import type { Environment } from '../streams.ts'
import { TerminalError } from '../terminal-error.ts'

/** Where the text is while it is edited. */
export interface EditedFile {
  /** A file of the caller's, who also removes it; left out, one of our own that is gone afterwards. */
  readonly file?: string | undefined
}

export interface EditorOptions extends EditedFile {
  readonly env: Environment
  /** Such as linux, darwin or win32. */
  readonly platform: string
  readonly signal: AbortSignal
}

/**
 * Lets a person write in $VISUAL or $EDITOR. Throws EmptiedError when the text is emptied,
 * InterruptedError when the editing is interrupted, TerminalError when the editor fails; if
 * something was written by then, it stays in a file that the hint names.
 */
export async function editText(initial: string, options: EditorOptions): Promise<string> {
  const folder = options.file === undefined ? await temporaryFolder(options.env) : null
  const path = options.file ?? join(folder ?? '', 'text.txt')
  const clear = async (): Promise<void> => {
    if (folder !== null) await rm(folder, { recursive: true, force: true })
  }
  await writeFile(path, initial === '' ? '' : `${initial}\n`, { mode: 0o600 })
  try {
    await runEditor(path, initial, options)
  } catch (error) {
    if (await isUnwritten(path, initial)) await clear()
    throw error
  }
  const text = decode(await readFile(path), path)
    .replaceAll('\r\n', '\n')
    .trimEnd()
  await clear()
  if (text.trim() === '') throw new EmptiedError('The text is empty, so nothing was done.')
  return text
}

async function runEditor(
  path: string,
  initial: string,
  { env, platform, signal }: EditorOptions,
): Promise<void> {
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
  const isInterrupted = signal.aborted || isEndedByKey(editor)
  if (exit === 0 && !isInterrupted) return
  const hint = (await isUnwritten(path, initial)) ? undefined : `What was written is in ${path}.`
  if (isInterrupted) throw new InterruptedError('Interrupted while editing.', { hint })
  throw new TerminalError(`The editor "${command}" ended with an error.`, { hint })
}

// Ctrl-C is heard of from the editor alone: it ended by the signal, or says so as a shell does.
function isEndedByKey({ signalCode, exitCode }: ChildProcess): boolean {
  return signalCode === 'SIGINT' || exitCode === 130
}

async function temporaryFolder(env: Environment): Promise<string> {
  const named = env['TMPDIR']
  return mkdtemp(join(named !== undefined && named !== '' ? named : tmpdir(), 'helpdesk-'))
}

function editorCommand(env: Environment, platform: string): string {
  const named = [env['VISUAL'], env['EDITOR']].find(isGiven)
  return named ?? (platform === 'win32' ? 'notepad' : 'vi')
}

async function isUnwritten(path: string, initial: string): Promise<boolean> {
  try {
    const text = (await readFile(path, 'utf8')).trimEnd()
    return text === '' || text === initial.trimEnd()
  } catch {
    return true
  }
}
