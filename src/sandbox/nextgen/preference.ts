import { json } from '../answer.ts'
import { preferenceShape } from '../reference/preferences.ts'
import type { Methods } from '../route.ts'

/** The build on which this API was seen (NextGen guide §1). */
const version = { version: '2026.4.0', apiVersion: '2026.4.0.19' } as const

/** The site's settings, those of the legacy API with this one's version. */
export const preference: Methods = { GET: (call) => json({ ...preferenceShape(call.db), ...version }) }
