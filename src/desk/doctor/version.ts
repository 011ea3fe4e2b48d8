import { type Flaw, flawsOf, safeVersion } from '../server/flaws.ts'
import { fine, skipped, type Verdict, warning } from './finding.ts'

/** What is known against the server's version. Never more than a warning: it is not for the technician to update it. */
export function judgeVersion(version: string | null): Verdict {
  if (version === null) return skipped('The help desk does not tell its version.')
  const found = flawsOf(version)
  if (found === null) {
    return warning(
      `The help desk calls its version "${version}", in words that are not known here.`,
      `Whoever runs it should see to it that it is ${safeVersion} or newer.`,
    )
  }
  const { certain, possible } = found
  if (certain.length + possible.length === 0)
    return fine(`The help desk runs version ${version}; no flaw of it is known here.`)
  const lines = [
    `The help desk runs version ${version}. Known of it:`,
    ...certain.map(inWords),
    ...possible.map((one) => `${inWords(one)}; whether that is in, the version does not tell`),
  ]
  return warning(lines.join('\n'), `Whoever runs the help desk should go to version ${safeVersion} or newer.`)
}

function inWords({ cve, lets, exploited, fixedIn }: Flaw): string {
  return `${cve}: lets an attacker ${lets}${exploited ? ', and attackers do' : ''}; closed by ${fixedIn}`
}
