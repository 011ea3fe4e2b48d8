import { PassThrough } from 'node:stream'
import headless from '@xterm/headless'
import { describe, expect, test } from 'vitest'
import { openScreen, type Screen } from '#terminal/screen.ts'

interface Shown {
  readonly screen: Screen
  readonly resize: (rows: number) => void
  readonly sent: () => string
  /** What stands on a terminal that got all of it. */
  readonly looks: () => Promise<readonly string[]>
}

function opened(rows: number): Shown {
  const stdout = Object.assign(new PassThrough(), { isTTY: true, columns: 20, rows })
  let sent = ''
  stdout.on('data', (part: Buffer) => (sent += part.toString('utf8')))
  const screen = openScreen(stdout)
  return {
    screen,
    sent: () => sent,
    resize(next) {
      stdout.rows = next
      stdout.emit('resize')
    },
    async looks() {
      const terminal = new headless.Terminal({ cols: 20, rows: stdout.rows, allowProposedApi: true })
      await new Promise<void>((resolve) => terminal.write(`before\r\n${sent}`, resolve))
      const { active } = terminal.buffer
      return Array.from(
        { length: active.length },
        (_, at) => active.getLine(at)?.translateToString(true) ?? '',
      )
    },
  }
}

describe('a screen that is redrawn', () => {
  test('shows the last lines only, however long those before were', async () => {
    const { screen, looks } = opened(4)
    screen.show(['a long first line', 'two', 'three'])
    screen.show(['short', 'two'])
    expect(await looks()).toEqual(['short', 'two', '', ''])
  })

  test('is filled to its last row and does not move', async () => {
    const { screen, looks } = opened(3)
    const full = 'exactly twenty signs'
    screen.show([full, full, full, 'too many'])
    expect(await looks()).toEqual([full, full, full])
  })

  test('cuts a line that is too long, and breaks none', async () => {
    const { screen, looks } = opened(3)
    screen.show(['1234567890123456789012345', 'two'])
    expect((await looks())[1]).toBe('two')
  })

  test('gives back what stood there, the cursor and long lines', async () => {
    const { screen, looks, sent } = opened(3)
    screen.show(['one', 'two'])
    screen.ring()
    screen.close()
    expect(await looks()).toEqual(['before', '', ''])
    expect(sent().endsWith('\u001B[?7h\u001B[?25h\u001B[?1049l')).toBe(true)
    expect(sent()).toContain('\u0007')
  })

  test('gives the terminal back for a while, and asks for the picture when it takes it again', async () => {
    const { screen, looks } = opened(3)
    screen.onResize(() => screen.show(['three']))
    screen.show(['one', 'two'])
    screen.leave()
    expect(await looks()).toEqual(['before', '', ''])
    screen.comeBack()
    expect(await looks()).toEqual(['three', '', ''])
  })

  test('says when its size changes, until it is closed', () => {
    const { screen, resize } = opened(3)
    const seen: number[] = []
    screen.onResize(() => void seen.push(screen.rows()))
    resize(5)
    screen.close()
    resize(7)
    expect(seen).toEqual([5])
  })
})
