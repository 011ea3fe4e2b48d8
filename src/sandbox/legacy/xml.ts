import { escapeHtml } from '../text/escape.ts'

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const nameOf = (value: unknown, otherwise: string): string =>
  isRecord(value) && typeof value['type'] === 'string' ? value['type'] : otherwise

// Everything else XML 1.0 cannot carry at all, not even as an entity.
const notXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? escapeHtml(String(value).replaceAll(notXml, '\ufffd'))
    : ''

const element = (name: string, value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) {
    const children = value.map((child) => element(nameOf(child, 'element'), child)).join('')
    return `<${name}>${children}</${name}>`
  }
  if (!isRecord(value)) return `<${name}>${text(value)}</${name}>`
  const attributes = ['id', 'type']
    .filter((key) => Object.hasOwn(value, key))
    .map((key) => ` ${key}="${text(value[key])}"`)
  const children = Object.entries(value)
    .filter(([key]) => key !== 'id' && key !== 'type')
    .map(([key, child]) => element(key, child))
  return `<${name}${attributes.join('')}>${children.join('')}</${name}>`
}

/** An answer as XML (field guide §17): objects are elements named by their type with `id` and `type` as attributes, nulls are absent. */
export const asXml = (value: unknown, resource: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${element(Array.isArray(value) ? resource : nameOf(value, resource), value)}`
