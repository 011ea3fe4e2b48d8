/** How a request body names another thing (field guide §7). A request type is a `ProblemType` and a ticket a `JobTicket` there. */
export interface Reference {
  readonly type: Entity
  readonly id: number
}

export type Entity =
  | 'ProblemType'
  | 'StatusType'
  | 'PriorityType'
  | 'Client'
  | 'Tech'
  | 'Location'
  | 'Department'
  | 'Asset'
  | 'JobTicket'

export function reference(type: Entity, id: number): Reference {
  return { type, id }
}

/** Null stays null, which clears. */
export function optionalReference(type: Entity, id: number | null): Reference | null {
  return id === null ? null : reference(type, id)
}

/** Custom fields are read as `ticketCustomFields` and written as `customFields` (field guide Q19). */
export function customFields(
  fields: ReadonlyMap<number, string | null>,
): readonly { readonly definitionId: number; readonly restValue: string | null }[] {
  return [...fields].map(([definitionId, restValue]) => ({ definitionId, restValue }))
}

/** A body without the keys that were not given. */
export function given(keys: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(keys).filter(([, value]) => value !== undefined))
}
