import { readdirSync, readFileSync } from 'node:fs'
import { homedir, hostname, tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from '../support/bin.ts'

const folder = 'docs/pictures'
const pictures = readdirSync(folder)

test('the pictures show what the program shows now (npm run pictures)', async () => {
  const { code, stdout } = await run(process.execPath, ['scripts/pictures.js', '--check'], { env: {} })
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
})

test('the README shows each of them', () => {
  const shown = readFileSync('README.md', 'utf8').matchAll(/^!\[.+\]\(docs\/pictures\/(.+)\)$/gm)
  expect(new Set([...shown].map(([, name]) => name))).toEqual(new Set(pictures))
})

test.each(pictures)('%s tells nothing of the computer that it was drawn on', (name) => {
  const drawn = readFileSync(join(folder, name), 'utf8')
  const paths = [homedir(), tmpdir(), process.cwd()]
  expect(paths.filter((path) => drawn.includes(path))).toEqual([])
  const words = new Set(drawn.split(/[^\w.-]+/))
  expect([hostname(), userInfo().username].filter((word) => words.has(word))).toEqual([])
})

test.each(pictures)('in %s every piece of text has its place and its width', (name) => {
  const pieces = [...readFileSync(join(folder, name), 'utf8').matchAll(/<text [^>]*>([^<]*)</g)]
  expect(pieces.length).toBeGreaterThan(10)
  for (const [piece, text = ''] of pieces) {
    expect(piece).toMatch(/ x="[\d.]+" y="[\d.]+" textLength="[\d.]+"/)
    // Blanks at an end are left out by some viewers, and the rest would be stretched.
    expect(text).toBe(text.trim())
  }
})
