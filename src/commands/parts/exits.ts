import type { Exits } from '#command.ts'

/** Of every command that asks the help desk: sign-in, permission, out of reach, no sensible answer. */
export const askingExits: Exits = { 4: null, 5: null, 9: null, 10: null }

/** Of commands that read tickets by their numbers. */
export const readingExits: Exits = { ...askingExits, 3: 'There is no such ticket' }

/** Of commands that change tickets. */
export const changingExits: Exits = {
  ...readingExits,
  1: 'Of several tickets at least one failed',
  6: 'A rule of the server or the site says no, or --expect gave another number',
  7: 'Somebody else changed the ticket meanwhile',
  8: 'The answer was lost: it may be done or not',
}
