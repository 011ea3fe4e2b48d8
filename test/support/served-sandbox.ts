import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { onTestFinished } from 'vitest'
import { nextgenWords } from './api-words.ts'
import { bin } from './bin.ts'

export interface ServedSandbox {
  readonly api: 'legacy' | 'nextgen'
  readonly url: string
  /** The key of the first tech, Dana Whitfield. */
  readonly apiKey: string
  readonly username: string
  readonly pid: number
  /** Asks with the key, in the legacy API's words whichever is served, and gives the JSON of the answer, of a list its rows. */
  asks(path: string, question?: Question): Promise<unknown>
  stop(): Promise<void>
}

interface Question {
  /** GET when left out. */
  readonly method?: 'GET' | 'POST' | 'PUT'
  readonly query?: Readonly<Record<string, string>>
  readonly body?: unknown
}

/**
 * Starts `helpdesk sandbox serve` on a free loopback port and waits for its one line; it ends with the test. With
 * SANDBOX_API=nextgen in the environment of the tests it serves that API, where a test does not say which.
 */
export function serveSandbox(
  env: Readonly<Record<string, string>>,
  ...typed: readonly string[]
): Promise<ServedSandbox> {
  return serveSandboxOf([process.execPath, bin], env, typed)
}

/** The same of another program than the built one. */
export async function serveSandboxOf(
  [program, ...words]: readonly [string, ...string[]],
  env: Readonly<Record<string, string>>,
  typed: readonly string[] = [],
): Promise<ServedSandbox> {
  const wanted = process.env['SANDBOX_API'] ?? 'legacy'
  const line = typed.includes('--api') ? typed : [...typed, '--api', wanted]
  const api = line.includes('nextgen') ? 'nextgen' : 'legacy'
  const child = spawn(program, [...words, 'sandbox', 'serve', '--port', '0', '-o', 'json', ...line], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'close')
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await ended
  }
  onTestFinished(stop)
  const told = await firstObject(child.stdout)
  const asks: ServedSandbox['asks'] =
    api === 'nextgen'
      ? (path, question) => ask(told, nextgenPlace(path), inNextgenWords(question))
      : (path, question) => ask(told, legacyPlace(path), question)
  return { ...told, api, stop, asks }
}

const legacyPlace = (path: string): string => `/helpdesk/WebObjects/Helpdesk.woa/ra/${path}`

const nextgenPlace = (path: string): string => `/api/v1/ra/${nextgenWords(path)}`

/** Details are asked for by another word there. */
function inNextgenWords(question: Question = {}): Question {
  const { query } = question
  return query?.['style'] === 'details' ? { ...question, query: { ...query, style: 'detailed' } } : question
}

interface Told {
  readonly url: string
  readonly apiKey: string
  readonly username: string
  readonly pid: number
}

async function firstObject(stdout: AsyncIterable<Buffer>): Promise<Told> {
  let text = ''
  for await (const part of stdout) {
    text += part.toString('utf8')
    const told = parsed(text)
    if (told) return told
  }
  throw new Error(`the sandbox ended before it answered: ${text}`)
}

function parsed(text: string): Told | null {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

async function ask({ url, apiKey }: Told, path: string, question: Question = {}): Promise<unknown> {
  const address = new URL(path, url)
  for (const [name, value] of Object.entries({ apiKey, ...question.query }))
    address.searchParams.append(name, value)
  const answer = await fetch(address, {
    method: question.method ?? 'GET',
    ...(question.body === undefined ? {} : { body: JSON.stringify(question.body) }),
  })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
  const answered: unknown = await answer.json()
  return isEnvelope(answered) ? answered.result : answered
}

const isEnvelope = (answer: unknown): answer is { readonly result: unknown } =>
  typeof answer === 'object' && answer !== null && 'result' in answer && 'batchSize' in answer
