import { json, text } from '../answer.ts'
import type { Answer, Content } from '../answer.ts'
import type { Quirks } from '../quirks.ts'
import type { Refusal } from '../refusal.ts'
import { bytesOf, jsonBody, plainBody } from '../wire/response.ts'
import type { SandboxResponse, TypedBody } from '../wire/response.ts'

export const server = 'Caddy'

// Every list comes in an envelope, without a total (NextGen guide §6).
const bodyOf = (content: Content): TypedBody => {
  if (content.kind !== 'list') return plainBody(content)
  const { rows, page } = content
  const rest = `,"count":${rows.count},"batch":${page.number},"batchSize":${page.limit}}`
  return jsonBody(Buffer.concat([Buffer.from('{"result":'), rows.array, Buffer.from(rest)]))
}

/** Turns an answer into bytes. */
export const respond = ({ status, content, headers }: Answer): SandboxResponse => {
  const { type, body } = bodyOf(content)
  return { status, headers: { 'content-type': type, server, ...headers }, body: bytesOf(body) }
}

/** An error: its body is ours (NextGen guide §9). With the quirk `errors200` it is a plain sentence under status 200. */
export const refused = ({ status, message }: Refusal, quirks: Quirks): Answer =>
  quirks.has('errors200') ? text(message) : json({ message }, status)
