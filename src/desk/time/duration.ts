import { UsageError } from '#errors.ts'

const units: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000 }

/** A length of time in milliseconds, from `30s`, `5m` or `1h`. Throws UsageError; `option` is what it was typed for. */
export function parseDuration(text: string, option: string): number {
  const [, digits = '', unit = ''] = /^(\d{1,6})([smh])$/.exec(text.trim().toLowerCase()) ?? []
  const length = units[unit]
  if (length !== undefined) return Number(digits) * length
  throw new UsageError(`"${text}" is not a length of time for ${option}.`, {
    hint: `Write for example ${option} 30s, ${option} 5m or ${option} 1h.`,
  })
}

/** As it is typed: `30s`, `5m`, `1h`, in the largest unit that has it whole. */
export function durationText(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000)
  if (seconds > 0 && seconds % 3600 === 0) return `${seconds / 3600}h`
  return seconds > 0 && seconds % 60 === 0 ? `${seconds / 60}m` : `${seconds}s`
}
