import { readdirSync } from 'node:fs'

/** How many entries the outbox has; none where it cannot be read. One look at the folder, for every command pays for it. */
export function outboxCount(folder: string): number {
  try {
    return readdirSync(folder).filter((name) => /^o[1-9]\d{0,8}\.json$/.test(name)).length
  } catch {
    return 0
  }
}
