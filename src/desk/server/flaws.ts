import { liesBefore, parseServerVersion, type ServerVersion } from './version.ts'

/** A flaw of Web Help Desk that is public knowledge (NextGen notes §1 and §13.1). */
export interface Flaw {
  readonly cve: string
  /** The first version without it. */
  readonly fixedIn: string
  /** CISA lists it as one that attackers use. */
  readonly exploited: boolean
  /** What it lets an attacker do. */
  readonly lets: string
}

const flaws: readonly Flaw[] = [
  flaw('CVE-2024-28986', '12.8.3 HF1', 'run programs on the server', 'exploited'),
  flaw('CVE-2024-28987', '12.8.3 HF2', 'read and change tickets by a built-in password', 'exploited'),
  flaw('CVE-2024-28988', '12.8.3 HF3', 'run programs on the server'),
  flaw('CVE-2025-26399', '12.8.7 HF1', 'run programs on the server without signing in', 'exploited'),
  flaw('CVE-2025-40551', '2026.1', 'run programs on the server without signing in', 'exploited'),
  flaw('CVE-2025-40536', '2026.1', 'get around a security check', 'exploited'),
  flaw('CVE-2025-40552', '2026.1', 'act without signing in'),
  flaw('CVE-2025-40553', '2026.1', 'run programs on the server'),
  flaw('CVE-2025-40554', '2026.1', 'act without signing in'),
  flaw('CVE-2025-40537', '2026.1', 'sign in by a built-in password'),
  // The release notes name 2026.2 and the advisory 2026.2.1 for the first of these: the later one is safe.
  flaw('CVE-2026-28299', '2026.2.1', 'bring the server down'),
  flaw('CVE-2026-28323', '2026.2.1', 'sign in as anybody, where SAML is on'),
]

/** The first version without any of them. */
export const safeVersion = '2026.2.1'

export interface KnownFlaws {
  readonly certain: readonly Flaw[]
  /** Those that a hotfix closes, where the version does not tell which hotfix is in. */
  readonly possible: readonly Flaw[]
}

/** The flaws of a server by the version it tells; null for a wording that is not known. */
export function flawsOf(version: string): KnownFlaws | null {
  const server = parseServerVersion(version)
  if (server === null) return null
  const those = (answer: 'yes' | 'maybe'): readonly Flaw[] =>
    flaws.filter(({ fixedIn }) => liesBefore(server, known(fixedIn)) === answer)
  return { certain: those('yes'), possible: those('maybe') }
}

/** One line for somebody who asked for something else; null when nothing is known against the version. */
export function versionWarning(version: string): string | null {
  const { certain = [] } = flawsOf(version) ?? {}
  if (certain.length === 0) return null
  const used = certain.filter(({ exploited }) => exploited).map(({ cve }) => cve)
  const what =
    used.length > 0
      ? `flaws that attackers use (${used.join(', ')})`
      : `known flaws (${certain.map(({ cve }) => cve).join(', ')})`
  return `The help desk runs version ${version}, which has ${what}. Whoever runs it should go to ${safeVersion} or newer. More: helpdesk doctor. No more of this: helpdesk config set version-warnings off`
}

function flaw(cve: string, fixedIn: string, lets: string, used?: 'exploited'): Flaw {
  return { cve, fixedIn, lets, exploited: used !== undefined }
}

function known(version: string): ServerVersion {
  const read = parseServerVersion(version)
  if (read === null) throw new Error(`no version: ${version}`)
  return read
}
