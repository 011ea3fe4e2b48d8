import { flag, grouped } from '#command.ts'

/** A command that takes it only reads: it is answered from what was kept when the help desk cannot be reached. */
export const offlineOption = grouped('Which tickets', {
  offline: flag({ summary: 'Ask nothing of the help desk: show what was kept of it last, with its age' }),
})
