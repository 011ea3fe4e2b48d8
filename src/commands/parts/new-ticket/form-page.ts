import { printForm, type FormPage } from '#desk/form/print.ts'
import type { RequestType } from '#desk/lists.ts'
import { formFields, type FormDemands, type FormField } from '#desk/new-ticket/form-fields.ts'
import { pathOf } from '#desk/names/types.ts'
import type { Form } from './form.ts'
import type { ExtraName } from './reading/words.ts'
import { oneName } from './reading/name.ts'

type Field = FormPage['fields'][number]

const extra = (name: ExtraName, kind: string): Field => ({
  id: null,
  name,
  kind,
  demandedBy: null,
  choices: [],
  editable: true,
})

/** The server gives a new ticket its status, so the field is there only where a status was given. */
const status: Field = { ...extra('status', 'choice'), editable: false }

/** The fields of a form for a new ticket. Without a type those that all types have. */
function fieldsOfForm(type: RequestType | null, demands: FormDemands): readonly Field[] {
  const all: readonly FormField[] = formFields(type, demands).filter(
    ({ id, editable }) => editable && (type !== null || id === null),
  )
  const at = all.findIndex(({ name }) => name === 'tech') + 1
  return [...all.slice(0, at), extra('asset', 'asset'), extra('cc', 'addresses'), status, ...all.slice(at)]
}

interface Page extends Pick<FormPage, 'complaints'> {
  /** What stands at its head; left out, how a form is submitted. */
  readonly head?: readonly string[]
}

/** The form for a new ticket, with what was given so far, and what was said against it by field name. */
export function newTicketForm(
  form: Pick<Form, 'words' | 'draft'>,
  demands: FormDemands,
  { head = submitting(form), complaints = new Map() }: Page = {},
): string {
  const { type } = form.draft
  const words = new Map([...form.words].map(([name, word]) => [oneName(name, demands.definitions), word]))
  if (type !== null && !complaints.has('type')) words.set('type', pathOf(type))
  return printForm({ head, fields: fieldsOfForm(type, demands), words, complaints })
}

function submitting({ draft: { type } }: Pick<Form, 'draft'>): readonly string[] {
  return [
    'A new ticket. Write behind the colons; lines that begin with # are not sent.',
    type === null
      ? 'With --type PATH it has the fields of that request type, too.'
      : 'To submit it: helpdesk new --from FILE',
  ]
}
