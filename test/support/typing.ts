import { writeFileSync } from 'node:fs'
import type { Computer } from './computer.ts'
import type { Person } from './person.ts'
import type { RequestTypeTicket } from './request-type-tickets.ts'
import { wordOf } from './ticket-spellings.ts'

/** One question of the dialogue of `new`, and how a person answers it. */
export interface Step {
  /** What a draft and `--set` call the field. */
  readonly name: string
  /** How the question begins on the screen. */
  readonly question: string
  /** What a draft holds once it is answered. */
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

interface Seat {
  readonly desk: Computer
  /** The file from which this person's editor takes a text of several lines. */
  readonly answer: string
}

/** The questions for this ticket, in their order, as `fields --required` tells them. */
export async function stepsFor(ticket: RequestTypeTicket, seat: Seat): Promise<readonly Step[]> {
  const { stdout } = await seat.desk.runs(['fields', '--type', ticket.type, '--required', '-o', 'json'])
  const fields: readonly Field[] = JSON.parse(stdout)
  return fields.map((field) => stepFor(field, wordOf(ticket, field.name), seat))
}

function stepFor(field: Field, word: string, { answer }: Seat): Step {
  const { name, kind } = field
  const isText = kind === 'text' || kind === 'multiline'
  const step = { name, question: `? ${field.label}`, word, isText }
  if (name === 'requester') return { ...step, answer: searching('Ana Ruiz', { isListed: false }) }
  if (name === 'type' || name === 'location') return { ...step, answer: searching(word, { isListed: true }) }
  if (kind === 'choice' || kind === 'choices') return { ...step, answer: choosing(field, word.split(';')) }
  return { ...step, answer: word.includes('\n') ? editing(word, answer) : typing(word) }
}

/** Requesters are shown once something is typed; the other lists are there before. */
function searching(shown: string, { isListed }: { readonly isListed: boolean }): Step['answer'] {
  return async (person) => {
    if (isListed) await person.sees('❯')
    if (!person.screen().includes(`❯ ${shown}\n`)) person.types(shown)
    await person.sees(`❯ ${shown}`)
    person.presses('enter')
  }
}

function choosing({ kind, choices }: Field, wanted: readonly string[]): Step['answer'] {
  return async (person) => {
    await person.sees('❯')
    const last = Math.max(...wanted.map((one) => choices.indexOf(one)))
    for (const [at, choice] of choices.slice(0, last + 1).entries()) {
      if (at > 0) person.presses('down')
      if (kind === 'choices' && wanted.includes(choice)) person.presses('space')
    }
    person.presses('enter')
  }
}

function editing(word: string, file: string): Step['answer'] {
  return async (person) => {
    writeFileSync(file, word)
    person.presses('enter')
  }
}

function typing(word: string): Step['answer'] {
  return async (person) => {
    person.types(word)
    person.presses('enter')
  }
}
