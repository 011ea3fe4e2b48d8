import { expect, test } from 'vitest'
import { commandWords, hasOpenQuote } from '../../../src/terminal/programs/command-words.ts'

test.each([
  ['vi', ['vi']],
  ['code --wait', ['code', '--wait']],
  ['  emacs   -nw ', ['emacs', '-nw']],
  ['"/opt/My Editor/bin/edit" -w', ['/opt/My Editor/bin/edit', '-w']],
  ["'/opt/My Editor/edit'", ['/opt/My Editor/edit']],
  ['less -P"page %d"', ['less', '-Ppage %d']],
  ['', []],
])('the command %j has the words %j', (command, words) => {
  expect(commandWords(command)).toEqual(words)
})

test.each([
  ["queue 'location:El", true],
  ['queue "location:El\' x', true],
  ['queue "it\'s" \'"\'', false],
  ['', false],
])('of %j it is %j that a quote is left open', (command, isOpen) => {
  expect(hasOpenQuote(command)).toBe(isOpen)
})
