import { html, type Answer } from '../answer.ts'
import { escapeHtml } from '../text/escape.ts'

const style =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}' +
  'dt{font-weight:600}dd{margin:0 0 .4rem}article{border-top:1px solid #bbb;padding:.6rem 0}pre{white-space:pre-wrap;font:inherit;margin:.3rem 0}'

/** A whole page; the title is escaped here, the content is HTML already. */
export function page(title: string, content: string, status = 200): Answer {
  const name = escapeHtml(title)
  return html(
    `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${name}</title><style>${style}</style></head>` +
      `<body><h1>${name}</h1>${content}</body></html>`,
    status,
  )
}

/** `<dt>` and `<dd>` of what is known; rows without a value are left out. */
export function facts(rows: readonly (readonly [string, string | null | undefined])[]): string {
  const known = rows.flatMap(([name, value]) =>
    value === null || value === undefined || value === ''
      ? []
      : [`<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`],
  )
  return `<dl>${known.join('')}</dl>`
}
