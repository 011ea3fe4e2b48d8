import { expect, test } from 'vitest'
import { commandWords } from '../../../src/terminal/programs/program.ts'

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
