import { PassThrough } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import type { Frame } from '#command.ts'
import { openPipe } from '#output/pipe.ts'
import { showFrames } from '#output/screen.ts'
import type { Style } from '#views/style.ts'

const style: Style = {
  width: 80,
  paint: (text) => text,
  now: new Date('2026-10-05T15:00:00Z'),
  timeZone: 'America/Chicago',
}

const frame = (...lines: readonly string[]): Frame => ({
  draw: () => Promise.resolve(lines),
  told: () => lines,
  rings: false,
})

/** Draws well, and no more as soon as the window has another size. */
const brokenBy = (window: Window, words: string): Frame => ({
  ...frame(words),
  draw: (_, rows) => (rows === window.usual ? Promise.resolve([words]) : Promise.reject(new Error(words))),
})

interface Window {
  /** Its rows at the beginning. */
  readonly usual: number
  /** What happens to it, in order: what is shown, and that it is given back. */
  readonly events: readonly string[]
  /** Gets another size. */
  resizes(rows: number): void
  /** What is drawn from now on waits for what this gives. */
  holds(): () => void
  shows(frames: AsyncIterable<Frame>): Promise<void>
}

function openWindow(): Window {
  const usual = 24
  const events: string[] = []
  let rows = usual
  let redraw = (): void => undefined
  let held: Promise<void> = Promise.resolve()
  const screen = {
    rows: () => rows,
    show: (lines: readonly string[]) => void events.push(lines.join('|')),
    ring: () => undefined,
    onResize: (next: () => void) => void (redraw = next),
    close: () => void events.push('given back'),
  }
  return {
    usual,
    events,
    resizes(next) {
      rows = next
      redraw()
    },
    holds() {
      let letGo = (): void => undefined
      held = new Promise((resolve) => (letGo = resolve))
      return letGo
    },
    shows: (frames) =>
      showFrames(frames, {
        pipe: openPipe(new PassThrough()),
        openScreen: () => Promise.resolve(screen),
        async currentStyle() {
          await held
          return style
        },
      }),
  }
}

/** What nobody catches during a test, which a program would end by. */
function uncaught(): readonly unknown[] {
  const seen: unknown[] = []
  const see = (error: unknown): void => void seen.push(error)
  process.on('unhandledRejection', see)
  onTestFinished(() => void process.off('unhandledRejection', see))
  return seen
}

test('nothing is drawn on a screen that was given back, although its size changed just before', async () => {
  const window = openWindow()
  let goOn = (): void => undefined
  async function* frames() {
    yield frame('2 tickets')
    goOn = window.holds()
    window.resizes(12)
  }
  await window.shows(frames())
  goOn()
  await turn()
  expect(window.events).toEqual(['2 tickets', 'given back'])
})

/** A frame that could not be drawn again for another size, and what comes then. */
async function* afterBroken(window: Window, goesOn: () => Promise<readonly Frame[]>): AsyncGenerator<Frame> {
  yield brokenBy(window, '2 tickets')
  window.resizes(12)
  await turn()
  yield* await goesOn()
}

test('a redraw that fails is told with the next frame, which is shown', async () => {
  const seen = uncaught()
  const window = openWindow()
  const frames = afterBroken(window, () => Promise.resolve([frame('3 tickets')]))
  await expect(window.shows(frames)).rejects.toThrow('2 tickets')
  await turn()
  expect(window.events).toEqual(['2 tickets', '3 tickets', 'given back'])
  expect(seen).toEqual([])
})

test('a redraw that fails is told at the end where no frame follows, and others go on', async () => {
  const seen = uncaught()
  const window = openWindow()
  const frames = afterBroken(window, async () => {
    window.resizes(window.usual)
    await turn()
    return []
  })
  await expect(window.shows(frames)).rejects.toThrow('2 tickets')
  expect(window.events).toEqual(['2 tickets', '2 tickets', 'given back'])
  expect(seen).toEqual([])
})
