/** Who gets a ticket that reaches a level (field guide §16.2). */
type AssignmentRule = 'none' | 'balance' | 'manager' | 'lead'

/** One rung of a tech group; level 1 gets new tickets, higher ones by escalation. */
export interface SeedLevel {
  readonly id: number
  readonly level: number
  readonly rule: AssignmentRule
  readonly techIds: readonly number[]
}

/** A group of techs with its levels, lowest first. */
export interface SeedTechGroup {
  readonly id: number
  readonly name: string
  readonly managerId: number
  readonly leadTechId: number
  readonly levels: readonly [SeedLevel, SeedLevel]
}

/** Level ids are the group's id followed by the level: 21 is Application Support, level 1. */
export const techGroups: readonly SeedTechGroup[] = [
  {
    id: 1,
    name: 'Customer Service Center',
    managerId: 4,
    leadTechId: 4,
    levels: [
      { id: 11, level: 1, rule: 'balance', techIds: [1, 4, 13] },
      { id: 12, level: 2, rule: 'manager', techIds: [2, 4] },
    ],
  },
  {
    id: 2,
    name: 'Application Support',
    managerId: 3,
    leadTechId: 5,
    levels: [
      { id: 21, level: 1, rule: 'none', techIds: [1, 3] },
      { id: 22, level: 2, rule: 'lead', techIds: [3, 5] },
    ],
  },
  {
    id: 3,
    name: 'Network Services',
    managerId: 7,
    leadTechId: 6,
    levels: [
      { id: 31, level: 1, rule: 'balance', techIds: [6, 7] },
      { id: 32, level: 2, rule: 'none', techIds: [7] },
    ],
  },
  {
    id: 4,
    name: 'Computer Support',
    managerId: 10,
    leadTechId: 8,
    levels: [
      { id: 41, level: 1, rule: 'balance', techIds: [8, 9, 14] },
      { id: 42, level: 2, rule: 'manager', techIds: [10] },
    ],
  },
  {
    id: 5,
    name: 'Telephone Services',
    managerId: 12,
    leadTechId: 11,
    levels: [
      { id: 51, level: 1, rule: 'lead', techIds: [11] },
      { id: 52, level: 2, rule: 'none', techIds: [12] },
    ],
  },
]
