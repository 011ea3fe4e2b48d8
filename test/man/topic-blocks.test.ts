import { expect, test } from 'vitest'
import { topicBlocks } from '../../src/man/topic-blocks.ts'

test('a topic is read as running text, words with their meaning, and lines to be typed', () => {
  const topic = `Codes, and what
they mean:

    0  done
   10  something answered, but
       not sensibly
  130  interrupted

  "field:A=1"
             a custom field
  is:open    open or waiting
  priority:high

  Set in only, this
  is a sentence.

Typed so:
  helpdesk queue
    | head
`
  expect(topicBlocks(topic)).toEqual([
    { is: 'text', text: 'Codes, and what they mean:' },
    {
      is: 'terms',
      told: [
        ['0', 'done'],
        ['10', 'something answered, but not sensibly'],
        ['130', 'interrupted'],
      ],
    },
    {
      is: 'terms',
      told: [
        ['"field:A=1"', 'a custom field'],
        ['is:open', 'open or waiting'],
        ['priority:high', ''],
      ],
    },
    { is: 'text', text: 'Set in only, this is a sentence.' },
    { is: 'text', text: 'Typed so:' },
    { is: 'lines', lines: ['helpdesk queue', '  | head'] },
  ])
})

test('a table of three columns keeps its second one before the third', () => {
  expect(topicBlocks('  take     any   makes you its technician\n  resolve  open  says how\n')).toEqual([
    {
      is: 'terms',
      told: [
        ['take', 'any: makes you its technician'],
        ['resolve', 'open: says how'],
      ],
    },
  ])
})
