import type { Context, Talk } from '#command.ts'
import { UsageError } from '#errors.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

const methods: readonly Method[] = ['GET', 'POST', 'PUT', 'DELETE']

/** A request of the person's own. */
export interface ApiCall {
  readonly method: Method
  readonly path: string
  readonly query: readonly (readonly [name: string, value: string])[]
  readonly body: Uint8Array | undefined
}

interface Typed extends Pick<Context, 'terminal'> {
  readonly words: readonly string[]
  readonly options: {
    readonly rawField: readonly string[]
    readonly field: readonly string[]
    readonly input: string | undefined
    readonly paginate: boolean
  }
}

/** Reads `[METHOD] PATH` and the fields. Throws UsageError. */
export async function readApiCall({ words, options, terminal }: Typed): Promise<ApiCall> {
  const talk = await terminal()
  const raw = options.rawField.map((typed) => pair(typed))
  const fields: (readonly [string, unknown])[] = []
  for (const typed of options.field) fields.push(await jsonPair(typed, talk))
  const hasFields = raw.length + fields.length > 0
  if (hasFields && options.input !== undefined) {
    throw new UsageError('Give fields or --input, not both.')
  }
  const { method, path } = readWords(words, { hasBody: hasFields || options.input !== undefined })
  if (options.paginate && method !== 'GET') throw new UsageError('--paginate goes with GET only.')
  if (method === 'GET') {
    if (options.input !== undefined) throw new UsageError('A GET has no body; leave --input out.')
    const query = [...raw, ...fields.map(([key, value]) => [key, asText(value)] as const)]
    return { method, path, query, body: undefined }
  }
  const typed = options.input === undefined ? null : await talk.textOption(fileOrStdin(options.input))
  const body = typed ?? (hasFields ? JSON.stringify(Object.fromEntries([...raw, ...fields])) : undefined)
  return { method, path, query: [], body: body === undefined ? undefined : new TextEncoder().encode(body) }
}

function readWords(
  words: readonly string[],
  { hasBody }: { readonly hasBody: boolean },
): Pick<ApiCall, 'method' | 'path'> {
  const [first = '', second, ...others] = words
  const hasPath = second !== undefined || !methods.some((one) => one === first.toUpperCase())
  if (!hasPath || others.length > 0) {
    throw new UsageError('api takes a method and a path.', {
      hint: 'For example: helpdesk api GET Tickets/1042',
    })
  }
  if (second === undefined) return { method: hasBody ? 'POST' : 'GET', path: first }
  const method = methods.find((one) => one === first.toUpperCase())
  if (method !== undefined) return { method, path: second }
  throw new UsageError(`"${first}" is no method of this API.`, { hint: `Methods: ${methods.join(', ')}` })
}

function pair(typed: string): readonly [key: string, value: string] {
  const at = typed.indexOf('=')
  if (at > 0) return [typed.slice(0, at), typed.slice(at + 1)]
  throw new UsageError(`"${typed}" is not KEY=VALUE.`)
}

async function jsonPair(typed: string, { textOption }: Talk): Promise<readonly [string, unknown]> {
  const [key, value] = pair(typed)
  const text = await textOption(value)
  try {
    return [key, JSON.parse(text)]
  } catch {
    return [key, text]
  }
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function fileOrStdin(input: string): string {
  return input === '-' ? '-' : `@${input}`
}
