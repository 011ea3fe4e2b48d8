import type { Dialects } from './dialect.ts'
import { legacy } from './legacy/legacy.ts'
import { nextgen } from './nextgen/nextgen.ts'

/** Which API a sandbox answers: that up to 2026.1, that of 2026.4, or both side by side. */
export type ServedApi = 'legacy' | 'nextgen' | 'both'

/** Whatever is not below `/helpdesk/` is the newer one's, so it comes last. */
export const dialectsOf: Readonly<Record<ServedApi, Dialects>> = {
  legacy: [legacy],
  nextgen: [nextgen],
  both: [legacy, nextgen],
}
