import { expect, test } from 'vitest'

import { cookieHeader, readCookies } from '#whd/connection/cookies.ts'

const answer = (cookies: string | readonly string[]) => ({
  status: 200,
  headers: { 'set-cookie': cookies },
  body: new Uint8Array(),
})

test('cookies are kept whatever their attributes, Secure ones without https too', () => {
  const cookies = readCookies(
    answer(['JSESSIONID=4F0A; Path=/helpdesk; Secure; HttpOnly', 'wosid="x=1"; Max-Age=60']),
  )
  expect(cookieHeader(cookies)).toEqual({ cookie: 'JSESSIONID=4F0A; wosid="x=1"' })
})

test('what is no cookie is left out', () => {
  expect(readCookies(answer('no cookie at all'))).toEqual([])
  expect(readCookies({ status: 200, headers: {}, body: new Uint8Array() })).toEqual([])
  expect(cookieHeader([])).toEqual({})
})
