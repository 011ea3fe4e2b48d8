import { array, constant, constantFrom, integer, letrec, nat, oneof, tuple, type Arbitrary } from 'fast-check'

import { isValues } from '#desk/filter/looking-up/resolve-is.ts'
import type { TermKey } from '#desk/filter/keys.ts'
import { pathOf } from '#desk/names/types.ts'
import type { FilterLists } from '#desk/filter/looking-up/lists.ts'
import type { Ticket } from '#desk/ticket.ts'

/** What there is to write about. */
export interface Written {
  readonly tickets: readonly Ticket[]
  readonly values: Readonly<Record<TermKey, Arbitrary<string>>>
}

/** Values of every key that the help desk has, in all the ways they may be written. */
export async function whatThereIs(lists: FilterLists, tickets: readonly Ticket[]): Promise<Written> {
  const names = (rows: readonly { readonly id: number; readonly name: string }[]): Arbitrary<string> =>
    oneof(nameOf(rows.map(({ name }) => name)), constantFrom(...rows.map(({ id }) => `id:${id}`)))
  const orNone = (values: Arbitrary<string>): Arbitrary<string> =>
    oneof({ arbitrary: values, weight: 5 }, constantFrom('none', 'None'))
  const techs = await lists.techs()
  const people = tickets.flatMap(({ requester, requesterEmail }) =>
    [requester ?? [], requesterEmail ?? []].flat(),
  )
  return {
    tickets,
    values: {
      status: names(await lists.statuses()),
      is: anyCase(constantFrom(...isValues, 'cancelled')),
      priority: orNone(names(await lists.priorities())),
      location: orNone(names(await lists.locations())),
      department: orNone(names(await lists.departments())),
      type: names((await lists.types()).map((type) => ({ id: type.id, name: pathOf(type) }))),
      group: orNone(nameOf((await lists.groups()).map(({ name }) => name))),
      tech: oneof(
        orNone(constant('me')),
        pieceOf(techs.flatMap(({ name, email, username }) => [name, email ?? [], username ?? []].flat())),
        constantFrom(...techs.map(({ id }) => `id:${id}`)),
      ),
      requester: orNone(
        oneof(pieceOf(people), constantFrom(...tickets.map(({ ids }) => `id:${ids.requester ?? 1}`))),
      ),
      level: constantFrom('1', '2', '3'),
      id: idsAround(tickets),
      created: times(tickets.map(({ created }) => created)),
      updated: times(tickets.map(({ updated }) => updated)),
      due: orNone(times(tickets.flatMap(({ due }) => due ?? []))),
      closed: orNone(times(tickets.flatMap(({ closed }) => closed ?? []))),
    },
  }
}

