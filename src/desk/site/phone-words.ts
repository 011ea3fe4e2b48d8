import type { SitePolicy } from './policy.ts'

/** The desk's number and when somebody answers it; null where the site policy does not tell. */
export function phoneWords({ phone, hours }: Pick<SitePolicy, 'phone' | 'hours'>): string | null {
  return phone !== null && hours !== null ? `${phone} (${hours})` : phone
}
