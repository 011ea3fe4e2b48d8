import { expect, test } from 'vitest'

import { Address } from '#http/address.ts'
import { parseServerAddress } from '#http/origin.ts'
import { serverWords } from '#whd/connection/words.ts'

function words(body: string): string {
  const { origin } = parseServerAddress('https://desk.example.org')
  const response = { status: 500, headers: {}, body: new TextEncoder().encode(body) }
  return serverWords(response, new Address({ origin, path: '/' }))
}

test.each([
  [
    '<html><head><title>No</title></head><body><h1>Oh</h1><p class="a">Please <b>wait</b> here.</p><p>x</p>',
    'Please wait here.',
  ],
  ['<html><body><h1>Service Unavailable</h1></body></html>', 'Service Unavailable'],
  ['<HTML><BODY><SCRIPT>var p = "<p>no</p>"</SCRIPT ><P>Yes</P>', 'Yes'],
  ['<style>p{}</style><script>a()</script>Only words', 'Only words'],
  ['<script>never closed <p>words</p>', 'words'],
  ['<p>never closed <h1>Heading</h1>', 'Heading'],
  ['<pre>a <headline>b', 'a b'],
  ['<scripts><p>one</p></scripts>', 'one'],
])('of the page %j only what is seen is quoted', (page, seen) => {
  expect(words(page)).toBe(seen)
})

// A search that begins anew at each of them would take minutes for a body of this length.
test.each(['<script', '<p', '<p>', '<head></head', '<script></script  ', '<style><script>', '<', '</p'])(
  'a page of nothing but %j is quoted in time that grows with its length',
  (part) => {
    expect(words(part.repeat(60_000 / part.length)).length).toBeLessThanOrEqual(300)
  },
)

test('no text is lost between hidden parts', () => {
  expect(words('<html>a<script>1</script>b<style>2</style>c<head>3</head>d')).toBe('a b c d')
})
