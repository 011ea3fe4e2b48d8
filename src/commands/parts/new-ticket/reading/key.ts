import type { HelpDesk } from '#desk/helpdesk.ts'
import type { DraftKey } from '#desk/new-ticket/draft.ts'
import { oneNamed } from '#desk/names/fixed.ts'
import { oneTech } from '#desk/names/people.ts'
import { oneRequester } from '#desk/names/requester.ts'
import { oneTypeNamed, pathOf } from '#desk/names/types.ts'
import { UsageError } from '#errors.ts'
import type { Answer } from '../form.ts'

type Read = (word: string, desk: HelpDesk) => Promise<Omit<Answer, 'name' | 'word'>>

const nobody = 'none'

const readers: Readonly<Record<DraftKey, Read>> = {
  async type(word, desk) {
    const type = oneTypeNamed(await desk.types(), word)
    return { shown: pathOf(type), draft: { type } }
  },
  async requester(word, desk) {
    const requester = await oneRequester(desk, word)
    return { shown: requester?.name ?? nobody, draft: { requester: requester?.id ?? null }, requester }
  },
  async location(word, desk) {
    const found = oneNamed(await desk.locations(), word, { one: 'location', many: 'locations' })
    return { shown: found.name, draft: { location: found.id } }
  },
  async department(word, desk) {
    const found = oneNamed(await desk.departments(), word, { one: 'department', many: 'departments' })
    return { shown: found.name, draft: { department: found.id } }
  },
  async priority(word, desk) {
    const found = oneNamed(await desk.priorities(), word, { one: 'priority', many: 'priorities' })
    return { shown: found.name, draft: { priority: found.id } }
  },
  async tech(word, desk) {
    const isMe = word.trim().toLowerCase() === 'me'
    const techs = await desk.techs()
    const id = oneTech(techs, word, { me: isMe ? (await desk.whoAmI()).techId : null })
    return { shown: techs.find((tech) => tech.id === id)?.name ?? nobody, draft: { tech: id } }
  },
  async room(word) {
    const room = oneLine(word, 'room')
    return { shown: room, draft: { room } }
  },
  async subject(word) {
    const subject = oneLine(word, 'subject')
    return { shown: subject, draft: { subject } }
  },
  async detail(word) {
    return { shown: word, draft: { detail: word } }
  },
}

/** What a word means for this key. Throws UsageError with the nearest names or the candidates. */
export async function readKey(key: DraftKey, word: string, desk: HelpDesk): Promise<Answer> {
  return { name: key, word, ...(await readers[key](word, desk)) }
}

function oneLine(text: string, what: string): string {
  if (!text.includes('\n')) return text
  throw new UsageError(`The ${what} has several lines.`, { hint: 'Long texts go into --detail.' })
}
