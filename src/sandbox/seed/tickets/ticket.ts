/** Times are unix seconds everywhere in the seed. */
export interface SeedNote {
  readonly at: number
  readonly text: string
  /** Exactly one of the two wrote it. */
  readonly techId: number | null
  readonly requesterId: number | null
  readonly minutes: number
  readonly hidden: boolean
  readonly solution: boolean
  readonly attachments: readonly SeedAttachment[]
}

/** A small file, on a ticket or on a note. */
export interface SeedAttachment {
  readonly name: string
  readonly bytes: Uint8Array
  readonly at: number
}

/** One ticket with all that hangs on it; notes from oldest to newest. */
export interface SeedTicket {
  readonly id: number
  readonly subject: string | null
  readonly detail: string
  readonly reported: number
  readonly updated: number
  readonly closed: number | null
  readonly due: number | null
  readonly deleted: 0 | 1 | null
  readonly statusId: number
  readonly priorityId: number
  readonly typeId: number
  readonly locationId: number | null
  readonly departmentId: number | null
  readonly room: string | null
  readonly requesterId: number | null
  readonly techId: number | null
  readonly groupId: number
  readonly levelId: number
  readonly cc: string | null
  readonly updatedByTechId: number | null
  readonly waitingSince: number | null
  readonly notes: readonly SeedNote[]
  readonly attachments: readonly SeedAttachment[]
  readonly fields: readonly (readonly [definitionId: number, value: string])[]
  readonly assetId: number | null
  /** Techs who flagged it, and techs who looked at it with the time. */
  readonly flaggedBy: readonly number[]
  readonly viewedBy: readonly (readonly [techId: number, at: number])[]
}
