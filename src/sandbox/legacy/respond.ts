import { STATUS_CODES } from 'node:http'
import { html, json, text } from '../answer.ts'
import type { Answer, Content } from '../answer.ts'
import type { Address } from '../dialect.ts'
import type { Quirks } from '../quirks.ts'
import type { Refusal } from '../refusal.ts'
import { escapeHtml } from '../text/escape.ts'
import { bytesOf, jsonBody, plainBody } from '../wire/response.ts'
import type { SandboxResponse, TypedBody } from '../wire/response.ts'
import { asXml } from './xml.ts'

export const server = 'Apache-Coyote/1.1'

const resourceOf = (address: Address | null): string =>
  address?.segments.find((name) => name !== 'clientInterface') ?? 'answer'

// A list is a bare array without any count (field guide §4.1).
const bodyOf = (content: Content, address: Address | null): TypedBody => {
  if (content.kind !== 'json' && content.kind !== 'list') return plainBody(content)
  const json = content.kind === 'list' ? content.rows.array : content.json
  if (address?.format !== 'xml') return jsonBody(json)
  const value: unknown = JSON.parse(Buffer.from(json).toString('utf8'))
  return { type: 'text/xml;charset=UTF-8', body: asXml(value, resourceOf(address)) }
}

/** Turns an answer into bytes: JSON, or XML when the address ended in `.xml`. */
export const respond = ({ status, content, headers }: Answer, address: Address | null): SandboxResponse => {
  const { type, body } = bodyOf(content, address)
  return { status, headers: { 'content-type': type, server, ...headers }, body: bytesOf(body) }
}

const tomcatPage = ({ status, message }: Refusal): Answer => {
  const title = `HTTP Status ${status} – ${STATUS_CODES[status] ?? 'Error'}`
  return html(
    `<!DOCTYPE html><html><head><title>${title}</title></head>` +
      `<body><h1>${title}</h1><p><b>Message</b> ${escapeHtml(message)}</p></body></html>`,
    status,
  )
}

/** An error in its form (field guide §6). With the quirk `errors200` a plain sentence goes out under status 200. */
export const refused = (refusal: Refusal, quirks: Quirks): Answer => {
  const { status, form, message } = refusal
  if (form === 'reason') return json({ reason: message }, status)
  if (form === 'page') return tomcatPage(refusal)
  return text(message, quirks.has('errors200') ? 200 : status)
}
