import { describe, expect, test } from 'vitest'
import { sandboxDesk } from '../support/run.ts'
import { typed } from '../support/typed.ts'
import { answered, watchedDesk } from '../support/watched-line.ts'

describe('resolving', () => {
  test('sets Resolved with the solution in one call, and says who decides', async () => {
    const desk = await watchedDesk()
    expect(await desk.run(typed("resolve 1042 -m 'New cable.' --time 20m -o json"))).toMatchInlineSnapshot(`
      {
        "code": 0,
        "stderr": "The requester decides: yes closes it, no opens it again.
      ",
        "stdout": "{"id":1042,"ok":true,"changed":{"status":["Open","Resolved"]},"note":90528}
      ",
      }
    `)
    expect(desk.sent).toMatchInlineSnapshot(`
      [
        {
          "body": {
            "emailBcc": false,
            "emailCc": false,
            "emailClient": true,
            "emailGroupManager": false,
            "emailTech": true,
            "emailTechGroupLevel": false,
            "isHidden": false,
            "isSolution": true,
            "jobticket": {
              "id": 1042,
              "type": "JobTicket",
            },
            "noteText": "New cable.",
            "statusTypeId": 5,
            "workTime": "20",
          },
          "method": "POST",
          "path": "TechNotes",
        },
      ]
    `)
  })

  test('without mail says that nobody asks the requester', async () => {
    expect((await sandboxDesk().run(typed('resolve 1042 -m Done. --no-mail'))).stderr).toBe(
      'The requester is not asked, because no mail goes out. Tell them; then helpdesk confirm ID --by HOW.\n',
    )
  })

  test('a ticket that is resolved is refused with the verbs that fit, and the text is kept: 6', async () => {
    expect(await sandboxDesk().run(typed('resolve 1099 -m Again.'))).toMatchInlineSnapshot(`
      {
        "code": 6,
        "stderr": "Your text is kept in ~/state/helpdesk/drafts/d1.json; to go on with it: helpdesk drafts edit 1
      Ticket 1099 is Resolved; resolve starts from open or waiting.
      To close it: helpdesk confirm 1099 --by HOW. To open it again: helpdesk reopen 1099 --note TEXT
      ",
        "stdout": "",
      }
    `)
  })

  test('needs the solution: 2', async () => {
    expect(await sandboxDesk().run(typed('resolve 1042'))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('resolve needs --solution TEXT.\n'),
    })
    expect((await sandboxDesk().run(['resolve'])).stderr).toContain(
      'resolve needs ID… (or --where EXPR) and --solution TEXT.\n',
    )
  })

  test('asks for the solution at a terminal', async () => {
    const { code, stdout } = await sandboxDesk().asked(typed('resolve 1042'), {
      'Solution, in one line': 'New cable.',
    })
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('status Open → Resolved') })
  })

  test('shows what the rules of the server changed besides', async () => {
    const { stdout } = await sandboxDesk().run(typed('resolve 1120 -m Done. -o json'))
    expect(JSON.parse(stdout).changed).toMatchObject({ status: ['Pending', 'Resolved'] })
  })

  test('that the server did not take is told: 6', async () => {
    const desk = await watchedDesk(async ({ method }, pass) => {
      if (method !== 'POST') return undefined
      const answer = await pass()
      await desk.sandbox.asks('Tickets/1042', {
        method: 'PUT',
        body: { statustype: { type: 'StatusType', id: 1 } },
      })
      return answer
    })
    const { code, stderr } = await desk.run(typed('resolve 1042 -m Done.'))
    expect(code).toBe(6)
    expect(stderr).toContain('The help desk did not take it; ticket 1042 still has status Open.\n')
  })

  test('that was answered with 500 and can be seen on the ticket is done', async () => {
    const desk = await watchedDesk(async ({ method }, pass) => {
      if (method !== 'POST') return undefined
      await pass()
      return answered(500, 'Oops')
    })
    expect(await desk.run(typed('resolve 1042 -m Done.'))).toMatchObject({ code: 0 })
  })
})

describe('confirming', () => {
  test('closes, and keeps as a note how the requester did', async () => {
    const desk = await watchedDesk()
    const { code, stdout } = await desk.run(typed("confirm 1099 --by 'phone, Ana Ruiz' -o json"))
    expect({ code, changed: JSON.parse(stdout).changed.status }).toEqual({
      code: 0,
      changed: ['Resolved', 'Closed'],
    })
    expect(desk.sent[0]?.body).toMatchObject({
      noteText: 'The requester confirmed the solution: phone, Ana Ruiz',
      statusTypeId: expect.any(Number),
    })
  })

  test('needs to know how: 2', async () => {
    expect(await sandboxDesk().run(typed('confirm 1099'))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('confirm needs --by HOW.\n'),
    })
  })

  test('an open ticket is refused: 6', async () => {
    expect(await sandboxDesk().run(typed('confirm 1209 --by phone'))).toMatchObject({
      code: 6,
      stderr: expect.stringContaining('Ticket 1209 is Open; confirm starts from resolved.\n'),
    })
  })
})

describe('opening again', () => {
  test('goes back to the opening status, with the reason', async () => {
    const desk = await watchedDesk()
    const { code, stdout } = await desk.run(typed("reopen 1138 --note 'It is back.' -o json"))
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      changed: { status: ['Closed', 'Open'] },
      note: expect.any(Number),
    })
    expect(desk.sent[0]?.body).toMatchObject({ noteText: 'It is back.', emailClient: true, emailTech: true })
  })

  test('an open ticket is refused: 6', async () => {
    expect(await sandboxDesk().run(typed('reopen 1209 --note Again'))).toMatchObject({
      code: 6,
      stderr: expect.stringContaining(
        'Ticket 1209 is Open; reopen starts from resolved, closed or canceled.\n',
      ),
    })
  })

  test('needs the reason: 2', async () => {
    expect(await sandboxDesk().run(typed('reopen 1138'))).toMatchObject({ code: 2 })
  })
})
