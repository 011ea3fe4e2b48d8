import { describe, expect, test } from 'vitest'
import { sandboxDesk } from '../support/run.ts'
import { typed } from '../support/typed.ts'
import { watchedDesk } from '../support/watched-line.ts'

describe('taking a ticket', () => {
  test('prints one line in a pipe, with what the server now holds', async () => {
    expect(await sandboxDesk().run(typed('take 1042'))).toMatchInlineSnapshot(`
      {
        "code": 0,
        "stderr": "",
        "stdout": "1042	true	{"tech":[null,"Dana Whitfield"]}		
      ",
      }
    `)
  })

  test('as table', async () => {
    expect((await sandboxDesk().run(typed('take 1042 -o table'))).stdout).toMatchInlineSnapshot(`
      "ID       1042
      Done     true
      Changed  {"tech":[null,"Dana Whitfield"]}
      Note
      Message
      "
    `)
  })

  test('as csv', async () => {
    expect((await sandboxDesk().run(typed('take 1042 -o csv'))).stdout).toMatchInlineSnapshot(`
      "id,ok,changed,note,message
      1042,true,"{""tech"":[null,""Dana Whitfield""]}",,
      "
    `)
  })

  test('as json', async () => {
    expect((await sandboxDesk().run(typed('take 1042 -o json'))).stdout).toMatchInlineSnapshot(`
      "{"id":1042,"ok":true,"changed":{"tech":[null,"Dana Whitfield"]}}
      "
    `)
  })

  test('as ndjson', async () => {
    expect((await sandboxDesk().run(typed('take 1042 -o ndjson'))).stdout).toMatchInlineSnapshot(`
      "{"id":1042,"ok":true,"changed":{"tech":[null,"Dana Whitfield"]}}
      "
    `)
  })

  test('as yaml', async () => {
    expect((await sandboxDesk().run(typed('take 1042 -o yaml'))).stdout).toMatchInlineSnapshot(`
      "id: 1042
      ok: true
      changed:
        tech:
          - null
          - Dana Whitfield
      "
    `)
  })

  test('as ids', async () => {
    expect((await sandboxDesk().run(typed('take 1042 -o ids'))).stdout).toBe('1042\n')
  })

  test('is a sentence on a terminal', async () => {
    const desk = sandboxDesk({ columns: 80, env: { NO_COLOR: '1' } })
    expect((await desk.run(typed('take 1042'))).stdout).toBe('1042  tech none → Dana Whitfield\n')
  })

  test('sends the assignment and nothing else', async () => {
    const desk = await watchedDesk()
    await desk.run(typed('take 1042'))
    expect(desk.sent).toEqual([
      { method: 'PUT', path: 'Tickets/1042', body: { clientTech: { type: 'Tech', id: 1 } } },
    ])
  })

  test('that is mine already sends nothing', async () => {
    const desk = await watchedDesk()
    expect((await desk.run(typed('take 1185 -o json'))).stdout).toBe('{"id":1185,"ok":true,"changed":{}}\n')
    expect(desk.sent).toEqual([])
  })

  test('with a note sends the note first', async () => {
    const desk = await watchedDesk()
    const { stdout } = await desk.run(typed("take 1042 --note 'I look into it.' -o json"))
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, note: expect.any(Number) })
    expect(desk.sent.map(({ path }) => path)).toEqual(['TechNotes', 'Tickets/1042'])
  })
})

describe("a colleague's ticket", () => {
  test('is a conflict that names them: 7', async () => {
    expect(await sandboxDesk().run(typed('take 1224'))).toEqual({
      code: 7,
      stdout: '',
      stderr:
        'Ticket 1224 is assigned to Priya Raman.\nTo take it all the same: helpdesk take 1224 --force\n',
    })
  })

  test('is told as a result and as the last line of stderr where JSON was asked for', async () => {
    const { code, stdout, stderr } = await sandboxDesk().run(typed('take 1224 -o json'))
    expect(code).toBe(7)
    expect(JSON.parse(stdout)).toMatchObject({ id: 1224, ok: false, error: { code: 'conflict', exit: 7 } })
    expect(JSON.parse(stderr).error).toEqual(JSON.parse(stdout).error)
  })

  test('is taken with --force', async () => {
    expect((await sandboxDesk().run(typed('take 1224 --force'))).stdout).toContain(
      '{"tech":["Priya Raman","Dana Whitfield"]}',
    )
  })

  test('is not given back by me', async () => {
    expect(await sandboxDesk().run(typed('release 1224'))).toMatchObject({ code: 7, stdout: '' })
  })
})

describe('giving a ticket back', () => {
  test('leaves it to its group', async () => {
    const desk = await watchedDesk()
    expect((await desk.run(typed('release 1185'))).stdout).toContain('{"tech":["Dana Whitfield",null]}')
    expect(desk.sent).toEqual([{ method: 'PUT', path: 'Tickets/1185', body: { clientTech: null } }])
  })

  test('that nobody has taken changes nothing', async () => {
    const desk = await watchedDesk()
    expect((await desk.run(typed('release 1042 -o json'))).stdout).toContain('"changed":{}')
    expect(desk.sent).toEqual([])
  })
})

describe('what the read-back shows', () => {
  test('is a conflict when a colleague has it now: 7', async () => {
    const desk = await watchedDesk(async ({ method }, pass) => {
      if (method !== 'PUT') return undefined
      const answer = await pass()
      await desk.sandbox.asks('Tickets/1042', {
        method: 'PUT',
        body: { clientTech: { type: 'Tech', id: 3 } },
      })
      return answer
    })
    expect(await desk.run(typed('take 1042'))).toMatchInlineSnapshot(`
      {
        "code": 7,
        "stderr": "Ticket 1042 now has another value: tech Priya Raman.
      See what happened: helpdesk show 1042
      ",
        "stdout": "",
      }
    `)
  })

  test('is a refusal when the server did not take it: 6', async () => {
    const desk = await watchedDesk(async ({ method, path }, pass) => {
      if (method !== 'PUT') return undefined
      const answer = await pass()
      await desk.sandbox.asks(path, { method: 'PUT', body: { clientTech: null } })
      return answer
    })
    expect(await desk.run(typed('take 1042'))).toMatchInlineSnapshot(`
      {
        "code": 6,
        "stderr": "The help desk did not take it; ticket 1042 still has tech none.
      See what happened: helpdesk show 1042
      ",
        "stdout": "",
      }
    `)
  })
})

test('an output option that cannot be honoured is refused before anything is sent', async () => {
  const desk = await watchedDesk()
  expect(await desk.run(typed('take 1042 --columns id,nope'))).toMatchObject({ code: 2, stdout: '' })
  expect(await desk.run(typed('take 1042 -o ids --columns id'))).toMatchObject({ code: 2, stdout: '' })
  expect(await desk.run(typed('take 1042 -o table --header'))).toMatchObject({ code: 2, stdout: '' })
  expect(desk.sent).toEqual([])
})

test('a note that was added while the rest was refused says what is left: 1', async () => {
  const desk = await watchedDesk(({ method }) =>
    method === 'PUT' ? { status: 403, headers: {}, body: new TextEncoder().encode('No.') } : undefined,
  )
  const { code, stdout, stderr } = await desk.run(typed("take 1042 --note 'Mine.' -o json"))
  expect(code).toBe(1)
  expect(JSON.parse(stdout)).toMatchObject({
    id: 1042,
    ok: false,
    done: ['note'],
    left: ['tech'],
    error: { code: 'half_done', exit: 1, hint: 'For the rest, without the note: helpdesk take 1042' },
  })
  expect(stderr).not.toContain('is kept in')
})
