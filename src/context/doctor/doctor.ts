import type { Finding } from '#desk/doctor/finding.ts'
import type { Subject } from './check.ts'
import type { WayParts } from './way.ts'

/** What `doctor` asks for. */
export interface Examination {
  readonly onCheck: (about: string) => void
  /** Names of host, certificate and technician are left out. */
  readonly hidesNames: boolean
}

type Patient = Omit<Subject, 'hide' | 'keepSecret' | 'who' | 'way'> & WayParts

/** Everything that this computer, the way to the help desk and the help desk itself can be asked about, one by one. */
export async function* findings(
  patient: Patient,
  { onCheck, hidesNames }: Examination,
): AsyncGenerator<Finding> {
  const [{ checks }, { examine }, { safeWords }, { wayToHelpDesk }] = await Promise.all([
    import('./checks/index.ts'),
    import('./examine.ts'),
    import('./safe-words.ts'),
    import('./way.ts'),
  ])
  const names = new Map<string, string>()
  const hide: Subject['hide'] = (name, instead) => {
    if (hidesNames && name !== null && name !== '' && !names.has(name)) names.set(name, instead)
  }
  const { env } = patient.shell
  // They could get into words by some way that nobody thought of.
  const secrets = [env['HELPDESK_API_KEY'] ?? '', env['HELPDESK_PASSWORD'] ?? '']
  const keepSecret = (secret: string): void => void secrets.push(secret)
  const safe = (words: string): string => safeWords(words, { home: patient.shell.home, secrets, names })
  let asked: ReturnType<Subject['who']> | null = null
  const who: Subject['who'] = () => (asked ??= patient.desk().then((desk) => desk.whoAmI()))
  yield* examine(
    checks,
    { ...patient, hide, keepSecret, who, way: () => wayToHelpDesk(patient) },
    { onCheck, safe },
  )
}
