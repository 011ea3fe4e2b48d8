import type { SitePolicy } from '../site/policy.ts'
import { fine, type Verdict, warning } from './finding.ts'

/** `usual` is where the file is looked for first. */
export function judgePolicy({ path, phone }: Pick<SitePolicy, 'path' | 'phone'>, usual: string): Verdict {
  if (path === null) {
    return warning(
      'There is no site policy, so there is no phone number for when the help desk is down.',
      `Ask your administrator for the file, or write it: ${usual}`,
    )
  }
  if (phone !== null) return fine(`${path}, with the phone number ${phone}.`)
  return warning(
    `${path} has no phone number for when the help desk is down.`,
    'Ask your administrator to put "phone" into it.',
  )
}
