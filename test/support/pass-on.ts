import { request as ask, type IncomingMessage } from 'node:http'

/** An answer of the server behind. */
export interface Passed {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[]>>
  readonly body: Buffer
}

/** Asks the server behind what was asked here. Rejects when it does not answer. */
export function passOn(
  url: string,
  { headers, method, url: target = '' }: IncomingMessage,
  body: Buffer,
): Promise<Passed> {
  const { host: _, connection: __, ...others } = headers
  return new Promise((resolve, reject) => {
    const outgoing = ask(new URL(target, url), { method, headers: others }, (incoming) => {
      bytesOf(incoming).then(
        (bytes) =>
          resolve({ status: incoming.statusCode ?? 0, headers: passedHeaders(incoming), body: bytes }),
        reject,
      )
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

const passed = ['content-type', 'content-disposition', 'set-cookie', 'location', 'etag'] as const

function passedHeaders({ headers }: IncomingMessage): Passed['headers'] {
  const told = passed.flatMap((name) => {
    const value = headers[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  return { 'content-type': 'application/json', ...Object.fromEntries(told) }
}

export async function bytesOf(incoming: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of incoming) if (part instanceof Buffer) parts.push(part)
  return Buffer.concat(parts)
}
