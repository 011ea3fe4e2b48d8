import type { Frame } from '../command.ts'
import type { Pipe } from './pipe.ts'
import type { Style } from '#views/style.ts'

/** All of the screen, as a terminal opens it. */
export interface OpenedScreen {
  readonly rows: () => number
  show(lines: readonly string[]): void
  ring(): void
  onResize(redraw: () => void): void
  close(): void
}

export interface ScreenPrinting {
  readonly pipe: Pipe
  /** Null where nothing may be redrawn. */
  readonly openScreen: () => Promise<OpenedScreen | null>
  /** With the size and the time of now. */
  readonly currentStyle: () => Promise<Style>
}

/**
 * Shows frames in place; where nothing may be redrawn, as lines what is new of each. The screen is taken with the first frame.
 * What a redraw for another size failed with is thrown with the next frame, or after the last one.
 */
export async function showFrames(frames: AsyncIterable<Frame>, printing: ScreenPrinting): Promise<void> {
  let shows: Shower | null = null
  try {
    for await (const frame of frames) {
      shows ??= await shower(printing)
      await shows.show(frame)
      if (printing.pipe.isClosed()) break
    }
  } finally {
    shows?.close()
  }
  shows?.tell()
}

interface Shower {
  show(frame: Frame): Promise<void>
  close(): void
  /** Throws what nobody was there to catch when it went wrong. */
  tell(): void
}

async function shower(printing: ScreenPrinting): Promise<Shower> {
  const screen = await printing.openScreen()
  return screen === null ? lineByLine(printing) : inPlace(screen, printing)
}

function inPlace(screen: OpenedScreen, { currentStyle }: ScreenPrinting): Shower {
  let current: Frame | null = null
  let isClosed = false
  // Drawn one after the other: a window that is being resized asks for many.
  let drawing: Promise<void> = Promise.resolve()
  let failed: { readonly error: unknown } | null = null

  async function draw(): Promise<void> {
    const lines = await current?.draw(await currentStyle(), screen.rows())
    // What stood there before is back by then.
    if (lines !== undefined && !isClosed) screen.show(lines)
  }

  function drawNext(): Promise<void> {
    const drawn = drawing.then(draw)
    drawing = drawn.catch(() => undefined)
    return drawn
  }

  function tell(): void {
    if (failed !== null) throw failed.error
  }

  screen.onResize(() => void drawNext().catch((error: unknown) => (failed ??= { error })))
  return {
    async show(frame) {
      current = frame
      if (frame.rings) screen.ring()
      await drawNext()
      tell()
    },
    close() {
      isClosed = true
      screen.close()
    },
    tell,
  }
}

function lineByLine({ pipe, currentStyle }: ScreenPrinting): Shower {
  return {
    async show(frame) {
      const lines = frame.told(await currentStyle())
      pipe.put(`${frame.rings ? '\u0007' : ''}${lines.map((line) => `${line}\n`).join('')}`)
      await pipe.flush()
    },
    close: () => undefined,
    tell: () => undefined,
  }
}
