import { expect, test } from 'vitest'
import { formFields } from '#desk/new-ticket/form-fields.ts'
import type { FormDemands } from '#desk/new-ticket/form-fields.ts'
import { field, requestType } from '../../support/desk/lists.ts'

const demands: FormDemands = {
  rules: { requesterRequired: true, usesDepartments: false, usesRooms: true },
  definitions: [
    field({ id: 30, label: 'Callback number' }),
    field({ id: 31, label: 'Screen', required: true }),
    field({ id: 33, label: 'Carrier order', required: true, editable: false }),
  ],
  policy: {
    path: '/etc/helpdesk/site-policy.json',
    required: [
      { type: 'OMIS', field: 'Callback number' },
      { type: 'OMIS', field: 'Screen' },
      { type: 'OMIS', field: 'room' },
    ],
  },
}
const omis = requestType({ id: 11, path: ['Applications', 'OMIS'], fieldIds: [33, 31, 30] })
const told = (type: typeof omis | null) =>
  formFields(type, demands).map(({ name, demandedBy, option }) => [name, demandedBy, option])

test('a form has the keys of the ticket, the custom fields of its type and the detail, each with who demands it', () => {
  expect(told(omis)).toEqual([
    ['type', 'server', '--type PATH'],
    ['requester', 'server', '--requester WHO'],
    ['location', null, '--location NAME'],
    ['room', 'site policy', '--room TEXT'],
    ['priority', null, '--priority NAME'],
    ['tech', null, '--to TECH'],
    ['subject', 'server', '--subject TEXT'],
    ['Carrier order', null, null],
    ['Screen', 'server', "--set 'Screen=…'"],
    ['Callback number', 'site policy', "--set 'Callback number=…'"],
    ['detail', 'server', '--detail TEXT'],
  ])
})

test('without a type all custom fields are there, mandatory where the server demands them', () => {
  expect(told(null).slice(7)).toEqual([
    ['Callback number', null, "--set 'Callback number=…'"],
    ['Screen', 'server', "--set 'Screen=…'"],
    ['Carrier order', null, null],
    ['detail', 'server', '--detail TEXT'],
  ])
})
