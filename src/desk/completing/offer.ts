import { assignments } from './fields.ts'
import { nameList, namesFor, sortKeys } from './names.ts'
import { argument, expression } from './terms.ts'
import { folded, type Known, lastOf, listed, type Words } from './words.ts'

/** A whole word to stand where the typed one does; one that ends in `:` or `=` goes on. */
export interface Offer {
  readonly value: string
  readonly description: string
}

/** What may be typed where a value of this kind is begun so, each word once. An unknown kind has none. */
export function offers(kind: string, typed: string, known: Known): readonly Offer[] {
  const found = wordsFor(kind, typed, known).filter(
    ([value]) => canBeTyped(value) && unquoted(value).startsWith(unquoted(typed)),
  )
  return [...new Map(found)].map(([value, description]) => ({ value, description: inOneLine(description) }))
}

function wordsFor(kind: string, typed: string, known: Known): Words {
  // The script of a shell knows the names: `sort=id,subject`.
  const [of = '', names = ''] = kind.split('=')
  switch (of) {
    case 'names':
      return nameList(typed, namesFor(names, known))
    case 'sort':
      return sortKeys(typed, namesFor(names, known))
    case 'name':
      return namesFor(names, known)
    case 'profile':
      return known.profiles
    case 'view':
      return known.views
    case 'alias':
      return known.aliases
    case 'setting':
    case 'setting-value':
      return known.settings
    case 'ticket':
      return lastOf(typed, ',', known.words?.tickets ?? [])
    case 'field':
      return assignments(typed, known)
    case 'change':
      return [...(known.words?.tickets ?? []), ...assignments(typed, known)]
    case 'filter':
      return argument(typed, known)
    case 'expression':
      return expression(typed, known)
    case 'tech':
      return [...listed(kind, known), ['me', 'you']]
    default:
      return listed(kind, known)
  }
}

/** Names that have to stand in quotes are found by what is in them, too. */
function unquoted(text: string): string {
  return folded(text.replaceAll('"', ''))
}

const unseen = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u

/** A word with what no keyboard has would drive the screen, or be another than it looks. */
function canBeTyped(value: string): boolean {
  return value !== '' && !unseen.test(value)
}

function inOneLine(description: string): string {
  const line = description.replaceAll(new RegExp(unseen, 'gu'), ' ').replaceAll(/\s+/g, ' ').trim()
  return line.length > 60 ? `${line.slice(0, 59).trimEnd()}…` : line
}
