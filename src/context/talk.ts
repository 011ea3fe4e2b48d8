import { escapeLine } from '#views/escape.ts'
import type { Screen } from '#terminal/screen.ts'
import type { Terminal } from '#terminal/terminal.ts'
import type { Shell } from '../shell.ts'

/** The terminal as commands use it. */
export interface Talk extends Terminal {
  openInBrowser(address: string): Promise<void>
  /** Shows a long text page by page; false when it is to be written as usual. */
  showPaged(text: string): Promise<boolean>
  /** Takes all of the screen for something that is redrawn; null where nothing may be redrawn. */
  openScreen(): Promise<Screen | null>
}

interface TalkOptions {
  readonly input: boolean
  readonly color: boolean
  readonly lineByLine: boolean
}

/** Puts the terminal together for one command. */
export async function createTalk(shell: Shell, options: TalkOptions): Promise<Talk> {
  const { createTerminal } = await import('#terminal/terminal.ts')
  const { stdout, stderr, env, platform, signal } = shell
  const { lineByLine } = options
  const terminal = createTerminal({
    get stdin() {
      return shell.stdin
    },
    stderr,
    env,
    platform,
    signal,
    plain: escapeLine,
    options,
  })
  return {
    ...terminal,
    editText: (initial, place) => shell.lendTerminal(() => terminal.editText(initial, place)),
    async openInBrowser(address) {
      const { openInBrowser } = await import('#terminal/programs/browser.ts')
      await openInBrowser(address, { env, platform, sleep: shell.sleep })
    },
    async showPaged(text) {
      const { showPaged } = await import('#terminal/programs/pager.ts')
      return shell.lendTerminal(() => showPaged(text, { stdout, env, lineByLine }))
    },
    async openScreen() {
      if (lineByLine) return null
      const { openScreen } = await import('#terminal/screen.ts')
      const screen = openScreen(stdout)
      const takeBack = [
        shell.atExit(() => screen.close()),
        shell.aroundStop(
          () => screen.leave(),
          () => screen.comeBack(),
        ),
      ]
      return {
        ...screen,
        close() {
          takeBack.forEach((one) => one())
          screen.close()
        },
      }
    },
  }
}
