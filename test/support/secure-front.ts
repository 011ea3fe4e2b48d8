import { request as ask } from 'node:http'
import { createServer } from 'node:https'
import { onTestFinished } from 'vitest'
import { certificate } from './certificates.ts'

export interface SecureFront {
  readonly url: string
  /** What vouches for its certificate. */
  readonly authority: string
}

/** The same help desk by https, under the name localhost; it ends with the test. */
export async function secureFront(behind: string): Promise<SecureFront> {
  const { cert, key } = certificate({ hosts: ['localhost'] })
  const server = createServer({ cert, key }, (incoming, response) => {
    const { method, headers, url = '' } = incoming
    const outgoing = ask(new URL(url, behind), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    outgoing.on('error', () => response.destroy())
    incoming.pipe(outgoing)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return { url: `https://localhost:${address.port}`, authority: cert }
}
