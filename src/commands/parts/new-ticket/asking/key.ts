import type { Context, Talk } from '#command.ts'
import type { HelpDesk } from '#desk/helpdesk.ts'
import type { DraftKey } from '#desk/new-ticket/draft.ts'
import { fold } from '#desk/names/pattern.ts'
import { onlyInDirectory } from '#desk/names/requester.ts'
import { pathOf } from '#desk/names/types.ts'
import type { Answer, Form } from '../form.ts'
import { requesterSource } from './find-requesters.ts'
import { ownPlace } from '../places.ts'
import { readKey } from '../reading/key.ts'
import { missingOrWrong } from '../../asking/texts.ts'
import { writeText } from '../../asking/write-text.ts'
import { typeChoices } from './type-choices.ts'

interface AskParts {
  readonly desk: HelpDesk
  readonly terminal: Talk
  readonly say: Context['say']
  /** What the question calls it. */
  readonly label: string
  /** The file in which an editor writes the value of a field. */
  readonly file: (form: Form, field: string) => Promise<string | undefined>
}

type Ask = (form: Form, parts: AskParts) => Promise<Answer>

const asks: Readonly<Record<DraftKey, Ask>> = {
  async type(_, { desk, terminal, label }) {
    const choices = typeChoices(await desk.types())
    const type = await terminal.ask.search({
      message: label,
      source: (typed) => Promise.resolve(choices(typed)),
    })
    return { name: 'type', word: pathOf(type), shown: pathOf(type), draft: { type } }
  },
  async requester(form, parts) {
    const { desk, terminal, say, label } = parts
    const source = requesterSource(desk)
    const requester = await terminal.ask.search({ message: `${label}, two letters or more`, source })
    if (!('id' in requester)) {
      const { message, hint } = onlyInDirectory([requester])
      say([message, hint].join('\n'))
      return askForKey('requester', form, parts)
    }
    return {
      name: 'requester',
      word: requester.email ?? `id:${requester.id}`,
      shown: requester.name,
      draft: { requester: requester.id },
      requester,
    }
  },
  async location(form, parts) {
    return onList(await parts.desk.locations(), { ...parts, key: 'location', form })
  },
  async department(form, parts) {
    return onList(await parts.desk.departments(), { ...parts, key: 'department', form })
  },
  async priority(form, parts) {
    return onList(await parts.desk.priorities(), { ...parts, key: 'priority', form })
  },
  async tech(form, parts) {
    const active = (await parts.desk.techs()).filter((tech) => tech.active)
    return onList(active, { ...parts, key: 'tech', form })
  },
  async room(form, { desk, terminal, label }) {
    const initial = ownPlace('room', form)?.word
    return readKey('room', await terminal.ask.text({ message: label, initial, check: missingOrWrong }), desk)
  },
  async subject(_, { desk, terminal, label }) {
    return readKey('subject', await terminal.ask.text({ message: label, check: missingOrWrong }), desk)
  },
  async detail(form, { desk, terminal, label, file }) {
    const text = await writeText({ label, file: () => file(form, 'detail') }, terminal)
    return readKey('detail', text, desk)
  },
}

/** Asks for what of a ticket is no custom field. Throws InterruptedError when the question is left. */
export function askForKey(key: DraftKey, form: Form, parts: AskParts): Promise<Answer> {
  return asks[key](form, parts)
}

interface ListQuestion extends Omit<AskParts, 'file' | 'say'> {
  readonly key: 'location' | 'department' | 'priority' | 'tech'
  readonly form: Form
}

/** Type-ahead over a list; the requester's own place comes first. */
async function onList(
  rows: readonly { readonly id: number; readonly name: string }[],
  { key, label, form, desk, terminal }: ListQuestion,
): Promise<Answer> {
  const own = key === 'location' || key === 'department' ? ownPlace(key, form)?.word : undefined
  const sorted = rows.toSorted((one, other) => Number(other.name === own) - Number(one.name === own))
  const source = (typed: string) =>
    Promise.resolve(
      sorted
        .filter(({ name }) => fold(name).includes(fold(typed.trim())))
        .map(({ id, name }) => ({ value: id, name })),
    )
  const id = await terminal.ask.search({ message: label, source })
  const answer = await readKey(key, `id:${id}`, desk)
  return { ...answer, word: answer.shown }
}
