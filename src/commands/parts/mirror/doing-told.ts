import type { Context } from '#command.ts'
import type { Doing } from '#desk/mirror/sync.ts'

/** Off a terminal a line is said after so many tickets. */
const often = 10_000

interface Told {
  readonly tell: (doing: Doing) => void
  readonly stop: () => void
}

const words: Readonly<Record<Doing['what'], string>> = {
  first: 'Reading all tickets',
  changes: 'Reading what was changed',
  check: 'Looking for deleted tickets',
}

/** Says on stderr how far a reading is: in one line that changes on a terminal, in a line now and then elsewhere. */
export async function doingTold({
  terminal,
  spin,
  say,
}: Pick<Context, 'terminal' | 'spin' | 'say'>): Promise<Told> {
  const screen = await terminal()
  const spinner = await spin('Reading …')
  let last: Doing | null = null
  return {
    tell(doing) {
      const { what, done, of } = doing
      const text = `${words[what]} … ${done}${of === null ? '' : ` of ${of}`}`
      const isGoingOn = last === null && what === 'first' && done > 0
      if (isGoingOn) say(`Going on where the first run stopped: ${done} tickets are here.`)
      const steps = ({ what: was, done: before }: Doing): boolean =>
        was !== what || Math.floor(before / often) < Math.floor(done / often)
      if (!screen.canAsk && done >= often && (last === null || steps(last))) say(text)
      spinner.say(text)
      last = doing
    },
    stop: () => spinner.stop(),
  }
}
