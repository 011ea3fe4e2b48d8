import * as v from 'valibot'

import type { HelpDesk } from '#desk/helpdesk.ts'

import type { Connection } from '../connection/connection.ts'
import type { RequestTrackerOptions } from '../options.ts'
import { fieldRow, loadFields, toField } from './fields.ts'
import { keep, type Kept, type Lookup } from '#remote/keep.ts'
import { loadTechs, techRow, toTech } from './people.ts'
import { priorities } from './priorities.ts'
import { loadQueues, queueRow, toGroups, toTypes } from './queues.ts'
import { loadStatuses, statusNumber } from './statuses.ts'

type Lists = Pick<
  HelpDesk,
  'statuses' | 'priorities' | 'types' | 'locations' | 'departments' | 'techs' | 'groups' | 'fields' | 'rules'
>

/** The server's fixed lists in the desk's words, each asked for once in ten minutes. What it has no notion of is empty. */
export function createLookups(
  connection: Connection,
  options: Pick<RequestTrackerOptions, 'states' | 'cache' | 'clock'>,
): Lists {
  const kept = <Row>(list: Kept<Row>): Lookup<Row> => keep(list, options)
  const queues = kept({ key: 'queues', schema: () => queueRow, load: () => loadQueues(connection) })
  const fields = kept({
    key: 'customfields',
    schema: () => fieldRow,
    load: async () => loadFields(connection, await queues()),
  })
  const statuses = kept({
    key: 'statuses',
    schema: () => v.string(),
    load: async () => loadStatuses(connection, await queues()),
  })
  const techs = kept({ key: 'techs', schema: () => techRow, load: () => loadTechs(connection) })
  return {
    statuses: async () =>
      (await statuses()).map((name) => ({ id: statusNumber(name), name, state: options.states(name) })),
    priorities: () => Promise.resolve(priorities),
    types: async () => toTypes(await queues(), await fields()),
    groups: async () => toGroups(await queues()),
    techs: async () => (await techs()).map(toTech),
    fields: async () => (await fields()).map(toField),
    locations: () => Promise.resolve([]),
    departments: () => Promise.resolve([]),
    rules: () =>
      Promise.resolve({
        requesterRequired: false,
        usesRooms: false,
        usesDepartments: false,
        defaultPriorityId: null,
        defaultStatusId: statusNumber('new'),
      }),
  }
}
