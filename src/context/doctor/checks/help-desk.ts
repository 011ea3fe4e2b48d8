import { judgeClock } from '#desk/doctor/clock.ts'
import { fine } from '#desk/doctor/finding.ts'
import { judgeStatuses } from '#desk/doctor/statuses.ts'
import { judgeVersion } from '#desk/doctor/version.ts'
import type { Check } from '../check.ts'

export const signIn: Check = {
  name: 'sign-in',
  about: 'the sign-in',
  needs: ['secret', 'policy', 'connection', 'certificate'],
  async look({ who, hide }) {
    const { name, username, email } = await who()
    hide(name, 'NAME')
    hide(username, 'USER')
    hide(email, 'E-MAIL')
    return fine(`The help desk takes it: you are ${name ?? username ?? 'a technician'}.`)
  },
}

export const clock: Check = {
  name: 'clock',
  about: 'the clock',
  needs: ['sign-in'],
  async look({ desk, now }) {
    const server = await desk()
    const from = now().getTime()
    const { headers } = await server.raw({ method: 'GET', path: 'Preferences' })
    const { date } = headers
    return judgeClock({ date: typeof date === 'string' ? date : undefined, from, to: now().getTime() })
  },
}

export const version: Check = {
  name: 'version',
  about: "the help desk's version",
  needs: ['sign-in'],
  async look({ who, account }) {
    const { version } = await who()
    const used = await account()
    if (used.kind === 'sandbox') return fine(`The sandbox speaks as version ${version} does.`)
    // Advisories are known here of Web Help Desk only.
    if (used.api === 'rt') return fine(`The help desk runs version ${version ?? 'that it does not tell'}.`)
    return judgeVersion(version)
  },
}

export const statuses: Check = {
  name: 'statuses',
  about: 'the statuses',
  needs: ['sign-in', 'policy'],
  async look({ desk, policy }) {
    const found = await (await desk()).statuses()
    return judgeStatuses(
      found.map(({ name }) => name),
      await policy(),
    )
  },
}
