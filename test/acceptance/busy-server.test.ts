import { createServer, type RequestListener } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { computer, type Computer, signedInto } from '../support/computer.ts'
import { serveSandbox } from '../support/served-sandbox.ts'

interface Busy {
  readonly desk: Computer
  readonly url: string
  readonly asked: readonly string[]
}

/** A computer signed in to a server that answers like this; it says how the program asked. */
async function signedIn(listener: RequestListener): Promise<Busy> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url?.replace(/^.*\/ra\/|\?.*$/g, '')}`)
    listener(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  const url = `http://127.0.0.1:${address.port}`
  return { desk: computer({ HELPDESK_SERVER: url, HELPDESK_API_KEY: 'k'.repeat(40) }), url, asked }
}

const statuses = JSON.stringify([{ id: 1, type: 'StatusType', statusTypeName: 'Open' }])

test('a read over a server that starts again comes through, each fault tried once more', async () => {
  let times = 0
  const { desk, asked } = await signedIn((_, response) => {
    times += 1
    if (times === 1) response.writeHead(503, { 'retry-after': '0' }).end('Starting')
    else if (times === 2) response.destroy()
    else if (times === 3) {
      response.writeHead(200, { 'content-length': 90 })
      response.write('[', () => response.destroy())
    } else response.end(statuses)
  })
  const { code, stdout } = await desk.runs(['api', 'StatusTypes'])
  expect({ code, times }).toEqual({ code: 0, times: 4 })
  expect(stdout).toContain('"Open"')
  expect(asked).toEqual(['GET StatusTypes', 'GET StatusTypes', 'GET StatusTypes', 'GET StatusTypes'])
})

test('what was tried in vain is told', async () => {
  const { desk, asked } = await signedIn((_, response) => void response.writeHead(503).end('Be patient'))
  const { code, stderr } = await desk.runs(['statuses'])
  expect(code).toBe(10)
  expect(stderr).toMatch(/^The help desk answered with status 503 \(4 tries in \d s\): Be patient\n/)
  expect(asked).toHaveLength(4)
})

test('a write is sent once, whatever the server says', async () => {
  const { desk, asked } = await signedIn((_, response) => void response.writeHead(503).end('Be patient'))
  await desk.runs(['api', 'PUT', 'Tickets/1042', '-f', 'room=114'])
  expect(asked).toEqual(['PUT Tickets/1042'])
})

test('at a terminal a long pause is told, and Ctrl-C ends it with 130', async () => {
  const { desk, url } = await signedIn(
    (_, response) => void response.writeHead(503, { 'retry-after': '25' }).end(),
  )
  const person = desk.sits(['statuses'])
  await person.sees(`${url} answers with status 503; trying again in 25 s.`)
  person.presses('interrupt')
  expect(await person.leaves()).toBe(130)
})

test.each([40, 100])(
  'the line about a pause and what shows that something goes on stand apart on %i columns',
  async (columns) => {
    const fault = '503:GET Tickets:retry-after=2,times=2'
    const server = await serveSandbox(computer().env, '--fault', fault)
    const line = ['note', '1042,1043,1044', '-m', 'Called back.', '--yes', '--columns', 'id']
    const person = computer(signedInto(server)).sits(line, { columns })
    expect(await person.leaves()).toBe(0)
    expect(person.received()).toContain('Reading …')
    const pause = `${server.url} answers with status 503; trying again in 2 s.`
    const [said = '', ...others] = person.screen().replaceAll('\n', '').split('  ID')
    expect([said, others.length]).toEqual([`${pause}${pause}`, 1])
  },
)

test('a body that stalls is left when the server was silent for the time that is set', async () => {
  const { desk, url } = await signedIn((_, response) => {
    response.writeHead(200, { 'content-length': 90 })
    response.write('[')
  })
  await desk.runs(['config', 'set', 'timeout', '1'])
  expect(await desk.runs(['statuses'])).toMatchObject({
    code: 9,
    stderr: expect.stringContaining(`${url} went silent.`),
  })
})

test('Ctrl-C while a body stalls ends with 130', async () => {
  const { desk, asked } = await signedIn((_, response) => {
    response.writeHead(200, { 'content-length': 90 })
    response.write('[')
  })
  const person = desk.sits(['statuses'])
  await expect.poll(() => asked.length).toBe(1)
  person.presses('interrupt')
  expect(await person.leaves()).toBe(130)
})
