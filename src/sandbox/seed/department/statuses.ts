/** A status and the settings that decide its behaviour (whd-admin-model §4). */
export interface SeedStatus {
  readonly id: number
  readonly name: string
  /** Shown in My Tickets and Group Tickets by default (`listFilterType` 1). */
  readonly inDefaultLists: boolean
  readonly countsForLoad: boolean
  readonly countsTime: boolean
  readonly asksRequester: boolean
  /** Sets the close date. */
  readonly closes: boolean
  readonly approval: boolean
}

const working = {
  inDefaultLists: true,
  countsForLoad: true,
  countsTime: true,
  asksRequester: false,
  closes: false,
  approval: false,
}
const waiting = { ...working, countsForLoad: false, countsTime: false }
const finished = { ...waiting, inDefaultLists: false }

/** Ids of a fresh install (field guide §18), then those of the approval processes. */
export const statuses: readonly SeedStatus[] = [
  { id: 1, name: 'Open', ...working },
  { id: 2, name: 'Pending', ...waiting },
  { id: 3, name: 'Closed', ...finished, closes: true },
  { id: 4, name: 'Cancelled', ...finished },
  { id: 5, name: 'Resolved', ...finished, asksRequester: true },
  { id: 6, name: 'Approval Pending', ...waiting, approval: true },
  { id: 7, name: 'Approved', ...working, approval: true },
  { id: 8, name: 'Denied', ...finished, approval: true },
]

/** The numbers by which the generator speaks of them. */
export const status = {
  open: 1,
  pending: 2,
  closed: 3,
  cancelled: 4,
  resolved: 5,
  approvalPending: 6,
  approved: 7,
  denied: 8,
}
