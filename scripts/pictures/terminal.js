import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { spawn } from '@lydell/node-pty'
import headless from '@xterm/headless'
import { root } from '../install.js'

const bin = join(root, 'bin', 'helpdesk.js')
const clock = join(root, 'scripts', 'pictures', 'clock.cjs')
/** What is drawn comes in parts; after this long, in milliseconds, the last one has. */
const settling = 500

const keys = { enter: '\r', down: '\u001B[B' }

/**
 * Runs the program in a pseudo-terminal, on a sandbox and a home of its own, and gives the rows of the screen as they
 * are when the scene has been played. A scene is a list of what is waited for and typed; without one it is the end.
 */
export async function screenOf(line, { columns, scene = [] }) {
  const home = mkdtempSync(join(tmpdir(), 'helpdesk-pictures-'))
  const screen = new headless.Terminal({ cols: columns, rows: 60, allowProposedApi: true })
  screen.write(`$ helpdesk ${line.join(' ')}\r\n`)
  const program = spawn(process.execPath, ['--require', clock, bin, ...line], {
    cols: columns,
    rows: 60,
    cwd: home,
    env: environment(home),
  })
  const looks = new Set()
  program.onData((bytes) => screen.write(bytes, () => looks.forEach((look) => look())))
  const ended = new Promise((resolve) => {
    program.onExit(() => screen.write('', () => resolve()))
  })
  const sees = (text) =>
    new Promise((resolve, reject) => {
      const look = () => {
        if (!textOf(screen).includes(text)) return
        looks.delete(look)
        resolve()
      }
      looks.add(look)
      look()
      void ended.then(() => reject(new Error(`The screen never showed "${text}":\n${textOf(screen)}`)))
    })
  try {
    for (const { waits, types = '', presses } of scene) {
      await sees(waits)
      program.write(types + (presses === undefined ? '' : keys[presses]))
    }
    await (scene.length === 0 ? ended : setTimeout(settling))
    return rowsOf(screen)
  } finally {
    program.kill('SIGKILL')
    await ended
    rmSync(home, { recursive: true, force: true })
  }
}

// Nothing of this computer: neither its settings nor its time.
function environment(home) {
  const folders = ['CONFIG', 'STATE', 'CACHE', 'DATA'].map((one) => [`XDG_${one}_HOME`, join(home, one)])
  return {
    ...Object.fromEntries(folders),
    HOME: home,
    PATH: process.env['PATH'],
    TERM: 'xterm-256color',
    TZ: 'America/Chicago',
    HELPDESK_PROFILE: 'sandbox',
    HELPDESK_PICTURES_AT: '2026-10-05T15:00:30Z',
  }
}

function rowsOf(screen) {
  const { active } = screen.buffer
  const rows = Array.from({ length: active.length }, (_, at) => active.getLine(at))
  return rows.slice(0, rows.findLastIndex((row) => row.translateToString(true) !== '') + 1)
}

function textOf(screen) {
  return rowsOf(screen)
    .map((row) => row.translateToString(true))
    .join('\n')
}
