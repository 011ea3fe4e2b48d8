import type * as v from 'valibot'

import type { Department, Location, Priority } from '#desk/lists.ts'

import { readName } from '../decode/names.ts'
import { record } from '../decode/record.ts'
import { id, text, whole } from '../decode/values.ts'

export const priorityRow = record({ id, priorityTypeName: text, dueTimeMinutes: whole })

export function toPriority(row: v.InferOutput<typeof priorityRow>): Priority {
  const minutes = row.dueTimeMinutes
  return {
    id: row.id,
    name: readName(row.priorityTypeName ?? ''),
    dueMinutes: minutes === -1 ? null : minutes,
  }
}

export const locationRow = record({ id, locationName: text })

export function toLocation(row: v.InferOutput<typeof locationRow>): Location {
  return { id: row.id, name: readName(row.locationName ?? '') }
}

/** One client found `departmentName` instead of `name` (field guide §12.8). */
export const departmentRow = record({ id, name: text, departmentName: text })

export function toDepartment(row: v.InferOutput<typeof departmentRow>): Department {
  return { id: row.id, name: readName(row.name ?? row.departmentName ?? '') }
}
