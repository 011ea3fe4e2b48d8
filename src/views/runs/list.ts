import type { Run, Standing } from '#desk/runs/run.ts'
import { shellWord } from '#desk/text/shell-word.ts'
import { plainColumn } from '../columns/plain.ts'
import type { Style } from '../style.ts'
import { relative } from '../text/ages.ts'
import type { Cell, View } from '../view.ts'

/** A run as `runs` lists it. */
export interface RunRow {
  readonly run: string
  readonly at: string
  readonly profile: string | null
  readonly server: string | null
  /** The command and all that was typed for it. */
  readonly command: string
  readonly tickets: number
  readonly done: number
  readonly failed: number
  readonly unknown: number
  /** Not done, as far as the journal tells. */
  readonly left: number
  /** Somebody still works on it. */
  readonly underWay: boolean
  readonly undoneBy: string | null
}

export function runRow(run: Run): RunRow {
  const { name, at, profile, server, words, entries, underWay, undoneBy } = run
  const count = (standing: Standing): number => entries.filter((one) => one.standing === standing).length
  return {
    run: name,
    at,
    profile,
    server,
    command: words.map(shellWord).join(' '),
    tickets: entries.length,
    done: count('done'),
    failed: count('failed'),
    unknown: count('unknown'),
    left: count('not done'),
    underWay,
    undoneBy,
  }
}

/** Runs, newest first. */
export const runList: View<RunRow> = {
  columns: [
    plainColumn('run', 'Run', { weight: 9, show: ({ run }) => ({ text: run, paint: 'accent' }) }),
    plainColumn('at', 'When', { weight: 8, show: when }),
    plainColumn('profile', 'Profile', { weight: 3 }),
    plainColumn('server', 'Server', { weight: 2 }),
    plainColumn('command', 'Command', { weight: 1 }),
    plainColumn('tickets', 'Tickets', { align: 'right', weight: 9 }),
    plainColumn('done', 'Done', { align: 'right', weight: 9 }),
    plainColumn('failed', 'Failed', { align: 'right', weight: 9, show: ({ failed }) => warned(failed) }),
    plainColumn('unknown', 'Unknown', { align: 'right', weight: 9, show: ({ unknown }) => warned(unknown) }),
    plainColumn('left', 'Left', { align: 'right', weight: 9, show: showLeft }),
    plainColumn('underWay', 'Under way', {
      weight: 5,
      show: ({ underWay }) => ({ text: underWay ? 'under way' : '' }),
    }),
    plainColumn('undoneBy', 'Undone by', { weight: 7 }),
  ],
  defaults: ['run', 'at', 'profile', 'command', 'done', 'failed', 'unknown', 'left', 'undoneBy'],
  id: ({ run }) => run,
}

function when({ at }: RunRow, { now }: Style): Cell {
  return { text: relative(at, now), paint: 'faint' }
}

function warned(count: number): Cell {
  return count === 0 ? { text: '0' } : { text: String(count), paint: 'warning' }
}

function showLeft({ left, underWay }: RunRow): Cell {
  return underWay ? { text: String(left) } : warned(left)
}
