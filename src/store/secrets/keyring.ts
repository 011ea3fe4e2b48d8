import { spawn } from 'node:child_process'
import { join } from 'node:path'
import * as v from 'valibot'
import { InterruptedError } from '#errors.ts'
import { KeyringError } from './keyring-error.ts'

/** The system keyring. Everything throws KeyringError; an error is never read as "there is no secret". */
export interface Keyring {
  /** Whether there is one here that can be used. */
  check(): Promise<void>
  /** The secret, or null. Opens no dialogue on Linux: a locked keyring is an error. */
  look(name: string): Promise<string | null>
  /** As look, but the keyring may ask a person to unlock it, for as long as they take. */
  read(name: string): Promise<string | null>
  keep(name: string, secret: string): Promise<void>
  /** None is no error. */
  remove(name: string): Promise<void>
}

export interface KeyringParts {
  /** The program that runs JavaScript. */
  readonly runtime: string
  /** The folder this program is installed in. */
  readonly root: string
  /** Without secrets of ours. */
  readonly env: Readonly<Record<string, string>>
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>
  readonly signal: AbortSignal
  /** Somebody is there who can unlock it, and is waited for. */
  readonly attended: () => Promise<boolean>
}

/** How long a keyring may take where nobody is there to unlock it, in milliseconds. */
const patience = 10_000

const Answer = v.union([
  v.object({ secret: v.nullable(v.string()) }),
  v.object({ failed: v.picklist(['absent', 'missing', 'locked', 'broken']), words: v.string() }),
])

interface Question {
  readonly verb: 'try' | 'look' | 'read' | 'keep' | 'remove'
  readonly name: string
  readonly secret?: string
}

export function createKeyring(parts: KeyringParts): Keyring {
  const within = async (question: Question, limit: number | null): Promise<string | null> => {
    const answer = v.safeParse(Answer, await ask(question, { ...parts, limit }))
    if (!answer.success) throw new KeyringError('broken', 'It gave no answer.')
    if ('failed' in answer.output) throw new KeyringError(answer.output.failed, answer.output.words)
    return answer.output.secret
  }
  const forAPerson = async (): Promise<number | null> => ((await parts.attended()) ? null : patience)
  return {
    check: async () => void (await within({ verb: 'try', name: 'check' }, patience)),
    look: (name) => within({ verb: 'look', name }, patience),
    read: async (name) => within({ verb: 'read', name }, await forAPerson()),
    async keep(name, secret) {
      const kept = await within({ verb: 'keep', name, secret }, await forAPerson())
      if (kept !== secret) throw new KeyringError('broken', 'It did not keep the secret.')
    },
    remove: async (name) => void (await within({ verb: 'remove', name }, await forAPerson())),
  }
}

interface Asking extends KeyringParts {
  /** In milliseconds; null for as long as it takes. */
  readonly limit: number | null
}

/** What bin/keyring.js answers. Neither its command line nor its environment holds a secret. */
async function ask({ verb, name, secret }: Question, asking: Asking): Promise<unknown> {
  const { runtime, root, env, sleep, signal, limit } = asking
  if (signal.aborted) throw interrupted()
  const child = spawn(runtime, [join(root, 'bin', 'keyring.js')], { env, stdio: ['pipe', 'pipe', 'ignore'] })
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => (text += part))
  // A child that ends early closes the pipe; its missing answer is the error.
  child.stdin.on('error', () => {})
  child.stdin.end(JSON.stringify({ verb, account: name, secret }))
  const answered = new AbortController()
  const stop = (): void => void child.kill('SIGKILL')
  signal.addEventListener('abort', stop, { once: true })
  const ended = new Promise<'ended' | 'interrupted'>((resolve) => {
    // Ctrl-C goes to both, and that the other one ended may be heard of first.
    child.once('close', (_code, signalled) => resolve(signalled === 'SIGINT' ? 'interrupted' : 'ended'))
    child.once('error', () => resolve('ended'))
  })
  const late =
    limit === null
      ? ended
      : sleep(limit, answered.signal).then(
          () => 'late' as const,
          () => ended,
        )
  const first = await Promise.race([ended, late])
  answered.abort()
  signal.removeEventListener('abort', stop)
  if (signal.aborted || first === 'interrupted') throw interrupted()
  if (first === 'late') {
    stop()
    throw new KeyringError('silent', '')
  }
  return parsed(text)
}

function interrupted(): InterruptedError {
  return new InterruptedError('Interrupted while the keyring was asked.')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
