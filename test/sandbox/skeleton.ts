/** What a JSON value is made of: keys in their order, with the JSON type of each leaf. */
const skeleton = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(skeleton)
  if (value === null || typeof value !== 'object') return value === null ? 'null' : typeof value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, skeleton(inner)]))
}

/** The skeleton as text, so that the order of keys counts. */
export const skeletonText = (value: unknown): string => JSON.stringify(skeleton(value), null, 2)

/** The answer without the keys and rows that the fragment does not speak of, still in the answer's own order. */
export const cutTo = (fragment: unknown, answer: unknown): unknown => {
  if (Array.isArray(fragment) && Array.isArray(answer))
    return answer.slice(0, fragment.length).map((row: unknown, index) => cutTo(fragment[index], row))
  if (!isObject(fragment) || !isObject(answer)) return answer
  const kept = Object.keys(answer).filter((key) => Object.hasOwn(fragment, key))
  return Object.fromEntries(kept.map((key) => [key, cutTo(fragment[key], answer[key])]))
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
