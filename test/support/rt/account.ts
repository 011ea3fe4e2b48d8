import type { Tracker } from './tracker.ts'

/** The account of Ana Ruiz as a script has it. */
export function accountOf({ tokens }: Pick<Tracker, 'tokens'>): Record<string, string> {
  return { HELPDESK_API_KEY: tokens.ruiz, HELPDESK_API: 'rt' }
}

/** Which requests write on Request Tracker. */
export function isTrackerWrite({
  method,
  target,
}: {
  readonly method: string
  readonly target: string
}): boolean {
  const [path = ''] = target.split('?')
  if (method === 'PUT') return /\/ticket\/\d+$/.test(path)
  return method === 'POST' && /\/ticket(?:\/\d+\/(?:correspond|comment))?$/.test(path)
}
