import { execFileSync } from 'node:child_process'
import { closeSync, constants, openSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { isDevice, PlainStream } from '../../src/shell/plain-stream.ts'
import { temporaryFolder } from '../support/folders.ts'

function never(): NodeJS.WritableStream {
  throw new Error('Nothing slow is wanted.')
}

test('a file has at once what is written, texts and bytes', () => {
  const path = join(temporaryFolder(), 'out')
  const file = openSync(path, 'w')
  const stream = new PlainStream(file, never)
  const done: unknown[] = []
  stream.write('Zürich\n', () => done.push('first'))
  stream.write(new TextEncoder().encode('→ 2\n'))
  stream.end('end')
  expect(readFileSync(path, 'utf8')).toBe('Zürich\n→ 2\nend')
  expect(done).toEqual(['first'])
  closeSync(file)
})

test('what cannot be written is told as an error of the stream, and to who wrote', () => {
  const path = join(temporaryFolder(), 'out')
  const file = openSync(path, 'w')
  closeSync(file)
  const stream = new PlainStream(openSync(path, 'r'), never)
  const told: unknown[] = []
  stream.on('error', (error: NodeJS.ErrnoException) => told.push(error.code))
  stream.write('lost', (error) => told.push(error instanceof Error))
  expect(told).toEqual(['EBADF', true])
})

/** Both ends of a pipe that nobody waits for. */
function openPipe() {
  const path = join(temporaryFolder(), 'pipe')
  execFileSync('mkfifo', [path])
  const from = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
  return { from, file: openSync(path, constants.O_WRONLY | constants.O_NONBLOCK) }
}

test('a pipe that is full gets the rest by the slow stream, in order', () => {
  const { from, file } = openPipe()
  const slow = new PassThrough()
  const stream = new PlainStream(file, () => slow)
  const whole = Array.from({ length: 30_000 }, (_, at) => `row ${at}\n`).join('')
  stream.write(whole)
  stream.write('the last one\n')

  const bytes = Buffer.alloc(1_000_000)
  const first = bytes.subarray(0, readSync(from, bytes)).toString()
  expect(first.length).toBeLessThan(whole.length)
  expect(first + String(slow.read())).toBe(`${whole}the last one\n`)
  closeSync(file)
  closeSync(from)
})

test('an error of the slow stream is one of this stream', () => {
  const { from, file } = openPipe()
  const slow = new PassThrough()
  const stream = new PlainStream(file, () => slow)
  const told: string[] = []
  stream.on('error', (error: Error) => told.push(error.message))
  stream.write('x'.repeat(200_000))
  slow.emit('error', new Error('gone'))
  expect(told).toEqual(['gone'])
  closeSync(file)
  closeSync(from)
})

test('a file, a pipe and /dev/null are no device that may be a terminal', () => {
  const path = join(temporaryFolder(), 'out')
  expect(isDevice(openSync(path, 'w'))).toBe(false)
  expect(isDevice(openSync('/dev/null', 'w'))).toBe(false)
  expect(isDevice(9999)).toBe(false)
  expect(isDevice(openSync('/dev/ptmx', 'r'))).toBe(true)
})
