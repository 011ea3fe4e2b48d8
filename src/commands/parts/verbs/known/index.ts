import type { TypedOptions } from '../typed-verb.ts'
import type { FromDraft } from '../known-verb.ts'
import { assignVerb } from './assign.ts'
import { closeVerb } from './close.ts'
import { deescalateVerb } from './deescalate.ts'
import { escalateVerb } from './escalate.ts'
import { setVerb } from './set.ts'
import { cancelVerb } from './cancel.ts'
import { confirmVerb } from './confirm.ts'
import { noteVerb } from './note.ts'
import { releaseVerb } from './release.ts'
import { reopenVerb } from './reopen.ts'
import { resolveVerb } from './resolve.ts'
import { takeVerb } from './take.ts'

/** Verbs whose drafts can be taken up, by the word that is typed for them. */
export const knownVerbs: Readonly<Record<string, FromDraft<TypedOptions>>> = {
  take: takeVerb,
  release: releaseVerb,
  note: noteVerb,
  resolve: resolveVerb,
  confirm: confirmVerb,
  reopen: reopenVerb,
  cancel: cancelVerb,
  assign: assignVerb,
  close: closeVerb,
  deescalate: deescalateVerb,
  escalate: escalateVerb,
  set: setVerb,
}
