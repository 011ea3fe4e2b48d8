import type * as v from 'valibot'

import type { RequestType, TechGroup } from '#desk/lists.ts'

import type { Api } from '../api.ts'
import { readName, readOptionalName } from '../decode/names.ts'
import { flag, id, list, nested, text, whole } from '../decode/values.ts'
import { record } from '../decode/record.ts'
import { fillStubs, readAll } from './read-all.ts'

/** The keys of a detailed request type that are used here (field guide §12.4). */
export const typeRow = record({
  id,
  parentId: whole,
  problemTypeName: text,
  archived: flag,
  deleted: flag,
  hideSubject: flag,
  techGroupName: text,
  priorityTypeId: whole,
  approvalProcess: nested({ name: text }),
  customFieldDefinitions: list(record({ id })),
})

type TypeRow = v.InferOutput<typeof typeRow>

/** All types at once; slow, so it is kept. */
export async function loadTypes(api: Api): Promise<TypeRow[]> {
  const whole = {
    path: api.resources.types,
    query: [...api.everyType, ...api.long.types],
    long: api.long.types,
    schema: typeRow,
    limit: 1000,
    isStub: (row: TypeRow) => row.problemTypeName === null,
  } as const
  return fillStubs(api, await readAll(api, whole), whole)
}

/** In the server's order, which is that of the tree. */
export function toTypes(rows: readonly TypeRow[]): RequestType[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return rows.map((row) => ({
    id: row.id,
    name: nameOf(row),
    path: pathOf(row, byId),
    parentId: row.parentId,
    archived: row.archived || row.deleted,
    hidesSubject: row.hideSubject,
    approval: readOptionalName(row.approvalProcess?.name),
    group: readOptionalName(row.techGroupName),
    priorityId: row.priorityTypeId,
    fieldIds: row.customFieldDefinitions.map(({ id }) => id),
  }))
}

/** Tech groups have no list of their own on most builds (field guide §12.9); request types name them. */
export function toGroups(types: readonly RequestType[]): TechGroup[] {
  const served = new Map<string, number[]>()
  for (const { id, group } of types) if (group !== null) served.set(group, [...(served.get(group) ?? []), id])
  return [...served].map(([name, typeIds]) => ({ name, typeIds }))
}

const deepest = 50

function pathOf(row: TypeRow, byId: ReadonlyMap<number, TypeRow>): string[] {
  const path = [nameOf(row)]
  const passed = new Set([row.id])
  let parent = byId.get(row.parentId ?? 0)
  // A tree that bites its tail ends where it began; one without end is not followed to its root.
  while (parent !== undefined && !passed.has(parent.id) && path.length < deepest) {
    passed.add(parent.id)
    path.unshift(nameOf(parent))
    parent = byId.get(parent.parentId ?? 0)
  }
  return path
}

function nameOf({ problemTypeName }: TypeRow): string {
  return readName(problemTypeName ?? '')
}
