import type { Database } from '../../database/database.ts'
import type { FieldKind } from '../department/custom-fields.ts'
import { customFields } from '../department/custom-fields.ts'
import { departments } from '../department/departments.ts'
import { locations } from '../department/locations.ts'
import { rooms } from '../department/rooms.ts'
import { billingRates, bulkActions, companies, preferences, priorities } from '../department/settings.ts'
import { statuses } from '../department/statuses.ts'
import { deletedFlag, insertFolded } from './insert.ts'

/** The numbers by which the API names widgets: invented, nobody published them (field guide §11, [DESIGN]). */
const styles: Readonly<Record<FieldKind, number>> = {
  text: 0,
  'multi-line': 1,
  'check boxes': 2,
  radio: 3,
  'pop-up': 4,
  number: 5,
  date: 6,
  'date-time': 7,
  currency: 8,
}

/** Statuses, priorities, preferences, companies, billing rates, bulk actions. */
export function writeSettings(db: Database): void {
  for (const [position, status] of statuses.entries()) {
    const row = {
      id: status.id,
      name: status.name,
      position,
      list_filter_type: status.inDefaultLists,
      counts_time: status.countsTime,
      counts_load: status.countsForLoad,
      asks_requester: status.asksRequester,
      closes: status.closes,
      approval: status.approval,
    }
    insertFolded(db, 'status_type', row, ['name'])
  }
  for (const { id, name, order, dueMinutes, alertMinutes, requesterMinutes } of priorities) {
    const row = {
      id,
      name,
      position: order,
      due_time_minutes: dueMinutes,
      alert_reminder_minutes: alertMinutes,
      client_reminder_minutes: requesterMinutes,
    }
    insertFolded(db, 'priority_type', row, ['name'])
  }
  db.insert('preference', {
    id: 1,
    use_rooms: preferences.useRooms,
    room_popup: preferences.roomPopup,
    room_required: preferences.roomRequired,
    use_departments: preferences.useDepartments,
    billing_enabled: preferences.billingEnabled,
    client_required: preferences.requesterRequired,
    default_priority_type_id: preferences.defaultPriorityId,
    default_status_type_id: preferences.defaultStatusId,
    needs_approval_status_type_id: preferences.needsApprovalStatusId,
    approved_status_type_id: preferences.approvedStatusId,
    denied_status_type_id: preferences.deniedStatusId,
    confirmed_status_type_id: preferences.confirmedStatusId,
    reopened_status_type_id: preferences.reopenedStatusId,
    default_note_status_type_id: preferences.defaultNoteStatusId,
    version: preferences.version,
    api_version: preferences.apiVersion,
  })
  for (const company of companies) insertFolded(db, 'company', company, ['name'])
  for (const { id, name, centsAnHour } of billingRates)
    db.insert('billing_rate', { id, name, cents_an_hour: centsAnHour })
  for (const action of bulkActions) db.insert('bulk_action', action)
}

/** Locations with their own fields, rooms, departments; comes after the custom fields. */
export function writePlaces(db: Database): void {
  for (const location of locations) {
    const row = {
      id: location.id,
      name: location.name,
      address: location.address,
      city: location.city,
      state: 'KS',
      postal_code: location.postalCode,
      country: 'USA',
      default_priority_type_id: location.defaultPriorityId ?? null,
      deleted: deletedFlag(location.deleted === true),
    }
    insertFolded(db, 'location', row, ['name', 'address', 'city', 'state', 'postal_code', 'country'])
    for (const [fieldId, value] of Object.entries(location.fields ?? {}))
      db.insert('location_field_value', { location_id: location.id, field_id: Number(fieldId), value })
  }
  for (const { id, name, locationId } of rooms)
    insertFolded(db, 'room', { id, name, location_id: locationId }, ['name'])
  for (const department of departments) {
    const row = { ...department, approver_client_id: approvers[department.id] ?? null }
    insertFolded(db, 'department', row, ['name'])
  }
}

/** Departments with an approver of their own, as requester ids. */
const approvers: Readonly<Record<number, number>> = { 2: 12, 9: 7, 15: 20 }

/** The definitions of all three families. */
export function writeCustomFields(db: Database): void {
  for (const [position, field] of customFields.entries())
    db.insert('custom_field', {
      id: field.id,
      entity: field.family,
      label: field.label,
      options: field.choices.length === 0 ? null : field.choices.join(';'),
      style: styles[field.kind],
      visible: field.visible,
      editable: field.editable,
      required: field.required,
      position,
    })
}
