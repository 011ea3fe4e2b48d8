import { instant, moment } from '../time/instant.ts'
import { fine, problem, type Verdict, warning } from './finding.ts'

/** A certificate as the server shows it. */
interface Shown {
  readonly subject: string
  readonly issuer: string
  /** The last day, `2026-10-05`; empty where it does not say. */
  readonly validTo: string
}

export interface Vouched extends Shown {
  readonly trustedBy: keyof typeof vouchers
}

const vouchers = {
  bundled: 'the authorities that this program knows',
  system: 'the authorities that this computer knows',
  file: 'the authorities of the file that the account names',
  pin: 'the pin of the account',
  nobody: 'nobody',
}

/** In days: time enough to have a certificate renewed. */
const soon = 30
const day = 86_400_000

/** A certificate that is taken, and how long still. `now` in milliseconds. */
export function judgeCertificate(seen: Vouched, now: number): Verdict {
  const { trustedBy, validTo } = seen
  const words = `It is ${inWords(seen)}, trusted by ${vouchers[trustedBy]}`
  if (trustedBy === 'nobody')
    return warning(`${words}.`, 'Leave --insecure out: nobody vouches for this server.')
  const left = validTo === '' ? null : daysFrom(now, validTo)
  if (left === null || left >= soon)
    return fine(left === null ? `${words}.` : `${words}; ${left} days are left.`)
  if (left >= 0)
    return warning(`${words}; ${left} days are left.`, 'Whoever runs the server has to renew it.')
  return warning(`${words}; it has expired.`, 'Whoever runs the server should renew it.')
}

interface Refusal {
  readonly message: string
  readonly hint: string | undefined
  readonly exit: number
  readonly certificate: Shown
}

/** One that is not taken. */
export function refusedCertificate({ message, hint, exit, certificate }: Refusal): Verdict {
  return problem(`${message} It is ${inWords(certificate)}.`, hint ?? null, exit)
}

function inWords({ subject, issuer, validTo }: Shown): string {
  const until = validTo === '' ? '' : `, good until ${validTo}`
  return `for ${subject}, from ${issuer}${until}`
}

function daysFrom(now: number, last: string): number {
  const today = instant(now).slice(0, 10)
  return Math.round((moment(`${last}T00:00:00Z`) - moment(`${today}T00:00:00Z`)) / day)
}
