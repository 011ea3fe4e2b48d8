import type { Content } from '../answer.ts'

/** What goes back over the wire. */
export interface SandboxResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[]>>
  readonly body: Uint8Array
}

/** A body with its content type. */
export interface TypedBody {
  readonly type: string
  readonly body: string | Uint8Array
}

/** Content of the kinds that look alike in every dialect. */
export type PlainContent = Exclude<Content, { readonly kind: 'list' }>

export const jsonBody = (body: string | Uint8Array): TypedBody => ({
  type: 'application/json;charset=UTF-8',
  body,
})

export const plainBody = (content: PlainContent): TypedBody => {
  if (content.kind === 'bytes') return { type: content.type, body: content.bytes }
  if (content.kind === 'html') return { type: 'text/html;charset=UTF-8', body: content.html }
  if (content.kind === 'text') return { type: 'text/plain;charset=UTF-8', body: content.text }
  return jsonBody(content.json)
}

export const bytesOf = (body: string | Uint8Array): Uint8Array =>
  typeof body === 'string' ? Buffer.from(body, 'utf8') : body
