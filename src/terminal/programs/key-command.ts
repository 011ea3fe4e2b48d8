import { InterruptedError, SignInError } from '#errors.ts'
import { commandWords } from './command-words.ts'
import { ending, startProgram } from './program.ts'
import type { Environment } from '../streams.ts'

export interface KeyCommandOptions {
  readonly env: Environment
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>
  readonly signal: AbortSignal
  /** A person is there who can answer what the command asks, such as for the password of a safe. */
  readonly attended: boolean
  /** Takes what the command says on stderr, a line at a time. */
  readonly say: (line: string) => void
}

/** How long it may take, in seconds: with a person to answer it, and without. */
const patience = { attended: 300, alone: 30 }

/** More than any secret, in characters. */
const longest = 65_536

/**
 * The first line that a command prints: its words as a shell splits them, quotes and all, but no shell runs it, so that
 * nothing else in it is read as one. Throws SignInError with the command's own words when it fails or prints nothing.
 */
export async function readKeyCommand(command: string, options: KeyCommandOptions): Promise<string> {
  const { env, signal, attended } = options
  const words = commandWords(command)
  const program = await startProgram(words, { env, stdio: [attended ? 'inherit' : 'ignore', 'pipe', 'pipe'] })
  if (program === null) throw failed(`could not be started: ${words[0] ?? 'it is empty'}`)
  let printed = ''
  program.stdout?.setEncoding('utf8').on('data', (part: string) => {
    if (printed.length < longest) printed += part
  })
  const said = lines(options.say)
  program.stderr?.setEncoding('utf8').on('data', said.take)
  const stop = (): void => void program.kill('SIGKILL')
  signal.addEventListener('abort', stop, { once: true })
  const done = new AbortController()
  const seconds = attended ? patience.attended : patience.alone
  const ended = ending(program)
  const late = options.sleep(seconds * 1000, done.signal).then(
    () => 'late' as const,
    () => ended,
  )
  const first = await Promise.race([ended, late])
  // Ctrl-C goes to both, and that the other one ended may be heard of first.
  const interrupted = signal.aborted || program.signalCode === 'SIGINT'
  done.abort()
  stop()
  signal.removeEventListener('abort', stop)
  said.end()
  if (interrupted) throw new InterruptedError('Interrupted while the key-command ran.')
  if (first === 'late') throw failed(`did not end within ${seconds} seconds`)
  if (first !== 0)
    throw failed(`ended with ${first ?? 'a signal'}${said.last() === '' ? '' : `: ${said.last()}`}`)
  const secret = /^[^\r\n]*/.exec(printed)?.[0].trim() ?? ''
  if (secret === '') throw failed('printed no secret')
  return secret
}

function failed(what: string): SignInError {
  return new SignInError(`The key-command ${what}.`.replace(/\.+$/, '.'), {
    hint: 'Run it by hand to see what is wrong, or give the secret for one call: HELPDESK_API_KEY. Another command: helpdesk login --key-command COMMAND',
  })
}

interface Lines {
  readonly take: (part: string) => void
  readonly end: () => void
  /** The last one that is not empty. */
  readonly last: () => string
}

function lines(say: (line: string) => void): Lines {
  let open = ''
  let last = ''
  const tell = (line: string): void => {
    if (line.trim() === '') return
    last = line
    say(line)
  }
  return {
    take(part) {
      const whole = (open + part).split('\n')
      open = whole.pop() ?? ''
      whole.forEach(tell)
    },
    end: () => tell(open),
    last: () => last.trim(),
  }
}
