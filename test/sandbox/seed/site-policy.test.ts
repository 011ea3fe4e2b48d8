import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { excludedSubject } from '#desk/site/excluded.ts'
import { parseSitePolicy } from '#desk/site/policy.ts'
import { statuses } from '#sandbox/seed/department/statuses.ts'
import { seededDatabase } from './seeded.ts'

const path = 'docs/site-policy.example.json'
const policy = parseSitePolicy(readFileSync(path, 'utf8'), path)

test('the example policy gives the desk’s number and a state for every status of the sandbox', () => {
  expect(policy.phone).toBe('555-0100')
  expect(Object.keys(policy.states).sort()).toEqual(statuses.map((status) => status.name).sort())
  expect(policy.openingStatus).toBe('Open')
  expect(policy.techniciansMayClose).toBe(false)
})

test('what the example policy makes mandatory exists in the sandbox', async () => {
  const db = await seededDatabase({ tickets: 1 })
  const types = db.all<{ path: string }>('select display_name as path from request_type')
  const paths = new Set(types.map((type) => type.path.replaceAll(' &#8226; ', '/')))
  expect(policy.required.filter((rule) => !paths.has(rule.type))).toEqual([])
  const fields = db.all<{ label: string }>('select label from custom_field')
  const known = new Set(['location', ...fields.map((field) => field.label)])
  expect(policy.required.filter((rule) => !known.has(rule.field))).toEqual([])
})

test('a ticket about a resident phone is sent elsewhere, one about a desk telephone is not', () => {
  const about = (subject: string) => ({
    typePath: ['Telephones', 'Telephone equipment'],
    subject,
    detail: null,
  })
  expect(excludedSubject(about('Resident phones in unit B are dead'), policy)?.say).toBe(
    'Phones that residents use belong to the resident phone provider. Call 555-0177, day and night.',
  )
  expect(excludedSubject(about('Two phones for the residents are dead'), policy)).not.toBeNull()
  expect(excludedSubject(about('Headset for the switchboard'), policy)).toBeNull()
})
