import { revealTarget } from '#http/address.ts'
import type { HttpResponse, Transport } from '#http/transport.ts'
import { onTestFinished } from 'vitest'
import { desk, type Desk, type DeskOptions } from './run.ts'
import { openedSandbox, type OpenedSandbox } from './whd/sandbox.ts'

/** Something that was sent to the help desk to change it. */
export interface Sent {
  readonly method: string
  /** Below the API's base: `Tickets/1042`. */
  readonly path: string
  readonly body: unknown
}

export interface WatchedDesk extends Desk {
  /** The writes that arrived, in order. */
  readonly sent: readonly Sent[]
  readonly sandbox: OpenedSandbox
}

/** What happens to a request; undefined lets it through. `pass` gives the sandbox's own answer. */
export type Meets = (
  request: { readonly method: string; readonly path: string },
  pass: () => Promise<HttpResponse>,
) => Promise<HttpResponse | undefined> | HttpResponse | undefined

/** A person signed in to a sandbox of 2026-10-01, on a line that keeps what was written and may fail. */
export async function watchedDesk(
  meets: Meets = () => undefined,
  options: DeskOptions = {},
): Promise<WatchedDesk> {
  const sandbox = await openedSandbox()
  onTestFinished(() => sandbox.close())
  const sent: Sent[] = []
  const transport: Transport = async (request) => {
    const path = new URL(revealTarget(request.address), 'http://server').pathname.replace(/^.*\/ra\//, '')
    const { method, body } = request
    const pass = (): Promise<HttpResponse> => {
      if (method !== 'GET') sent.push({ method, path, body: bodyOf(body) })
      return sandbox.transport(request)
    }
    return (await meets({ method, path }, pass)) ?? pass()
  }
  const env = {
    HELPDESK_SERVER: 'https://desk.example.org',
    HELPDESK_API_KEY: sandbox.apiKey,
    ...options.env,
  }
  const made = desk({ now: '2026-10-01T16:00:00Z', ...options, env, transport })
  return { ...made, sent, sandbox }
}

/** JSON, or the text of a form; uploads also end a session, with no body at all. */
function bodyOf(body: Uint8Array | undefined): unknown {
  const text = new TextDecoder().decode(body)
  return text.startsWith('{') ? JSON.parse(text) : text
}

/** An answer with this status and body. */
export function answered(status: number, body = ''): HttpResponse {
  return { status, headers: {}, body: new TextEncoder().encode(body) }
}
