import { pattern } from '../names/pattern.ts'
import type { ExcludedSubject, SitePolicy } from './policy.ts'

/** What a new ticket speaks about. */
export interface Topic {
  readonly typePath: readonly string[]
  readonly subject: string | null
  readonly detail: string | null
}

/** The first entry of the site policy that sends this topic elsewhere; null when the desk serves it. */
export function excludedSubject(topic: Topic, policy: Pick<SitePolicy, 'excluded'>): ExcludedSubject | null {
  const texts = [topic.typePath.join('/'), topic.subject ?? '', topic.detail ?? '']
  return policy.excluded.find(({ match }) => texts.some((text) => pattern(match).within(text))) ?? null
}
