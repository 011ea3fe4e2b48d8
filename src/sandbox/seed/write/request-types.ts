import type { Database } from '../../database/database.ts'
import type { SeedRequestType } from '../department/request-types.ts'
import { requestTypes } from '../department/request-types.ts'
import { actionRules, approvalProcesses } from '../department/settings.ts'
import { techGroups } from '../department/tech-groups.ts'
import { deletedFlag, insertFolded } from './insert.ts'

const typesById = new Map(requestTypes.map((type) => [type.id, type]))
const leads = new Map(techGroups.map((group) => [group.id, group.leadTechId]))
const processIds = new Map<string, number>(approvalProcesses.map(({ name, id }) => [name, id]))

/** Ancestors and the type itself, joined as the server does (field guide §8.3). */
function displayName(type: SeedRequestType): string {
  const parent = type.parentId === null ? undefined : typesById.get(type.parentId)
  return parent === undefined ? type.name : `${displayName(parent)} &#8226; ${type.name}`
}

/** The tree of request types with the fields that each of them shows. */
export function writeRequestTypes(db: Database): void {
  for (const [position, type] of requestTypes.entries()) {
    const row = {
      id: type.id,
      parent_id: type.parentId,
      name: type.name,
      position,
      display_name: displayName(type),
      archived: type.archived === true,
      deleted: deletedFlag(type.deleted === true),
      hide_subject: type.hideSubject === true,
      approval_process_id: processIds.get(type.approval ?? '') ?? null,
      priority_type_id: type.priorityId ?? null,
      tech_group_id: type.groupId,
      lead_tech_id: leads.get(type.groupId) ?? null,
    }
    insertFolded(db, 'request_type', row, ['name', 'display_name'])
    for (const fieldId of type.fields)
      db.insert('request_type_field', { request_type_id: type.id, field_id: fieldId })
  }
}

/** Approval processes with their steps, and the action rules. */
export function writeProcesses(db: Database): void {
  for (const { id, name, approverIds } of approvalProcesses) {
    db.insert('approval_process', { id, name })
    for (const [index, approverId] of approverIds.entries())
      db.insert('approval_step', { process_id: id, position: index + 1, approver_client_id: approverId })
  }
  for (const rule of actionRules)
    db.insert('action_rule', {
      id: rule.id,
      name: rule.name,
      position: rule.id,
      at: rule.at,
      if_subject_has: rule.ifSubjectHas,
      if_request_type_id: rule.ifTypeId,
      if_priority_type_id: rule.ifPriorityId,
      set_priority_type_id: rule.setPriorityId,
    })
}
