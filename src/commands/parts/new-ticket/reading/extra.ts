import type { HelpDesk } from '#desk/helpdesk.ts'
import { nameOfAsset, oneAsset } from '#desk/names/assets.ts'
import { oneNamed } from '#desk/names/fixed.ts'
import { UsageError } from '#errors.ts'
import type { Answer } from '../form.ts'
import type { ExtraName } from './words.ts'

type Read = (word: string, desk: HelpDesk) => Promise<Omit<Answer, 'name' | 'word'>>

const readers: Readonly<Record<ExtraName, Read>> = {
  async cc(word) {
    return { shown: word, cc: addresses(word) }
  },
  async asset(word, desk) {
    const asset = await oneAsset(desk, word)
    return { shown: nameOfAsset(asset), assets: [asset.id] }
  },
  async status(word, desk) {
    const status = oneNamed(await desk.statuses(), word, { one: 'status', many: 'statuses' })
    return { shown: status.name, status }
  },
}

/** What a word means for what is neither a key of the ticket nor a custom field. Throws UsageError. */
export async function readExtra(name: ExtraName, word: string, desk: HelpDesk): Promise<Answer> {
  return { name, word, ...(await readers[name](word, desk)) }
}

function addresses(typed: string): readonly string[] {
  const list = typed.split(',').map((address) => address.trim())
  const wrong = list.find((address) => !/^[^\s@]+@[^\s@]+$/.test(address))
  if (wrong === undefined) return list
  throw new UsageError(`--cc takes e-mail addresses, not "${wrong}".`)
}
