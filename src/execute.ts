import type { Command, TypedLine } from './command.ts'
import { commands } from './commands/index.ts'
import type { Context } from './context.ts'
import { createContext, type Wires } from './context/create.ts'
import { chooseOutput } from './output/choose.ts'
import type { Expression } from './output/jq.ts'
import { createPrinter } from './output.ts'
import type { Shell } from './shell.ts'
import { waitingWords } from '#views/kept/waiting-words.ts'

interface Execution {
  readonly command: Command
  readonly typed: TypedLine
  readonly words: readonly string[]
}

interface Surroundings {
  readonly shell: Shell
  readonly wires: Wires
  /** Told what the command works with: an error may want its site policy. */
  readonly onContext: (context: Context) => void
}

/** Runs a command whose line was read, and prints what it gives. */
export async function execute(
  { command, typed, words }: Execution,
  { shell, wires, onContext }: Surroundings,
): Promise<number> {
  const terminal = shell.stdout.isTTY === true
  const choice = chooseOutput(typed, { terminal, formats: command.formats })
  const readsOnly = 'offline' in command.options
  const context = createContext({ shell, choice, typed, words, commands, readsOnly, wires })
  onContext(context)
  const style = await context.style('stdout')
  const failEmpty = typed.options['fail-empty'] === true
  const expression = choice.jq === null ? null : await expressionOf(choice.jq, shell)
  const printer = createPrinter({
    shell,
    choice,
    expression,
    style,
    failEmpty,
    page: async (text) => (await context.terminal()).showPaged(text),
    openScreen: async () => (await context.terminal()).openScreen(),
    currentStyle: () => context.style('stdout'),
  })
  let exit = 0
  try {
    exit = await command.run(typed, context, printer)
  } finally {
    await context.finish()
  }
  if (exit === 0 && terminal && words[0] !== 'outbox') remind(context, shell)
  return exit
}

async function expressionOf(typed: string, { stdout, atOnce }: Shell): Promise<Expression> {
  const { readExpression } = await import('./output/jq.ts')
  return readExpression(typed, { terminal: stdout.isTTY === true, atOnce })
}

/** What waits is not forgotten by a person; a script has asked for it. */
function remind({ outbox, say }: Context, { stderr }: Shell): void {
  if (stderr.isTTY !== true || outbox.isTold()) return
  const count = outbox.count()
  if (count > 0) say(waitingWords(count))
}
