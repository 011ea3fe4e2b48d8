import { join } from 'node:path'
import { defaultSitePolicy, parseSitePolicy, type SitePolicy } from '#desk/site/policy.ts'
import type { StorePaths } from '#store/paths.ts'
import { findSitePolicy } from '#store/site-policy.ts'
import type { Shell } from '../shell.ts'
import type { Account } from './account/account.ts'

export interface PolicyParts {
  readonly account: Account
  readonly shell: Shell
  readonly paths: StorePaths
}

/** The site policy of an account; the sandbox brings the department's own. Throws UsageError for a wrong file. */
export async function readPolicy({ account, shell, paths }: PolicyParts): Promise<SitePolicy> {
  const own =
    account.kind === 'sandbox' ? join(shell.root, 'docs', 'site-policy.example.json') : account.sitePolicy
  const found = await findSitePolicy({
    variable: shell.env['HELPDESK_SITE_POLICY'],
    profile: own ?? undefined,
    user: paths.sitePolicy,
    everyone: '/etc/helpdesk/site-policy.json',
  })
  return found ? parseSitePolicy(found.text, found.path) : defaultSitePolicy
}
