import { expect, test } from 'vitest'
import { openDesk } from '../support/call.ts'

test('a detailed ticket has all 45 keys in server order (§8.3)', async () => {
  const { send } = await openDesk()
  const { value } = await send('GET Tickets/1004')
  expect(Object.keys(value).join(' ')).toBe(
    'id type bccAddresses ccAddressesForTech closeDate departmentId lastUpdated locationId priorityTypeId room statusTypeId subject ' +
      'clientReporter clientTech department location prioritytype problemtype statustype techGroupLevel assets detail reportDateUtc ' +
      'displayDueDate displayClient emailClient emailTech emailTechGroupLevel emailGroupManager emailCc emailBcc needsApproval ' +
      'ticketEditable techId levelNumber clientId flaggedByTech isPublic canEscalate bookmarkableLink isDeleted notes ' +
      'ticketCustomFields enabledStatusTypes attachments',
  )
  expect(value).toMatchInlineSnapshot(`
    {
      "assets": [],
      "attachments": [],
      "bccAddresses": null,
      "bookmarkableLink": "http://desk.example.org/helpdesk/WebObjects/Helpdesk.woa/wa/TicketActions/view?ticket=1004",
      "canEscalate": true,
      "ccAddressesForTech": null,
      "clientId": 1,
      "clientReporter": {
        "companyName": null,
        "department": null,
        "email": "ana@example.org",
        "firstName": "Ana",
        "id": 1,
        "lastName": "Ruiz",
        "location": {
          "address": null,
          "city": null,
          "id": 1,
          "locationName": "El Dorado Correctional Facility",
          "postalCode": null,
          "state": null,
          "type": "Location",
        },
        "notes": null,
        "phone": "555-0134",
        "phone2": null,
        "room": null,
        "type": "Client",
        "username": "ana",
      },
      "clientTech": {
        "displayName": "Abel Moore",
        "email": "abel@example.org",
        "id": 2,
        "type": "Tech",
      },
      "closeDate": null,
      "department": null,
      "departmentId": null,
      "detail": "The intake screen stops.",
      "displayClient": "Ana Ruiz",
      "displayDueDate": null,
      "emailBcc": false,
      "emailCc": false,
      "emailClient": true,
      "emailGroupManager": false,
      "emailTech": true,
      "emailTechGroupLevel": false,
      "enabledStatusTypes": [
        {
          "id": 1,
          "statusTypeName": "Open",
          "type": "StatusType",
        },
        {
          "id": 2,
          "statusTypeName": "Pending",
          "type": "StatusType",
        },
        {
          "id": 5,
          "statusTypeName": "Resolved",
          "type": "StatusType",
        },
        {
          "id": 3,
          "statusTypeName": "Closed",
          "type": "StatusType",
        },
        {
          "id": 4,
          "statusTypeName": "Cancelled",
          "type": "StatusType",
        },
      ],
      "flaggedByTech": false,
      "id": 1004,
      "isDeleted": false,
      "isPublic": false,
      "lastUpdated": "2026-10-03T08:00:00Z",
      "levelNumber": "1",
      "location": {
        "address": null,
        "city": null,
        "defaultPriorityTypeId": 2,
        "id": 1,
        "locationName": "El Dorado Correctional Facility",
        "postalCode": null,
        "priorityTypes": [],
        "state": null,
        "type": "Location",
      },
      "locationId": 1,
      "needsApproval": false,
      "notes": [
        {
          "attachments": [
            {
              "fileName": "screen.png",
              "id": 1,
              "sizeString": "2.00 KB",
              "type": "TicketAttachment",
              "uploadDateUtc": "2026-10-03T08:00:00Z",
            },
          ],
          "date": "2026-10-03T08:00:00Z",
          "id": 1,
          "isHidden": false,
          "isSolution": false,
          "isTechNote": true,
          "mobileNoteText": "Looked at <b>it</b>.<br/> More &lt;soon&gt;",
          "prettyUpdatedString": "2 days ago <strong>Abel Moore</strong> said",
          "type": "TechNote",
        },
        {
          "attachments": [],
          "date": "2026-10-02T08:00:00Z",
          "id": 2,
          "isHidden": false,
          "isSolution": false,
          "isTechNote": false,
          "mobileNoteText": "Please hurry",
          "prettyUpdatedString": "3 days ago <strong>Ana Ruiz</strong> said",
          "type": "ClientNote",
        },
      ],
      "priorityTypeId": 3,
      "prioritytype": {
        "id": 3,
        "priorityTypeName": "Medium",
        "type": "PriorityType",
      },
      "problemtype": {
        "detailDisplayName": "Applications &#8226; OMIS",
        "id": 11,
        "type": "RequestType",
      },
      "reportDateUtc": "2026-10-01T08:00:00Z",
      "room": null,
      "statusTypeId": 1,
      "statustype": {
        "id": 1,
        "statusTypeName": "Open",
        "type": "StatusType",
      },
      "subject": "Mine",
      "techGroupLevel": {
        "id": 1,
        "level": 1,
        "levelName": "Application Support&nbsp;&nbsp;Level 1",
        "shortLevelName": "Level 1",
        "type": "TechGroupLevel",
      },
      "techId": 2,
      "ticketCustomFields": [
        {
          "definitionId": 40,
          "restValue": null,
          "type": "TicketCustomField",
        },
        {
          "definitionId": 41,
          "restValue": null,
          "type": "TicketCustomField",
        },
      ],
      "ticketEditable": true,
      "type": "Ticket",
    }
  `)
})

test('the long form is the same from a list with style=details, long or detailed (§8.3, §4.2)', async () => {
  const { send } = await openDesk()
  const one = await send('GET Tickets/1004')
  for (const style of ['details', 'detailed', 'long']) {
    expect((await send(`GET Tickets/mine?style=${style}`)).value).toEqual([one.value])
  }
})

test('withUTC adds the Utc twins, a misspelt withTUC too (§4)', async () => {
  const { send } = await openDesk()
  for (const parameter of ['withUTC', 'withTUC']) {
    const { value } = await send(`GET Tickets/1004?${parameter}=true`)
    expect(value).toMatchObject({
      lastUpdatedUtc: '2026-10-03T08:00:00Z',
      closeDateUtc: null,
      displayDueDateUtc: null,
    })
    expect(value.notes[0].dateUtc).toBe('2026-10-03T08:00:00Z')
  }
})

test('detail is HTML: its tags stay, all else is escaped, line ends are breaks (§7, Q23)', async () => {
  const { send } = await openDesk()
  const { value } = await send('GET Tickets/1002')
  expect(value.detail).toBe('No light.<br/> Since <b>noon</b> &amp; still.')
})

test('an unknown ticket is 404, a deleted one 400, in plain text (§20.2, Q29)', async () => {
  const { send } = await openDesk()
  expect(await send('GET Tickets/999')).toMatchObject({ status: 404, text: 'The ticket does not exist.' })
  expect(await send('GET Tickets/1003')).toMatchObject({ status: 400 })
  expect((await send('GET Tickets/abc')).status).toBe(404)
})

test('opening a ticket leaves lastUpdated alone, unless bumpOnOpen is on (§2.7, Q30)', async () => {
  const { send } = await openDesk()
  expect((await send('GET Tickets/1001')).value.lastUpdated).toBe('2026-10-01T08:00:00Z')
  const bumping = await openDesk({ quirks: ['bumpOnOpen'] })
  expect((await bumping.send('GET Tickets/1001')).value.lastUpdated).toBe('2026-10-05T12:00:00Z')
})
