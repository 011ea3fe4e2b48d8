import type { Methods, Resource } from '../route.ts'
import { listOf, readable } from '../resource/listing.ts'

interface Named {
  readonly id: number
  readonly name: string
}

interface PriorityRow extends Named {
  readonly due_time_minutes: number
  readonly alert_reminder_minutes: number
  readonly client_reminder_minutes: number
}

// Lists that nobody edits through the API (field guide §12.2, §12.3, §12.8, §12.11, §13). A qualifier is ignored.

// Statuses of approvals appear in a ticket's enabledStatusTypes only (Q14).
export const statusTypes: Resource = readable<Named>({
  type: 'StatusType',
  select: 'select t.id, t.name from status_type t',
  where: 't.approval = 0',
  order: 't.position, t.id',
  short: ({ id, name }) => ({ id, type: 'StatusType', statusTypeName: name }),
})

export const priorityTypes: Resource = readable<PriorityRow>({
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
})

export const departments: Resource = readable<Named>({
  type: 'Department',
  select: 'select t.id, t.name from department t',
  order: 't.name_folded, t.id',
  short: ({ id, name }) => ({ id, type: 'Department', name }),
})

export const rooms: Resource = readable<Named & { readonly location_id: number }>({
  type: 'Room',
  select: 'select t.id, t.name, t.location_id from room t',
  order: 't.location_id, t.name_folded, t.id',
  short: ({ id, name, location_id }) => ({ id, type: 'Room', roomName: name, locationId: location_id }),
})

export const billingRates: Methods = listOf<Named>({
  type: 'BillingRate',
  select: 'select t.id, t.name from billing_rate t',
  order: 't.name, t.id',
  short: ({ id, name }) => ({ id, type: 'BillingRate', name }),
})

export const ticketBulkActions: Resource = readable<Named & { readonly description: string | null }>({
  type: 'TicketBulkAction',
  select: 'select t.id, t.name, t.description from bulk_action t',
  order: 't.name, t.id',
  short: ({ id, name, description }) => ({ id, type: 'TicketBulkAction', name, description }),
})

export const assetStatuses: Resource = readable<Named>({
  type: 'AssetStatus',
  select: 'select t.id, t.name from asset_status t',
  order: 't.name_folded, t.id',
  short: ({ id, name }) => ({ id, type: 'AssetStatus', name }),
})
