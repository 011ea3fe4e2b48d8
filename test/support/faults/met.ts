import { readFileSync } from 'node:fs'

/** What the log of a served sandbox tells. */
export interface Met {
  readonly requests: number
  /** How often by kind, the most frequent first. */
  readonly faults: Readonly<Record<string, number>>
  /** Writes that were saved and never answered as such. */
  readonly savedUnseen: number
}

export function metIn(log: string): Met {
  const lines = readFileSync(log, 'utf8')
    .trim()
    .split('\n')
    .map((line): { readonly fault: string | null; readonly saved: boolean; readonly status: number | null } =>
      JSON.parse(line),
    )
  const counts = new Map<string, number>()
  for (const { fault } of lines) if (fault !== null) counts.set(fault, (counts.get(fault) ?? 0) + 1)
  const faults = Object.fromEntries([...counts].toSorted(([, one], [, other]) => other - one))
  const unseen = lines.filter(({ fault, saved }) => saved && fault !== null && !fault.startsWith('slow'))
  return { requests: lines.length, faults, savedUnseen: unseen.length }
}
