import { accountStories } from './accounts.ts'
import { applicationStories } from './applications.ts'
import { computerStories } from './computers.ts'
import { networkStories } from './network.ts'
import type { Story } from './story.ts'
import { telephoneStories } from './telephones.ts'

/** Stories by request type id, for every type that people report under. */
export const stories: ReadonlyMap<number, readonly Story[]> = new Map(
  [applicationStories, computerStories, networkStories, telephoneStories, accountStories].flatMap((part) =>
    Object.entries(part).map(([typeId, list]) => [Number(typeId), list] as const),
  ),
)
