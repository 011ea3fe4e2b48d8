import { isoTime } from '../../clock.ts'
import type { Call } from '../../route.ts'

/** A time in a field without the `Utc` suffix: with the quirk `wrongZoneOffsetMinutes` local time with a wrong Z (field guide §7). */
export const plainTime = (call: Call, seconds: number): string =>
  isoTime(seconds + call.quirks.value('wrongZoneOffsetMinutes') * 60)

/** As plainTime, for what may be absent. */
export const plainTimeOrNull = (call: Call, seconds: number | null): string | null =>
  seconds === null ? null : plainTime(call, seconds)

/** True UTC, for what may be absent. */
export const utcOrNull = (seconds: number | null): string | null =>
  seconds === null ? null : isoTime(seconds)

/** Whether the `…Utc` twins are asked for; one client's misspelling counts (field guide §4). */
export const wantsUtc = (call: Call): boolean =>
  call.query.get('withUTC') === 'true' || call.query.get('withTUC') === 'true'
