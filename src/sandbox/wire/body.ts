import { refuseWithReason } from '../refusal.ts'
import type { JsonObject } from '../route.ts'

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A body as a JSON object, whatever its content type said (field guide §2.3). Throws a 400 Refusal. */
export const readJson = (body: Uint8Array | null): JsonObject => {
  const parsed = parse(body)
  if (!isObject(parsed)) throw refuseWithReason(400, 'The body must be a JSON object.')
  return parsed
}

const parse = (body: Uint8Array | null): unknown => {
  try {
    return JSON.parse(Buffer.from(body ?? []).toString('utf8'))
  } catch {
    throw refuseWithReason(400, 'The body is not valid JSON.')
  }
}
