import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { UsageError } from '#errors.ts'
import { defaultSitePolicy, parseSitePolicy } from '#desk/site/policy.ts'
import { refusal } from '../../support/refusal.ts'

const path = '/etc/helpdesk/site-policy.json'
const refused = (policy: unknown) => refusal(UsageError, () => parseSitePolicy(JSON.stringify(policy), path))

describe('a site policy', () => {
  test('may say nothing, and then the defaults hold', () => {
    expect(parseSitePolicy('{}', path)).toEqual({ ...defaultSitePolicy, path })
  })

  test('is read whole, also with a byte order mark', () => {
    const text = `\uFEFF{
      "phone": "555-0100", "hours": "7:00 to 17:00", "states": { "On hold": "waiting" }, "openingStatus": "Open",
      "techniciansMayClose": true, "required": [{ "type": "Applications", "field": "Callback number" }],
      "excluded": [{ "match": "resident phone", "say": "Call the vendor at 555-0111." }]
    }`
    expect(parseSitePolicy(text, path)).toEqual({
      path,
      phone: '555-0100',
      hours: '7:00 to 17:00',
      states: { 'On hold': 'waiting' },
      openingStatus: 'Open',
      techniciansMayClose: true,
      required: [{ type: 'Applications', field: 'Callback number' }],
      excluded: [{ match: 'resident phone', say: 'Call the vendor at 555-0111.' }],
    })
  })

  test('with an unknown key is refused with path, key and the nearest one', () => {
    expect(refused({ phon: '555-0100' })).toMatchInlineSnapshot(`
      "The site policy /etc/helpdesk/site-policy.json has an unknown key "phon".
      Did you mean "phone"?"
    `)
    expect(refused({ required: [{ typ: 'OMIS', field: 'Room' }] })).toMatchInlineSnapshot(
      `"The site policy /etc/helpdesk/site-policy.json lacks the key "required.0.type"."`,
    )
    expect(refused({ required: [{ type: 'OMIS', field: 'Room', also: 1 }] })).toMatchInlineSnapshot(`
      "The site policy /etc/helpdesk/site-policy.json has an unknown key "required.0.also".
      It can be "type" or "field"."
    `)
    expect(refused({ excluded: [{ match: 'cable', says: 'No.' }] })).toMatchInlineSnapshot(
      `"The site policy /etc/helpdesk/site-policy.json lacks the key "excluded.0.say"."`,
    )
  })

  test('with a wrong value is refused with path and key', () => {
    expect(refused({ states: { Pending: 'wating' } })).toMatchInlineSnapshot(`
      "In the site policy /etc/helpdesk/site-policy.json "states.Pending" must be a state, not "wating".
      Did you mean "waiting"?"
    `)
    expect(refused({ states: { Pending: 5 } })).toMatchInlineSnapshot(`
      "In the site policy /etc/helpdesk/site-policy.json "states.Pending" must be a state, not 5.
      It can be "open", "waiting", "resolved", "closed" or "canceled"."
    `)
    expect(refused({ states: ['Pending'] })).toMatchInlineSnapshot(`
      "In the site policy /etc/helpdesk/site-policy.json "states.0" must be a state, not "Pending".
      It can be "open", "waiting", "resolved", "closed" or "canceled"."
    `)
    expect(refused({ techniciansMayClose: 'yes' })).toMatchInlineSnapshot(
      `"In the site policy /etc/helpdesk/site-policy.json "techniciansMayClose" must be true or false."`,
    )
    expect(refused({ phone: ' ' })).toMatchInlineSnapshot(
      `"In the site policy /etc/helpdesk/site-policy.json "phone" must not be empty."`,
    )
    expect(refused({ phone: null })).toMatchInlineSnapshot(
      `"In the site policy /etc/helpdesk/site-policy.json "phone" must be text."`,
    )
    expect(refused({ required: ['OMIS'] })).toMatchInlineSnapshot(
      `"In the site policy /etc/helpdesk/site-policy.json "required.0" must be an object."`,
    )
    expect(refused({ required: { type: 'OMIS', field: 'Room' } })).toMatchInlineSnapshot(
      `"In the site policy /etc/helpdesk/site-policy.json "required" must be a list."`,
    )
  })

  test('that is no JSON object is refused with its path', () => {
    expect(refused([])).toMatchInlineSnapshot(
      `"The site policy /etc/helpdesk/site-policy.json must be one JSON object."`,
    )
    expect(refused(null)).toMatchInlineSnapshot(
      `"The site policy /etc/helpdesk/site-policy.json must be one JSON object."`,
    )
    expect(refusal(UsageError, () => parseSitePolicy('{ "phone": ', path))).toMatchInlineSnapshot(`
      "The site policy /etc/helpdesk/site-policy.json is not JSON.
      Correct the file, or ask the administrator who handed it out for a new one."
    `)
  })

  test('comes with the sandbox as an example that can be read', () => {
    const example = new URL('../../../docs/site-policy.example.json', import.meta.url)
    const policy = parseSitePolicy(readFileSync(example, 'utf8'), 'docs/site-policy.example.json')
    expect(policy).toMatchObject({ phone: '555-0100', techniciansMayClose: false })
  })
})
