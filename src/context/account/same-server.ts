import type { ServerApi } from '#desk/server/api.ts'
import { UsageError } from '#errors.ts'

/**
 * Two spellings of one help desk's address: letter case of the host, and what stands below its root, do not count. Two that
 * one web server holds under different paths are two.
 */
export async function isSameServer(one: string, other: string, api: ServerApi): Promise<boolean> {
  if (one === other) return true
  const { serverKinds } = await import('../connection/server-kinds.ts')
  const { parseServerRoot } = await serverKinds[api].root()
  const rootOf = (address: string): string | null => {
    try {
      const { origin, prefix } = parseServerRoot(address, { insecureHttp: true })
      return origin.text + prefix
    } catch (error) {
      if (error instanceof UsageError) return null
      throw error
    }
  }
  const root = rootOf(one)
  return root !== null && root === rootOf(other)
}
