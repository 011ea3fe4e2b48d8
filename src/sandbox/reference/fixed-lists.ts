import type { Route } from '../route.ts'
import { readable } from '../resource/listing.ts'

interface Named {
  readonly id: number
  readonly name: string
}

interface PriorityRow extends Named {
  readonly due_time_minutes: number
  readonly alert_reminder_minutes: number
  readonly client_reminder_minutes: number
}

/** The lists that nobody edits through the API (field guide §12.2, §12.3, §12.8, §12.11, §13). A qualifier is ignored. */
export const fixedListRoutes: readonly Route[] = [
  // Statuses of approvals appear in a ticket's enabledStatusTypes only (Q14).
  ...readable<Named>({
    name: 'StatusTypes',
    type: 'StatusType',
    select: 'select t.id, t.name from status_type t',
    where: 't.approval = 0',
    order: 't.position, t.id',
    short: ({ id, name }) => ({ id, type: 'StatusType', statusTypeName: name }),
  }),
  ...readable<PriorityRow>({
    name: 'PriorityTypes',
    type: 'PriorityType',
    select: 'select t.* from priority_type t',
    order: 't.position, t.id',
    short: (row) => ({
      type: 'PriorityType',
      id: row.id,
      priorityTypeName: row.name,
      dueTimeMinutes: row.due_time_minutes,
      alertReminderMinutes: row.alert_reminder_minutes,
      clientReminderMinutes: row.client_reminder_minutes,
    }),
  }),
  ...readable<Named>({
    name: 'Departments',
    type: 'Department',
    select: 'select t.id, t.name from department t',
    order: 't.name_folded, t.id',
    short: ({ id, name }) => ({ id, type: 'Department', name }),
  }),
  ...readable<Named & { readonly location_id: number }>({
    name: 'Rooms',
    type: 'Room',
    select: 'select t.id, t.name, t.location_id from room t',
    order: 't.location_id, t.name_folded, t.id',
    short: ({ id, name, location_id }) => ({ id, type: 'Room', roomName: name, locationId: location_id }),
  }),
  ...readable<Named>(
    {
      name: 'BillingRates',
      type: 'BillingRate',
      select: 'select t.id, t.name from billing_rate t',
      order: 't.name, t.id',
      short: ({ id, name }) => ({ id, type: 'BillingRate', name }),
    },
    { items: 'none' },
  ),
  ...readable<Named & { readonly description: string | null }>({
    name: 'TicketBulkActions',
    type: 'TicketBulkAction',
    select: 'select t.id, t.name, t.description from bulk_action t',
    order: 't.name, t.id',
    short: ({ id, name, description }) => ({ id, type: 'TicketBulkAction', name, description }),
  }),
  ...readable<Named>({
    name: 'AssetStatuses',
    type: 'AssetStatus',
    select: 'select t.id, t.name from asset_status t',
    order: 't.name_folded, t.id',
    short: ({ id, name }) => ({ id, type: 'AssetStatus', name }),
  }),
]
