import type { HelpDesk } from '#desk/helpdesk.ts'
import { RuleError } from '#errors.ts'

/** What the server calls a status. */
export interface StatusNames {
  /** Throws RuleError for one that is not known. */
  nameOf(status: number): Promise<string>
}

export function createStatusNames({ statuses }: Pick<HelpDesk, 'statuses'>): StatusNames {
  return {
    async nameOf(status) {
      const found = (await statuses()).find(({ id }) => id === status)
      if (found !== undefined) return found.name
      throw new RuleError(`The help desk has no status ${status}.`, {
        hint: 'The statuses: helpdesk statuses',
      })
    },
  }
}
