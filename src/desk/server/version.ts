/** A version of Web Help Desk: 12.8.8, and since 2026 the year and a number (NextGen notes §1). */
export interface ServerVersion {
  /** What stands between the dots, most significant first, without the build: [12, 8, 3], [2026, 2, 1]. */
  readonly release: readonly [number, number, number]
  /** Of `12.8.3 HF2`; 0 for a release itself, null where a build number stands instead and does not tell. */
  readonly hotfix: number | null
}

// 12.8.3, 12.8.3.1813, 12.8.3 HF2, 12.8.8 HF1 build 2585, 2026.1, 2026.2.1, 2026.4.0.19.
const written =
  /^v?(\d{1,4})\.(\d{1,3})(?:\.(\d{1,3}))?(?:\.(\d{1,6}))?(?:[\s.-]*(?:HF|hot ?fix)[\s.-]*(\d{1,2}))?(?:[\s,]*\(?build\s*(\d{1,6})\)?)?$/i

/** Reads a version as servers word it; null for a wording that is not known, which is not guessed at. */
export function parseServerVersion(text: string): ServerVersion | null {
  const found = written.exec(text.trim())
  if (found === null) return null
  const [, first = '', second = '', third = '0', build, hotfix, named] = found
  const release = [Number(first), Number(second), Number(third)] as const
  // The two schemes: what lies between 12 and 2026 is some other product's.
  if (release[0] < 8 || (release[0] > 12 && release[0] < 2026)) return null
  const hasBuild = build !== undefined || named !== undefined
  return { release, hotfix: hotfix !== undefined ? Number(hotfix) : hasBuild ? null : 0 }
}

/** Whether a version lies before another: `maybe` where only its hotfix could tell and is not known. */
export function liesBefore(one: ServerVersion, other: ServerVersion): 'yes' | 'no' | 'maybe' {
  const at = one.release.findIndex((number, place) => number !== other.release[place])
  if (at !== -1) return (one.release[at] ?? 0) < (other.release[at] ?? 0) ? 'yes' : 'no'
  const needed = other.hotfix ?? 0
  if (needed === 0) return 'no'
  if (one.hotfix === null) return 'maybe'
  return one.hotfix < needed ? 'yes' : 'no'
}