/** A whole filter as `--where` takes it. */
export function expressions(written: Written): Arbitrary<string> {
  return filters(written, (value) => (/^[^\s"'(),!][^\s(),]*$/.test(value) ? [value] : [])).map((parts) =>
    parts.join(' '),
  )
}

/** The same as the arguments of `queue`, where a term may hold blanks and parentheses without quotes. */
export function argumentLists(written: Written): Arbitrary<readonly string[]> {
  return filters(written, (value) =>
    /^[^\s"',!][^,]*$/.test(value) && value.trim() === value ? [value] : [],
  )
}

type Bare = (value: string) => readonly string[]

function filters({ values, tickets }: Written, bare: Bare): Arbitrary<readonly string[]> {
  const written = (text: string): Arbitrary<string> =>
    constantFrom(...bare(text), ...(["'", '"'] as const).map((quote) => inQuotes(text, quote)))
  const keys = Object.keys(values).filter((key): key is TermKey => Object.hasOwn(values, key))
  const term = constantFrom(...keys).chain((key) =>
    tuple(
      anyCase(constant(key)),
      constantFrom('', '', '', '!'),
      array(values[key].chain(written), { minLength: 1, maxLength: 3 }),
    ).map(([key, not, values]) => [`${key}:${not}${values.join(',')}`]),
  )
  const texts = tickets.flatMap(({ subject, detail }) => [subject ?? [], detail].flat())
  const words = oneof(pieceOf(texts), pieceOf(texts.filter((text) => /[^\w\s.,:'()-]/.test(text))))
    .chain((text) =>
      /:|^!|^(?:or|and|not|[()])$/i.test(text.trim()) ? constant(inQuotes(text, '"')) : written(text),
    )
    .map((text) => [text])
  return letrec<{ one: readonly string[]; leaf: readonly string[]; whole: readonly string[] }>((tie) => ({
    leaf: oneof({ arbitrary: term, weight: 3 }, words),
    one: oneof(
      { depthSize: 'small', withCrossShrink: true },
      tie('leaf'),
      tie('one').map((one) => ['not', ...one]),
      tie('whole').map((whole) => ['(', ...whole, ')']),
    ),
    whole: tuple(
      tie('one'),
      array(tuple(constantFrom([], ['and'], ['or'], ['OR']), tie('one')), { maxLength: 2 }),
    ).map(([first, rest]) => [...first, ...rest.flatMap(([word, one]) => [...word, ...one])]),
  })).whole
}

/** The whole name, or with `*` for a part of it. */
function nameOf(names: readonly string[]): Arbitrary<string> {
  return anyCase(
    constantFrom(...names.filter((name) => name.trim() !== '')).chain((name) =>
      oneof(
        constant(name),
        tuple(nat(name.length), nat(name.length)).map(
          ([one, other]) => `${name.slice(0, Math.min(one, other))}*${name.slice(Math.max(one, other))}`,
        ),
      ),
    ),
  )
}

/** Some of the signs of a text that follow each other, sometimes with `*` among them. */
function pieceOf(texts: readonly string[]): Arbitrary<string> {
  const piece = constantFrom(...texts.filter((text) => text.trim() !== '')).chain((text) =>
    tuple(nat(Math.max(0, text.length - 1)), integer({ min: 1, max: 30 })).map(([from, length]) =>
      text.slice(from, from + length),
    ),
  )
  const starred = tuple(piece, nat(30), nat(3)).map(
    ([text, at, length]) => `${text.slice(0, at)}*${text.slice(at + length)}`,
  )
  return anyCase(oneof({ arbitrary: piece, weight: 3 }, starred)).filter(
    (text) => text.trim() !== '' && text.trim().toLowerCase() !== 'me' && !/\p{Surrogate}/u.test(text),
  )
}

function anyCase(texts: Arbitrary<string>): Arbitrary<string> {
  return tuple(texts, constantFrom('as it is', 'as it is', 'upper', 'lower')).map(([text, look]) => {
    const upper = text.toUpperCase()
    // Some letters, such as ß, have no upper case of their own.
    if (look === 'upper') return upper.toLowerCase() === text.toLowerCase() ? upper : text
    return look === 'lower' ? text.toLowerCase() : text
  })
}

function inQuotes(text: string, quote: '"' | "'"): string {
  return quote + text.replaceAll('\\', String.raw`\\`).replaceAll(quote, `\\${quote}`) + quote
}

function idsAround(tickets: readonly Ticket[]): Arbitrary<string> {
  const id = integer({ min: 990, max: 1010 + tickets.length })
  const range = tuple(id, id).map((ids) => ids.toSorted((one, other) => one - other))
  return oneof(
    id.map(String),
    range.map(([from, to]) => `${from}..${to}`),
    range.map(([from, to]) => `${from}-${to}`),
    tuple(constantFrom('<', '>', '<=', '>='), id).map(([sign, id]) => `${sign}${id}`),
    id.map((id) => `${id}..`),
    id.map((id) => `..${id}`),
  )
}

/** Points and spans of time that some of the tickets stand at the edge of. */
function times(instants: readonly string[]): Arbitrary<string> {
  const day = constantFrom(...instants.map((instant) => instant.slice(0, 10)))
  const moment = oneof(
    constantFrom(...instants),
    constantFrom('now', '-24h', '-90m', '+2d', '-3w', 'eow', '2026-10-01T09:00', '2026-10-01t11:00:00-05:00'),
  )
  const days = oneof(day, anyCase(constantFrom('today', 'yesterday', 'tomorrow', 'monday', 'sunday')))
  return oneof(
    days,
    tuple(day, day).map((pair) => pair.toSorted().join('..')),
    oneof(days, moment).map((from) => `${from}..`),
    oneof(days, moment).map((to) => `..${to}`),
    tuple(constantFrom('<', '>', '<=', '>='), oneof(days, moment)).map(([sign, point]) => `${sign}${point}`),
  )
}
