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

/** Shows frames in place; where nothing may be redrawn, as lines what is new of each. The screen is taken with the first frame. */
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
}

interface Shower {
  show(frame: Frame): Promise<void>
  close(): void
}

async function shower(printing: ScreenPrinting): Promise<Shower> {
  const screen = await printing.openScreen()
  return screen === null ? lineByLine(printing) : inPlace(screen, printing)
}

function inPlace(screen: OpenedScreen, { currentStyle }: ScreenPrinting): Shower {
  let current: Frame | null = null
  // Drawn one after the other: a window that is being resized asks for many.
  let drawing: Promise<void> = Promise.resolve()

  async function draw(): Promise<void> {
    const lines = await current?.draw(await currentStyle(), screen.rows())
    if (lines !== undefined) screen.show(lines)
  }

  async function drawNext(): Promise<void> {
    drawing = drawing.then(draw)
    await drawing
  }

  screen.onResize(() => void drawNext())
  return {
    async show(frame) {
      current = frame
      if (frame.rings) screen.ring()
      await drawNext()
    },
    close: () => screen.close(),
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
  }
}
