import type { Call, Methods, Resource } from '../route.ts'

// `list` is a word of the legacy API only.
const inFull = (call: Call): Call => {
  const query = new URLSearchParams(call.query)
  query.delete('list')
  return { ...call, query, asked: { ...call.asked, isLong: true } }
}

const full = ({ GET }: Methods): Methods => (GET ? { GET: (call) => GET(inFull(call)) } : {})

/** A resource that has no `style` has one form, the long one (NextGen guide §5). */
export const inOneForm = ({ list, item }: Resource): Resource => ({ list: full(list), item: full(item) })
