import { judgeCertificate, refusedCertificate } from '#desk/doctor/certificate.ts'
import { fine, problem, skipped } from '#desk/doctor/finding.ts'
import { UnreachableError, UntrustedServerError } from '#errors.ts'
import { certificateOf, connects, proxyInUse } from '#http/probe.ts'
import type { Check } from '../check.ts'

const none = 'There is no network between this program and the help desk.'

export const proxy: Check = {
  name: 'proxy',
  about: 'the proxy',
  needs: ['address'],
  async look({ way, hide }) {
    const taken = await way()
    if (taken === null) return skipped(none)
    const { origin, probing } = taken
    const used = proxyInUse(origin, probing)
    if (used === null) return fine('Requests go to the help desk without a proxy.')
    hide(new URL(used).hostname, 'PROXY')
    const by = probing.proxy === undefined ? 'the environment' : 'the account'
    return fine(`Requests go by the proxy ${used}, which ${by} names.`)
  },
}

export const connection: Check = {
  name: 'connection',
  about: 'the connection',
  needs: ['proxy'],
  async look({ way }) {
    const taken = await way()
    if (taken === null) return skipped(none)
    const { origin, probing } = taken
    try {
      await connects(origin, probing)
    } catch (error) {
      if (!(error instanceof UnreachableError)) throw error
      return problem(error.message, error.hint ?? elsewhere, error.exit)
    }
    return fine(`${origin.host} takes connections on port ${origin.port}.`)
  },
}

const elsewhere =
  'Check the address: helpdesk profiles. When other sites cannot be reached either, it is the network; else the help desk is down.'

export const certificate: Check = {
  name: 'certificate',
  about: 'the certificate',
  needs: ['connection'],
  async look({ way, hide, now }) {
    const taken = await way()
    if (taken === null) return skipped(none)
    const { origin, probing } = taken
    if (origin.scheme === 'http') return skipped('Plain http has no certificate.')
    const hideNames = (seen: { readonly subject: string; readonly issuer: string }): void => {
      hide(seen.subject, 'SUBJECT')
      hide(seen.issuer, 'ISSUER')
    }
    try {
      const seen = await certificateOf(origin, probing)
      hideNames(seen)
      return judgeCertificate(seen, now().getTime())
    } catch (error) {
      if (!(error instanceof UntrustedServerError)) throw error
      hideNames(error.certificate)
      return refusedCertificate(error)
    }
  },
}
