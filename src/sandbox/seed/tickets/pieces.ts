import type { SeedNote } from './ticket.ts'

/** Where a new ticket about an application lies. */
export const atApplicationSupport = { groupId: 2, levelId: 21 }

/** A note with nothing special about it but what is given. */
export function note(at: number, written: Partial<SeedNote> & Pick<SeedNote, 'text'>): SeedNote {
  return {
    at,
    techId: null,
    requesterId: null,
    minutes: 0,
    hidden: false,
    solution: false,
    attachments: [],
    ...written,
  }
}
