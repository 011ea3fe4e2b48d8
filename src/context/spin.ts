import type { Spinner } from '#terminal/spinner.ts'
import type { ScreenParts } from './screen.ts'

const still: Spinner = { say() {}, stop() {} }

/** Shows that something goes on; off a terminal nothing of a terminal is loaded. */
export async function spin(text: string, screen: ScreenParts): Promise<Spinner> {
  const { stderr, sleep } = screen.shell
  if (stderr.isTTY !== true) return still
  const [{ startSpinner }, { colorOf, isReadOut }] = await Promise.all([
    import('#terminal/spinner.ts'),
    import('./screen.ts'),
  ])
  const color = (await colorOf('stderr', screen)) > 0
  return startSpinner(text, { stderr, sleep, color, lineByLine: await isReadOut(screen) })
}
