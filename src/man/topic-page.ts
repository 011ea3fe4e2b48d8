import type { Page } from './manual.ts'
import { topicBlocks } from './topic-blocks.ts'
import { topicSummary, topics } from '#views/topics/index.ts'

/** The page on a topic, `helpdesk-filters(7)`. */
export function topicPage(name: string): Page {
  return {
    name: `helpdesk-${name}`,
    section: 7,
    summary: topicSummary(name),
    chapters: [
      { title: 'Description', blocks: topicBlocks(topics[name] ?? '') },
      { title: 'See also', blocks: [{ is: 'pages', pages: ['helpdesk(1)', 'helpdesk-help(1)'] }] },
    ],
  }
}
