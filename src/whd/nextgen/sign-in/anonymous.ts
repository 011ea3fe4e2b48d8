import { placed } from '../../connection/place.ts'
import { unchanging, type SignIn } from '../../connection/sign-in.ts'
import type { ServerRoot } from '../../server-root.ts'
import { nextgenPlace } from '../place.ts'

/** Requests say nothing of who asks; `bodySecrets` may stand in their bodies, and are redacted. */
export function anonymous(root: ServerRoot, bodySecrets: readonly string[] = []): SignIn {
  return unchanging({
    query: [],
    secrets: [],
    headers: {},
    alsoSecret: bodySecrets,
    ...placed(root, nextgenPlace),
  })
}
