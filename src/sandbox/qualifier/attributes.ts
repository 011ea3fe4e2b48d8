import type { PlainColumn, TextColumn, ToMany, ToOne, ResourceModel } from './attribute-model.ts'

/** A text column; its folded twin has the same name with `_folded` (database/schema.ts). */
export const text = (column: string): TextColumn => ({ kind: 'text', column, folded: `${column}_folded` })

export const number = (column: string): PlainColumn => ({ kind: 'number', column })

export const flag = (column: string): PlainColumn => ({ kind: 'flag', column })

export const instant = (column: string): PlainColumn => ({ kind: 'instant', column })

/** The target comes as a function, because models point at each other. */
export const toOne = (column: string, target: () => ResourceModel): ToOne => ({
  kind: 'to-one',
  column,
  target,
})

export const toMany = (through: string, near: string, far: string, target: () => ResourceModel): ToMany => ({
  kind: 'to-many',
  through,
  near,
  far,
  target,
})
