import type { HelpDesk } from '#desk/helpdesk.ts'
import type { Status } from '#desk/lists.ts'

import type { Api } from '../api.ts'
import { readName } from '../decode/names.ts'
import { keep, type Kept, type Lookup } from '#remote/keep.ts'
import type { WebHelpDeskOptions } from '../options.ts'
import { fieldRow, labelOf, toField } from './fields.ts'
import { departmentRow, locationRow, priorityRow, toDepartment, toLocation, toPriority } from './plain.ts'
import { loadPreferences, preferenceRow, toRules } from './preferences.ts'
import { readAll } from './read-all.ts'
import { loadApprovalStatuses, loadStatuses, statusRow, type StatusRow } from './statuses.ts'
import { loadTechs, techRow, toTech } from './techs.ts'
import { loadTypes, toGroups, toTypes, typeRow } from './types.ts'

type Lists = Pick<
  HelpDesk,
  'statuses' | 'priorities' | 'types' | 'locations' | 'departments' | 'techs' | 'groups' | 'fields' | 'rules'
>

export interface Lookups extends Lists {
  /** Without the statuses of approvals, which take more requests to find. */
  readonly listedStatuses: () => Promise<readonly Status[]>
  /** The label of a custom field, by its number. */
  readonly fieldLabels: () => Promise<(id: number) => string>
  /** Of the API, as the server words it. */
  readonly version: () => Promise<string | null>
}

/** The server's fixed lists in the desk's words, each asked for once in ten minutes. */
export function createLookups(
  api: Api,
  options: Pick<WebHelpDeskOptions, 'states' | 'cache' | 'clock'>,
): Lookups {
  const { resources } = api
  const { states, cache, clock } = options
  const kept = <Row>(list: Kept<Row>): Lookup<Row> => keep(list, { cache, clock })

  const listed = kept({ key: 'StatusTypes', schema: () => statusRow, load: () => loadStatuses(api) })
  const preferences = kept({
    key: 'Preferences',
    schema: () => preferenceRow,
    load: () => loadPreferences(api),
  })
  const approvals = kept({
    key: 'approval-statuses',
    schema: () => statusRow,
    load: async () => {
      const needsApproval = (await preferences())[0]?.needsApprovalStatusTypeId ?? null
      return loadApprovalStatuses(api, { listed: await listed(), needsApproval })
    },
  })
  const priorities = kept({
    key: 'PriorityTypes',
    schema: () => priorityRow,
    load: () => readAll(api, { path: resources.priorities, schema: priorityRow }),
  })
  const locations = kept({
    key: 'Locations',
    schema: () => locationRow,
    load: () => readAll(api, { path: resources.locations, schema: locationRow }),
  })
  const departments = kept({
    key: 'Departments',
    schema: () => departmentRow,
    load: () => readAll(api, { path: resources.departments, schema: departmentRow }),
  })
  const fields = kept({
    key: 'CustomFieldDefinitions',
    schema: () => fieldRow,
    load: () => readAll(api, { path: resources.fields, schema: fieldRow }),
  })
  const types = kept({ key: 'RequestTypes', schema: () => typeRow, load: () => loadTypes(api) })
  const techs = kept({ key: 'Techs', schema: () => techRow, load: () => loadTechs(api) })

  const toStatus = (row: StatusRow): Status => {
    const name = readName(row.statusTypeName ?? '')
    return { id: row.id, name, state: states(name) }
  }
  return {
    listedStatuses: async () => (await listed()).map(toStatus),
    statuses: async () => [...(await listed()), ...(await approvals())].map(toStatus),
    priorities: async () => (await priorities()).map(toPriority),
    types: async () => toTypes(await types()),
    groups: async () => toGroups(toTypes(await types())),
    locations: async () => (await locations()).map(toLocation),
    departments: async () => (await departments()).map(toDepartment),
    techs: async () => (await techs()).map(toTech),
    fields: async () => (await fields()).map(toField),
    fieldLabels: async () => {
      const rows = new Map((await fields()).map((row) => [row.id, row]))
      return (id) => labelOf(rows.get(id) ?? { id, label: null })
    },
    rules: async () => toRules(await one(preferences)),
    version: async () => (await one(preferences)).apiVersion,
  }
}

async function one<Row>(lookup: Lookup<Row>): Promise<Row> {
  const [row] = await lookup()
  if (row !== undefined) return row
  throw new Error('Preferences are one object.')
}
