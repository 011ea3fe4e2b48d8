import type { Command } from './command.ts'
import { commands } from './commands/index.ts'
import { groups } from './commands/sections.ts'
import { commandPage } from './man/command-page.ts'
import { firstPage } from './man/first-page.ts'
import { groupPage } from './man/group-page.ts'
import { manual } from './man/manual.ts'
import { topicPage } from './man/topic-page.ts'
import { topics } from '#views/topics/index.ts'

/** A page as it reads when its last change was on that day, `2026-10-01`. */
type DatedPage = (date: string) => string

/** The manual pages by their file names, `helpdesk-queue.1`: one for the program, each command, each group of commands and each topic of help. */
export async function manPages(version: string): Promise<ReadonlyMap<string, DatedPage>> {
  const loaded = await Promise.all(
    Object.entries(commands).map(async ([name, { load }]): Promise<readonly [string, Command]> => [
      name,
      await load(),
    ]),
  )
  const pages = [
    firstPage(new Map(loaded)),
    ...loaded.map(([name, command]) => commandPage(name, command)),
    ...Object.keys(groups).map(groupPage),
    ...Object.keys(topics).map(topicPage),
  ]
  return new Map(
    pages.map((page) => [`${page.name}.${page.section}`, (date) => manual(page, { version, date })]),
  )
}
