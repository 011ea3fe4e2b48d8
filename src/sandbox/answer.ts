import type { PageAsked } from './paging.ts'

/** What a route answers; the dialect makes bytes of it. */
export interface Answer {
  readonly status: number
  readonly content: Content
  readonly headers?: Readonly<Record<string, string | readonly string[]>>
}

export type Content =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'list'; readonly rows: readonly unknown[]; readonly page: PageAsked }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly type: string }

/** A JSON answer, 200 unless said otherwise. */
export const json = (value: unknown, status = 200): Answer => ({ status, content: { kind: 'json', value } })

/** One page of a list. */
export const listed = (rows: readonly unknown[], page: PageAsked): Answer => ({
  status: 200,
  content: { kind: 'list', rows, page },
})

/** A plain sentence. */
export const text = (sentence: string, status = 200): Answer => ({
  status,
  content: { kind: 'text', text: sentence },
})

/** A whole HTML page. */
export const html = (page: string, status = 200): Answer => ({
  status,
  content: { kind: 'html', html: page },
})

/** A download. */
export const bytes = (
  content: Uint8Array,
  type: string,
  headers: Readonly<Record<string, string>> = {},
): Answer => ({
  status: 200,
  content: { kind: 'bytes', bytes: content, type },
  headers,
})
