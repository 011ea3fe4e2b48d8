import type { OpenDraft } from '#command.ts'
import type { Journal } from '#changes/journal.ts'

/** A journal whose runs name the draft that they send: what a killed run may have done is not done from the draft once more. */
export function draftJournal(journal: Journal, draft: Pick<OpenDraft, 'key'>): Journal {
  return {
    begin(run) {
      const key = draft.key()
      return journal.begin(key === undefined ? run : { ...run, draft: key })
    },
  }
}
