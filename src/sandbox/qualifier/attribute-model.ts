/** What the qualifiers of one resource may name, and where in the database it is. */
export interface ResourceModel {
  readonly table: string
  /** Column of the primary key. */
  readonly key: string
  readonly attributes: Readonly<Record<string, Attribute>>
}

export type Attribute = Column | ToOne | ToMany

export type Column = TextColumn | PlainColumn

export interface TextColumn {
  readonly kind: 'text'
  readonly column: string
  /** Column with the same text folded. */
  readonly folded: string
}

/** `flag` holds 0, 1 or null; `instant` holds unix seconds. */
export interface PlainColumn {
  readonly kind: 'number' | 'flag' | 'instant'
  readonly column: string
}

/** `statustype`: the column holds the key of the other resource. */
export interface ToOne {
  readonly kind: 'to-one'
  readonly column: string
  readonly target: () => ResourceModel
}

/** `assets`: rows of `through` pair the resource's key in `near` with the other's in `far`. */
export interface ToMany {
  readonly kind: 'to-many'
  readonly through: string
  readonly near: string
  readonly far: string
  readonly target: () => ResourceModel
}
