import { choicesOf } from './fields.ts'
import { below, folded, type Known, listed, type Words } from './words.ts'

const states = ['open', 'waiting', 'resolved', 'closed', 'canceled', 'overdue', 'unassigned', 'flagged']
const keysOfLists = ['status', 'priority', 'type', 'location', 'department', 'tech', 'group']
const otherKeys = ['is', 'requester', 'level', 'id', 'created', 'updated', 'due', 'closed', 'field', 'view']

/** Where a term stands: it is an argument by itself, or one of several in a text, where quotes hold it together. */
type Standing = 'alone' | 'among others'

/** An argument that is one term of a filter, or a parenthesis: that is an argument of its own, so that a blank is to follow. */
export function argument(typed: string, known: Known): Words {
  return typed === '(' || typed === ')' ? [[typed, '']] : terms(typed, known)
}

/** `status:open,pending`, one term of a filter. */
function terms(typed: string, known: Known, standing: Standing = 'alone'): Words {
  const end = typed.indexOf(':')
  if (end < 0) return [...keysOfLists, ...otherKeys].map((key) => [`${key}:`, ''] as const)
  const key = folded(typed.slice(0, end))
  const head = typed.slice(0, end + 1)
  if (key === 'field') return fieldTerms(head, typed.slice(end + 1), { known, standing })
  const values = valuesOf(key, known).flatMap((word) => asTermValue(word, standing))
  return below(head, typed, ',', [...peopleFor(key), ...values])
}

/** The last term of a whole expression, as `--where` takes it; what was typed before it stays. */
export function expression(typed: string, known: Known): Words {
  const at = lastTermAt(typed)
  return terms(typed.slice(at), known, 'among others').map(([value, says]) => [
    typed.slice(0, at) + value,
    says,
  ])
}

function valuesOf(key: string, known: Known): Words {
  if (key === 'is') return states.map((state) => [state, ''] as const)
  if (key === 'view') return known.views
  return keysOfLists.includes(key) ? listed(key, known) : []
}

function peopleFor(key: string): Words {
  if (key !== 'tech') return []
  return [
    ['me', 'you'],
    ['none', 'nobody'],
  ]
}

interface Field {
  readonly known: Known
  readonly standing: Standing
}

/** `field:LABEL=VALUE`; both are quoted where several terms stand in a text. */
function fieldTerms(head: string, typed: string, { known: { words }, standing }: Field): Words {
  const all = words?.fields ?? []
  const [label, quoted] = /^"((?:[^"\\]|\\.)*)"(?==)|^[^="]*(?==)/.exec(typed) ?? []
  if (label === undefined)
    return all.flatMap((field) => {
      const word = standing === 'alone' ? field.label : asTermValue([field.label, ''], standing)[0]?.[0]
      return word === undefined ? [] : [[`${head}${word}=`, 'field'] as const]
    })
  const choices = choicesOf(quoted ?? label, all).flatMap((word) => asTermValue(word, standing))
  const before = `${head}${label}=`
  return below(before, head + typed, ',', choices)
}

/** What means something in the filter language stands in quotes there. */
function asTermValue([value, description]: Words[number], standing: Standing): Words {
  const means = standing === 'alone' ? /[,"*()<>!]|\.\./ : /[\s,"'*()<>!=]|\.\./
  if (!means.test(value)) return [[value, description]]
  return value.includes('"') ? [] : [[`"${value}"`, description]]
}

/** Where the last term begins: behind a blank, a parenthesis or a mark of negation, unless that stands in quotes. */
function lastTermAt(text: string): number {
  let start = 0
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? ''
    const opens = /["']/.test(sign) && (at === start || /[:,=]/.test(text[at - 1] ?? ''))
    if (opens) {
      const end = text.indexOf(sign, at + 1)
      if (end < 0) return start
      at = end
    } else if (/[\s()]/.test(sign) || (sign === '!' && at === start)) start = at + 1
  }
  return start
}
