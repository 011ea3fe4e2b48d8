import { environment } from './environment.ts'
import { exitCodes } from './exit-codes.ts'
import { filters } from './filters.ts'
import { forms } from './forms.ts'
import { mirror } from './mirror.ts'
import { outages } from './outages.ts'
import { output } from './output.ts'
import { servers } from './servers.ts'
import { workflow } from './workflow.ts'

/** The pages of `helpdesk help TOPIC`, by what is typed. */
export const topics: Readonly<Record<string, string>> = {
  'exit-codes': exitCodes,
  environment,
  output,
  filters,
  forms,
  outages,
  mirror,
  servers,
  workflow,
}

/** The page on a topic; null for what is none. */
export function topicNamed(name: string): string | null {
  return Object.hasOwn(topics, name) ? (topics[name] ?? null) : null
}

/** What a page is about: its first sentence. */
export function topicSummary(name: string): string {
  return /^[^.:]+/.exec(topics[name] ?? '')?.[0].replace(/\s+/g, ' ') ?? ''
}
