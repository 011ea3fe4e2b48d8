import type { PageAsked } from './paging.ts'
import { written, writtenRows } from './written.ts'
import type { Written, WrittenRows } from './written.ts'

/** What a route answers; the dialect makes bytes of it. */
export interface Answer {
  readonly status: number
  readonly content: Content
  readonly headers?: Readonly<Record<string, string | readonly string[]>>
}

export type Content =
  | { readonly kind: 'json'; readonly json: Written }
  | { readonly kind: 'list'; readonly rows: WrittenRows; readonly page: PageAsked }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly type: string }

/** JSON that is written already, 200 unless said otherwise. */
export const jsonAsWritten = (text: Written, status = 200): Answer => ({
  status,
  content: { kind: 'json', json: text },
})

/** A JSON answer, 200 unless said otherwise. */
export const json = (value: unknown, status = 200): Answer => jsonAsWritten(written(value), status)

/** One page of a list whose rows are written already. */
export const listedAsWritten = (rows: WrittenRows, page: PageAsked): Answer => ({
  status: 200,
  content: { kind: 'list', rows, page },
})

/** One page of a list. */
export const listed = (rows: readonly unknown[], page: PageAsked): Answer =>
  listedAsWritten(writtenRows(rows), page)

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
