import type { Check } from '../check.ts'
import { address, policy, profile, secret } from './account.ts'
import { disk, folders, program, settings } from './computer.ts'
import { clock, signIn, statuses, version } from './help-desk.ts'
import { cache, drafts, outbox, runs } from './kept.ts'
import { certificate, connection, proxy } from './way.ts'

/** In the order in which they are looked at and told. */
export const checks: readonly Check[] = [
  program,
  settings,
  folders,
  disk,
  profile,
  secret,
  policy,
  address,
  proxy,
  connection,
  certificate,
  signIn,
  clock,
  version,
  statuses,
  outbox,
  drafts,
  runs,
  cache,
]
