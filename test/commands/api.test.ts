import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sandboxDesk, signedInDesk } from '../support/run.ts'
import { scripted } from '../support/scripted-transport.ts'
import { typed } from '../support/typed.ts'
import { answered, watchedDesk } from '../support/watched-line.ts'

test('an answer is printed as it came', async () => {
  expect(await sandboxDesk().run(typed('api StatusTypes/1'))).toEqual({
    code: 0,
    stdout: '{"id":1,"type":"StatusType","statusTypeName":"Open"}\n',
    stderr: '',
  })
})

test.each([
  [401, 4],
  [403, 5],
  [404, 3],
  [400, 6],
  [500, 10],
])('status %i prints the body and ends with %i', async (status, code) => {
  const probed = { method: 'POST', path: 'Token', status: 404 } as const
  const answer = { path: 'Tickets/1', status, text: 'No such thing' }
  const { transport } = scripted(status === 404 ? [answer, probed] : [answer])
  expect(await signedInDesk(transport).run(typed('api Tickets/1'))).toEqual({
    code,
    stdout: 'No such thing\n',
    stderr: `The server answered ${status}.\n`,
  })
})

test('fields make a JSON body and, without a method, a POST', async () => {
  const { transport } = scripted([
    {
      method: 'POST',
      path: 'TechNotes',
      body: { noteText: 'Hello', workTime: '15', jobticket: { id: 1042 }, isHidden: true },
      json: { id: 5 },
    },
  ])
  const line = typed(
    `api TechNotes -f noteText=Hello -f workTime=15 -F 'jobticket={"id":1042}' -F isHidden=true`,
  )
  expect((await signedInDesk(transport).run(line)).stdout).toBe('{"id":5}\n')
})

test('fields of a GET go into the address', async () => {
  const { transport, seen } = scripted([{ path: 'Tickets', query: { list: 'mine' }, json: [] }])
  await signedInDesk(transport).run(typed('api GET Tickets -f list=mine'))
  expect(seen).toEqual(['GET Tickets?list=mine'])
})

test('a body may come from stdin', async () => {
  const desk = await watchedDesk()
  expect(await desk.run(typed('api PUT Tickets/1042 --input -'), '{"room":"115"}\n')).toMatchObject({
    code: 0,
  })
  expect(desk.sent).toEqual([{ method: 'PUT', path: 'Tickets/1042', body: { room: '115' } }])
})

test.each([
  ['POST', 'Tickets?apiKey=SECRET-1042'],
  ['PUT', 'https://desk.example.org/helpdesk/WebObjects/Helpdesk.woa/ra/Tickets/1042?apiKey=SECRET-1042'],
  ['DELETE', 'Session/SECRET-1042/../../Tickets/1042'],
])('what is refused of %s leaves no run, and no key in the journal', async (method, path) => {
  const desk = sandboxDesk()
  expect(await desk.run(['api', method, path])).toMatchObject({ code: 2, stdout: '' })
  expect((await desk.run(typed('runs -o ndjson'))).stdout).toBe('')
  expect(existsSync(join(desk.folder, 'state', 'helpdesk', 'runs'))).toBe(false)
})

test('a GET that moves a ticket is journaled, one that reads is not', async () => {
  const { transport } = scripted([
    { path: 'Tickets/1042', json: { id: 1042 } },
    { path: 'Tickets/1042/escalate', json: { id: 1042 } },
  ])
  const desk = signedInDesk(transport)
  await desk.run(typed('api Tickets/1042'))
  await desk.run(typed('api Tickets/1042/escalate'))
  const { stdout } = await desk.run(typed('runs -o json'))
  expect(JSON.parse(stdout)).toMatchObject([{ run: 'r1', command: 'api GET Tickets/1042/escalate' }])
})

test('--paginate reads until nothing new comes', async () => {
  const { transport } = scripted([
    { path: 'Departments', query: { page: '1' }, json: [{ id: 1 }, { id: 2 }] },
    { path: 'Departments', query: { page: '2' }, json: [{ id: 2 }] },
  ])
  expect((await signedInDesk(transport).run(typed('api Departments --paginate'))).stdout).toBe(
    '[{"id":1},{"id":2}]\n',
  )
})

test('--paginate keeps a ? that is a sign of the qualifier', async () => {
  const qualifier = "(subject_like_'*OM?S*')"
  const { transport } = scripted([
    { path: 'Tickets', query: { qualifier, limit: '5', page: '1' }, json: [{ id: 1 }] },
    { path: 'Tickets', query: { qualifier, limit: '5', page: '2' }, json: [] },
  ])
  const path = `Tickets?qualifier=${qualifier}&limit=5`
  expect((await signedInDesk(transport).run(['api', path, '--paginate'])).stdout).toBe('[{"id":1}]\n')
})

test('on a terminal control characters are shown escaped', async () => {
  const desk = await watchedDesk(() => answered(200, 'a\u001b[2Jb'), { columns: 80 })
  expect((await desk.run(typed('api Anything'))).stdout).toBe('a\\x1b[2Jb\n')
})

test.each([
  ['api', 'api needs [METHOD] PATH.'],
  ['api GET', 'api takes a method and a path.'],
  ['api FETCH Tickets/1', '"FETCH" is no method of this API.'],
  ['api Tickets/1042?apiKey=abc', 'leave out apiKey.'],
  ['api TechNotes -f text', '"text" is not KEY=VALUE.'],
  ['api TechNotes -f a=1 --input -', 'Give fields or --input, not both.'],
  ['api POST Tickets --paginate', '--paginate goes with GET only.'],
  ['api Tickets/1042/escalate --paginate', '--paginate goes with what only reads.'],
  ['api Tickets?page=2 --paginate', '--paginate counts the pages itself; leave page out.'],
  ['api Tickets/1 -o json', "Unknown option '-o'."],
])('%s is refused: 2', async (line, message) => {
  const { code, stdout, stderr } = await sandboxDesk().run(typed(line))
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain(message)
})
