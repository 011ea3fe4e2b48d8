import { describe, expect, test } from 'vitest'
import { UsageError } from '#errors.ts'
import { emptyDraft } from '#desk/new-ticket/draft.ts'
import { mandatoryFields, missingFields } from '#desk/new-ticket/mandatory.ts'
import type { Demands } from '#desk/new-ticket/mandatory.ts'
import { requiredFieldsError } from '#desk/new-ticket/option.ts'
import { field, requestType } from '../../support/desk/lists.ts'
import { refusal, told } from '../../support/refusal.ts'

const definitions = [
  field({ id: 30, label: 'Callback number' }),
  field({ id: 31, label: "Resident's number", required: true }),
  field({ id: 32, label: 'Can you keep working?', kind: 'choice', choices: ['Yes', 'No'], required: true }),
  field({ id: 33, label: 'Carrier order', required: true, editable: false }),
  field({ id: 34, label: 'Badge kind', required: true }),
  field({ id: 51, label: 'Room' }),
]
const omis = requestType({ id: 11, path: ['Applications', 'OMIS'], fieldIds: [32, 30, 31, 33, 51] })
const demands: Demands = {
  rules: { requesterRequired: true },
  definitions,
  policy: { path: '/etc/helpdesk/site-policy.json', required: [] },
}
const required = (...entries: Demands['policy']['required']): Demands => ({
  ...demands,
  policy: { ...demands.policy, required: entries },
})
const labels = (type: typeof omis | null, wanted: Demands = demands) =>
  mandatoryFields(type, wanted).map(({ asks }) => asks.label)

describe('mandatory are', () => {
  test('type, subject, detail, requester and the required custom fields of the type, in the order of its form', () => {
    expect(labels(omis)).toEqual([
      'Request type',
      'Subject',
      'Detail',
      'Requester',
      'Can you keep working?',
      "Resident's number",
    ])
  })

  test('no subject where the type hides it, and no requester where the server does without', () => {
    const hidden = { ...omis, hidesSubject: true, fieldIds: [] }
    expect(
      labels(hidden, { ...required({ type: '*', field: 'subject' }), rules: { requesterRequired: false } }),
    ).toEqual(['Request type', 'Detail'])
  })

  test('no custom fields as long as there is no type', () => {
    expect(labels(null)).toEqual(['Request type', 'Subject', 'Detail', 'Requester'])
  })

  test('what the site policy requires, for the type and those above it', () => {
    const wanted = required(
      { type: 'applications', field: 'callback number' },
      { type: 'Applications/OMIS', field: 'location' },
      { type: '*', field: 'room' },
      { type: 'App*', field: 'field:Room' },
      { type: 'Network', field: 'department' },
      { type: '*', field: 'Badge kind' },
      { type: 'OMIS', field: 'Subject' },
    )
    expect(labels(omis, wanted).slice(4)).toEqual([
      'Location',
      'Room',
      'Can you keep working?',
      'Callback number',
      "Resident's number",
      'Room',
    ])
  })

  test('demanded by the site policy only where the server would take the ticket without it', () => {
    const wanted = required(
      { type: 'OMIS', field: 'Callback number' },
      { type: 'OMIS', field: "Resident's number" },
      { type: 'OMIS', field: 'subject' },
      { type: 'OMIS', field: 'location' },
    )
    const bySite = mandatoryFields(omis, wanted).filter(({ demandedBy }) => demandedBy === 'site policy')
    expect(bySite.map(({ asks }) => asks.label)).toEqual(['Location', 'Callback number'])
  })

  test('nothing that does not exist: the site policy is refused with its path', () => {
    expect(refusal(UsageError, () => mandatoryFields(omis, required({ type: '*', field: 'Calback number' }))))
      .toMatchInlineSnapshot(`
      "The site policy /etc/helpdesk/site-policy.json requires a field that does not exist: "Calback number".
      Did you mean "Callback number"?"
    `)
    expect(
      refusal(UsageError, () => mandatoryFields(omis, required({ type: '*', field: 'created' }))),
    ).toMatchInlineSnapshot(
      `"The site policy /etc/helpdesk/site-policy.json requires "created", which the server sets itself."`,
    )
  })
})

describe('missing are', () => {
  test('those without a value, and blanks are none', () => {
    const draft = {
      ...emptyDraft,
      type: omis,
      subject: ' ',
      detail: 'Grey screen',
      requester: 12,
      fields: new Map([[32, 'Yes']]),
    }
    const missing = missingFields(draft, demands)
    expect(missing.map(({ asks }) => asks)).toEqual([
      { label: 'Subject', kind: 'text', choices: [], option: '--subject TEXT' },
      {
        label: "Resident's number",
        kind: 'text',
        choices: [],
        option: String.raw`--set 'Resident'\''s number=…'`,
      },
    ])
    expect(told(requiredFieldsError(missing))).toMatchInlineSnapshot(`
      "The ticket lacks mandatory fields: Subject, Resident's number.
      Add --subject TEXT --set 'Resident'\\''s number=…'"
    `)
  })

  test('told with the choices there are', () => {
    const choices = { type: ['Applications/OMIS'] }
    const missing = missingFields(
      { ...emptyDraft, detail: 'Grey screen', subject: 'OMIS', requester: 12 },
      { ...demands, choices },
    )
    expect(requiredFieldsError(missing)).toMatchObject({
      code: 'required_fields',
      exit: 6,
      fields: [
        { label: 'Request type', kind: 'choice', choices: ['Applications/OMIS'], option: '--type PATH' },
      ],
    })
  })

  test('named so that a custom field is not taken for a key of the ticket', () => {
    const missing = missingFields({ ...emptyDraft, type: omis }, required({ type: '*', field: 'field:Room' }))
    expect(missing.at(-1)?.asks.option).toBe("--set 'field:Room=…'")
  })
})
