import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Clock, headerTime } from './clock.ts'
import { SandboxUnavailable } from './database/open.ts'
import type { Faults } from './faults/draw.ts'
import type { Ending, Outcome } from './faults/outcome.ts'
import type { FaultRule } from './faults/rule.ts'
import { deliver } from './wire/deliver.ts'
import { lineOf, requestOf } from './wire/incoming.ts'
import type { Reading, SandboxRequest } from './wire/incoming.ts'
import { noLog, openLog, shownPath } from './wire/request-log.ts'

/** How long the last answers may take after the signal. */
const lastMilliseconds = 500

/** What is put on a port. */
export interface Served {
  readonly clock: Clock
  readonly faults: Faults
  readonly answer: (request: SandboxRequest, rule: FaultRule | null, signal: AbortSignal) => Promise<Outcome>
}

/** `log`: a file that gets one line of JSON for each request. */
export interface Listening {
  readonly port: number
  readonly signal: AbortSignal
  readonly log?: string | undefined
}

const readingUnder = (rule: FaultRule | null): Reading => {
  if (rule?.kind === 'reset') return 'nothing'
  return rule?.kind === 'reset-in-request' ? 'a piece' : 'all'
}

const statusOf = (ending: Ending): number | null => {
  if (ending.how === 'whole') return ending.outgoing.status
  return ending.how === 'half' ? ending.response.status : null
}

/**
 * Listens on 127.0.0.1 until the signal; what was asked before it still gets its answer, for half a second. Throws SandboxUnavailable
 * when the port cannot be had or the log cannot be written.
 */
export const listen = async (
  { clock, faults, answer }: Served,
  { port, signal, log: file }: Listening,
): Promise<{ url: string; closed: Promise<void> }> => {
  const log = file === undefined ? noLog : openLog(file)
  const answerOne = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method, url } = lineOf(message)
    const rule = faults.ofRequest({ method, url })
    const arrived = { at: clock.computerTime(), method, path: shownPath(url), fault: rule?.kind ?? null }
    const outcome = await requestOf(message, readingUnder(rule))
      .then((request) => answer(request, rule, signal))
      .catch((): Outcome => ({ ending: { how: 'cut' }, saved: false }))
    const { ending, saved } = outcome
    log.write({ ...arrived, saved, status: statusOf(ending) })
    if (ending.how === 'whole' && ending.late > 0) await clock.pause(ending.late, signal)
    if (!response.headersSent) response.setHeader('date', headerTime(clock.now()))
    if (signal.aborted && !response.headersSent) response.setHeader('connection', 'close')
    await deliver(response, ending)
  }
  const server = createServer((message, response) => {
    answerOne(message, response).catch(() => response.destroy())
  })
  server.on('connection', (socket) => {
    const rule = faults.ofConnection()
    if (rule === null) return
    const nothing = { method: null, path: null, saved: false, status: null }
    log.write({ at: clock.computerTime(), fault: rule.kind, ...nothing })
    socket.resetAndDestroy()
  })
  server.keepAliveTimeout = 60_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) =>
      reject(new SandboxUnavailable(`Port ${port} cannot be had. 0 takes a free one.`, { cause })),
    )
    server.listen(port, '127.0.0.1', resolve)
  })
  const closed = new Promise<void>((resolve) => server.once('close', () => resolve()))
  const end = (): void => {
    server.close()
    AbortSignal.timeout(lastMilliseconds).addEventListener('abort', () => server.closeAllConnections())
  }
  if (signal.aborted) end()
  else signal.addEventListener('abort', end, { once: true })
  const address = server.address()
  const taken = typeof address === 'object' && address !== null ? address.port : port
  return { url: `http://127.0.0.1:${taken}`, closed: closed.then(() => log.close()) }
}
