import type { Context } from '#command.ts'
import { wordsOfTicket } from '#desk/form/words-of-ticket.ts'
import { oneTicketId } from '#desk/ids/one.ts'
import { oneTypeNamed } from '#desk/names/types.ts'
import { nameOfField } from '#desk/names/fields.ts'
import { fieldsOf } from '#desk/new-ticket/form-fields.ts'
import { oneName } from './reading/name.ts'
import type { Words } from './reading/words.ts'

/** Where a ticket stands is its own; a copy begins anew. */
const notCopied = ['status', 'tech']

/**
 * The words of another ticket, with what was typed going before them. What tickets of a type that was typed do not have is
 * left out, and said so. Throws NotFoundError, and UsageError for a type that new tickets can no longer take.
 */
export async function wordsLike(
  like: string,
  words: Words,
  given: Pick<Context, 'desk' | 'host' | 'say'>,
): Promise<Words> {
  const desk = await given.desk()
  const id = oneTicketId(like, { host: await given.host() })
  const [ticket, definitions, types] = await Promise.all([desk.current(id), desk.fields(), desk.types()])
  const held = wordsOfTicket(ticket, {
    definitions,
    type: types.find((one) => one.id === ticket.ids.type) ?? null,
  })
  const typed = new Map([...words].map(([name, word]) => [oneName(name, definitions), word]))
  const type = oneTypeNamed(types, typed.get('type') ?? held.get('type') ?? '')
  const own = new Set(fieldsOf(type, definitions).map(nameOfField))
  const custom = new Set(definitions.map(nameOfField))
  const foreign = [...held].flatMap(([name, word]) => {
    const isForeign = custom.has(name) ? !own.has(name) : name === 'subject' && type.hidesSubject
    return isForeign && word !== '' ? [name] : []
  })
  if (foreign.length > 0)
    given.say(`Not copied, since tickets of this type have no such field: ${foreign.join(', ')}`)
  const left = new Set([...notCopied, ...foreign])
  const copied = [...held].filter(([name, word]) => word !== '' && !left.has(name))
  return new Map([...copied, ...typed])
}
