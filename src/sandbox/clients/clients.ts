import type { Answer } from '../answer.ts'
import { all } from '../qualifier/fragment.ts'
import { client as clientModel } from '../qualifier/models/people.ts'
import { refuse } from '../refusal.ts'
import type { Call, Resource } from '../route.ts'
import { checkClient, clientFields, isMailAddress } from './fields.ts'
import { clientShape, type ClientRow } from './shape.ts'
import { clientsAndDirectory } from './directory.ts'
import { editable, type Editing } from '../resource/editing.ts'
import { listAnswer, qualifierCondition } from '../resource/listing.ts'
import { visibleClients } from './visible.ts'

const editing: Editing<ClientRow> = {
  type: 'Client',
  select: 'select t.* from client t',
  order: 't.last_name_folded, t.first_name_folded, t.id',
  model: clientModel,
  fields: clientFields,
  required: ['lastName'],
  check: checkClient,
  short: (row, { db }) => clientShape(row, db),
  details: (row, { db }) => {
    // Lists show such records, the item does not (Q13).
    if (row.email !== null && row.email !== '' && !isMailAddress(row.email))
      throw refuse(400, 'The client e-mail address does not meet RFC 5322.')
    return clientShape(row, db)
  },
  list,
}

function list(call: Call): Answer {
  const condition = all([qualifierCondition(call, clientModel), visibleClients(call)])
  const select = call.query.get('searchLdap') === 'true' ? clientsAndDirectory : editing.select
  const { details: _, ...rows } = editing
  return listAnswer(call, { ...rows, select }, condition)
}

/** Requesters (field guide §12.7). */
export const clients: Resource = editable<ClientRow>(editing)
