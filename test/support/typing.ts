import type { Computer } from './computer.ts'
import type { Person } from './person.ts'

/** One question of the dialogue of `new`, and how a person answers it. */
export interface Step {
  /** What a draft and `--set` call the field. */
  readonly name: string
  /** How the question begins on the screen. */
  readonly question: string
  /** What a draft and the options hold once it is answered. */
  readonly word: string
  /** Any text will do as its answer. */
  readonly isText: boolean
  readonly answer: (person: Person) => Promise<void>
}

interface Field {
  readonly name: string
  readonly label: string
  readonly kind: string
  readonly choices: readonly string[]
}

/** The questions for a ticket of this type, in their order, as `fields --required` tells them. */
export async function stepsFor(type: string, desk: Computer): Promise<readonly Step[]> {
  const { stdout } = await desk.runs(['fields', '--type', type, '--required', '-o', 'json'])
  const fields: readonly Field[] = JSON.parse(stdout)
  return fields.map((field) => stepFor(field, type))
}

function stepFor(field: Field, type: string): Step {
  if (field.name === 'type') return searched('type', '? Request type', type)
  if (field.name === 'requester')
    return searched('requester', '? Requester', 'Ana Ruiz', 'ana.ruiz@example.org')
  if (field.name === 'location') return searched('location', '? Location', 'El Dorado Correctional Facility')
  const question = `? ${field.label}`
  if (field.kind === 'choice') return pressed(field, question, [])
  if (field.kind === 'choices') return pressed(field, question, ['space'])
  return typed(field, question)
}

function searched(name: string, question: string, shown: string, word = shown): Step {
  return {
    name,
    question,
    word,
    isText: false,
    async answer(person) {
      // Requesters are shown once something is typed; the other lists are there before.
      if (name !== 'requester') await person.sees('❯')
      if (!person.screen().includes(`❯ ${shown}\n`)) person.types(shown)
      await person.sees(`❯ ${shown}`)
      person.presses('enter')
    },
  }
}

function pressed({ name, choices }: Field, question: string, before: readonly 'space'[]): Step {
  const [first = ''] = choices
  return {
    name,
    question,
    word: first,
    isText: false,
    async answer(person) {
      await person.sees('❯')
      for (const key of before) person.presses(key)
      person.presses('enter')
    },
  }
}

const written: Readonly<Record<string, string>> = {
  number: '4711',
  currency: '1250.00',
  date: '2026-10-05',
  datetime: '2026-10-01T14:00Z',
}

function typed({ name, label, kind }: Field, question: string): Step {
  const word = written[kind] ?? `The ${label.toLowerCase().replace(/\W+/g, ' ').trim()} of it`
  return {
    name,
    question,
    word,
    isText: kind === 'text' || kind === 'multiline',
    answer: async (person) => {
      person.types(word)
      person.presses('enter')
    },
  }
}

/** The same ticket as options of `new`. */
export function asOptions(steps: readonly Step[]): readonly string[] {
  const own = new Set(['type', 'requester', 'location', 'subject', 'detail'])
  return steps.flatMap(({ name, word }) =>
    own.has(name) ? [`--${name}`, word] : ['--set', `${name}=${word}`],
  )
}
