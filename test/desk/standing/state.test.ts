import { expect, test } from 'vitest'
import { defaultSitePolicy } from '#desk/site/policy.ts'
import { stateOf } from '#desk/standing/state.ts'

test.each([
  ['Open', 'open'],
  ['PENDING', 'waiting'],
  ['Resolved', 'resolved'],
  ['Closed', 'closed'],
  ['Canceled', 'canceled'],
  ['Cancelled', 'canceled'],
  ['Approval Pending', 'waiting'],
  ['Pending Approval', 'waiting'],
  ['Approved', 'open'],
  ['Denied', 'canceled'],
  ['Waiting for parts', 'open'],
])('the status %s means %s without a site policy', (name, state) => {
  expect(stateOf(defaultSitePolicy, name)).toBe(state)
})

test('the site policy decides first, whatever the case', () => {
  const policy = { states: { 'waiting for parts': 'waiting', Open: 'waiting' } } as const
  expect(stateOf(policy, 'Waiting for Parts')).toBe('waiting')
  expect(stateOf(policy, 'open')).toBe('waiting')
  expect(stateOf(policy, 'constructor')).toBe('open')
})
