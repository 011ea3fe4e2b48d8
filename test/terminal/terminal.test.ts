import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { seat, tty } from './seat.ts'

test('somebody at a terminal can be asked', () => {
  expect(seat().terminal.canAsk).toBe(true)
  expect(seat({ env: { CI: '' } }).terminal.canAsk).toBe(true)
})

test.each([
  ['with stdin from a pipe', { stdin: new PassThrough() }],
  ['with stderr in a file', { stderr: new PassThrough() }],
  ['in CI', { env: { CI: 'true' } }],
  ['with --no-input', { options: { input: false, color: false, lineByLine: false } }],
])('%s nobody is asked', async (_, changes) => {
  const { terminal } = seat(changes)
  expect(terminal.canAsk).toBe(false)
  await expect(terminal.ask.text({ message: 'Subject' })).rejects.toMatchObject({
    exit: 2,
    message: 'A value is missing, and there is nobody to ask.',
  })
  await expect(terminal.editText('')).rejects.toMatchObject({ exit: 2 })
})

test('piped lines never answer a question', async () => {
  const stdin = new PassThrough()
  stdin.end('y\n')
  const { terminal, screen } = seat({ stdin })
  await expect(terminal.ask.confirm({ message: 'Resolve 3 tickets?' })).rejects.toMatchObject({ exit: 2 })
  expect(screen()).toBe('')
})

test('stdin is read to its end, once', async () => {
  const stdin = new PassThrough()
  const { terminal } = seat({ stdin })
  const text = terminal.readAll()
  stdin.write('\uFEFF1042\r\n')
  stdin.end('El Dorado – ok\n')
  expect(await text).toBe('1042\r\nEl Dorado – ok\n')
  await expect(terminal.readAll()).rejects.toMatchObject({
    exit: 2,
    message: 'Stdin was asked for twice; it can be read once.',
  })
})

test('a letter cut in two by the pipe is whole again', async () => {
  const stdin = new PassThrough()
  const { terminal } = seat({ stdin })
  const text = terminal.readAll()
  const bytes = Buffer.from('ü')
  stdin.write(bytes.subarray(0, 1))
  stdin.end(bytes.subarray(1))
  expect(await text).toBe('ü')
})

test('a terminal on stdin is not waited for', async () => {
  await expect(seat({ stdin: tty() }).terminal.readAll()).rejects.toMatchObject({
    exit: 2,
    message: 'Stdin is a terminal, so there is nothing to read from it.',
  })
})

test.each([
  [[0xff, 0xfe, 0x41], 'Stdin is UTF-16 text.'],
  [[0xc3, 0x28, 0x41], 'Stdin is not UTF-8 text.'],
])('bytes that are no text that is known are refused: %j', async (bytes, message) => {
  const stdin = new PassThrough()
  stdin.end(Buffer.from(bytes))
  await expect(seat({ stdin }).terminal.readAll()).rejects.toMatchObject({ exit: 2, message })
})

test('Ctrl-C ends the reading of stdin', async () => {
  const { terminal, interrupt } = seat({ stdin: new PassThrough() })
  const text = terminal.readAll()
  interrupt.abort()
  await expect(text).rejects.toMatchObject({ exit: 130 })
})
