import type { Answer } from '../answer.ts'
import type { Quirks } from '../quirks.ts'
import { asXml } from './xml.ts'

/** What goes back over the wire. */
export interface SandboxResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[]>>
  readonly body: Uint8Array
}

const typed = (
  answer: Answer,
  format: 'json' | 'xml',
  resource: string,
): { type: string; body: string | Uint8Array } => {
  const { content } = answer
  if (content.kind === 'bytes') return { type: content.type, body: content.bytes }
  if (content.kind === 'html') return { type: 'text/html;charset=UTF-8', body: content.html }
  if (content.kind === 'text') return { type: 'text/plain;charset=UTF-8', body: content.text }
  if (format === 'xml') return { type: 'text/xml;charset=UTF-8', body: asXml(content.value, resource) }
  return { type: 'application/json;charset=UTF-8', body: JSON.stringify(content.value) }
}

/** Turns an answer into bytes. With the quirk `errors200` a plain-text error goes out under status 200 (field guide §6). */
export const respond = (
  answer: Answer,
  options: { format: 'json' | 'xml'; resource: string; quirks: Quirks },
): SandboxResponse => {
  const { type, body } = typed(answer, options.format, options.resource)
  const isHidden = options.quirks.has('errors200') && answer.status >= 400 && answer.content.kind === 'text'
  return {
    status: isHidden ? 200 : answer.status,
    headers: { 'content-type': type, server: 'Apache-Coyote/1.1', ...answer.headers },
    body: typeof body === 'string' ? Buffer.from(body, 'utf8') : body,
  }
}
