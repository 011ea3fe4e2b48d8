import type { Command } from './command.ts'
import { findCommand, findGroup, firstWord, namesCommand, startsCommand } from './commands/find.ts'
import { commands } from './commands/index.ts'
import type { Context } from './context.ts'
import type { Unaliased } from './context/aliases/typed.ts'
import type { Wires } from './context/create.ts'
import { DeskError, InterruptedError } from './errors.ts'
import { openPipe } from './output/pipe.ts'
import type { Shell } from './shell.ts'
import type { Style } from '#views/style.ts'

/** One command line in, one exit code out; the only catcher of errors. */
export async function main(line: readonly string[], shell: Shell, wires: Wires = {}): Promise<number> {
  const running: Running = { line, context: null, wires }
  try {
    return await run(line, shell, running)
  } catch (error) {
    return await tell(shell.signal.aborted ? interrupted(error) : error, {
      line: running.line,
      shell,
      context: running.context,
    })
  }
}

interface Running {
  /** As typed; once an alias in it is known, with what that stands for. */
  line: readonly string[]
  /** Of the command under way, once there is one: errors may want its site policy. */
  context: Context | null
  readonly wires: Wires
}

async function run(typedLine: readonly string[], shell: Shell, running: Running): Promise<number> {
  if (typedLine[0] === '--version' || typedLine[0] === '-V')
    return print(shell, `helpdesk ${shell.version}\n`)
  if (typedLine[0] === '__complete') return complete(typedLine.slice(1), shell)
  if (typedLine.length === 0 || (asksForHelp(typedLine) && !namesCommand(typedLine))) return firstPage(shell)

  const { line, aliases } = await unaliased(typedLine, shell)
  running.line = line
  const group = findGroup(line, { help: asksForHelp(line) })
  if (group !== null) return groupPage(shell, group, line)
  const found = findCommand(line, aliases)
  const command = await found.load()
  if (asksForHelp(found.rest)) return commandPage(shell, found.name, command)

  const { readLine } = await import('./program.ts')
  const typed = readLine(found.name, command, found.rest)
  // Only now: a line that cannot be read needs nothing of all this.
  const { execute } = await import('./execute.ts')
  return execute(
    { command, typed, words: line },
    { shell, wires: running.wires, onContext: (context) => (running.context = context) },
  )
}

/** What the completion scripts ask, each time somebody presses Tab. */
async function complete(asked: readonly string[], shell: Shell): Promise<number> {
  if (asked[0] === 'line') {
    const { aliasLine } = await import('./context/completion/alias-line.ts')
    return print(shell, aliasLine(asked[1] ?? '', { shell, isCommand: startsCommand }))
  }
  const { completions } = await import('./context/completion/answer.ts')
  return print(shell, await completions(asked, shell))
}

/** The line with what an alias in it stands for. Settings are read only when its first word is no command. */
async function unaliased(line: readonly string[], shell: Shell): Promise<Unaliased> {
  const at = firstWord(line)
  const name = line[at]
  if (name === undefined || startsCommand(name)) return { line, aliases: [] }
  const { withoutAlias } = await import('./context/aliases/typed.ts')
  return withoutAlias(line, { at, shell, isCommand: startsCommand })
}

function asksForHelp(words: readonly string[]): boolean {
  const end = words.indexOf('--')
  return (end < 0 ? words : words.slice(0, end)).some((word) => word === '--help' || word === '-h')
}

async function firstPage(shell: Shell): Promise<number> {
  const { firstHelpPage, pageWidth } = await import('./help.ts')
  return print(shell, firstHelpPage(commands, pageWidth(shell.stdout.columns)))
}

/** `help mirror` is the topic of that name, `mirror --help` the list of its commands. */
async function groupPage(shell: Shell, group: string, line: readonly string[]): Promise<number> {
  const [{ groupHelp, pageWidth }, { topicNamed }] = await Promise.all([
    import('./help.ts'),
    import('#views/topics/index.ts'),
  ])
  const topic = line[firstWord(line)] === 'help' ? topicNamed(group) : null
  return print(shell, topic ?? groupHelp(group, commands, pageWidth(shell.stdout.columns)))
}

async function commandPage(shell: Shell, name: string, command: Command): Promise<number> {
  const [{ commandHelp, pageWidth }, { commandsBelow }] = await Promise.all([
    import('./help.ts'),
    import('./help/contents.ts'),
  ])
  const below = commandsBelow(commands, name)
  return print(shell, commandHelp(name, command, { width: pageWidth(shell.stdout.columns), below }))
}

async function print(shell: Shell, text: string): Promise<number> {
  const pipe = openPipe(shell.stdout)
  pipe.put(text)
  await pipe.flush()
  return 0
}

function interrupted(error: unknown): unknown {
  return error instanceof DeskError ? error : new InterruptedError('Interrupted.', { cause: error })
}

interface Telling {
  readonly line: readonly string[]
  readonly shell: Shell
  readonly context: Context | null
}

async function tell(error: unknown, { line, shell, context }: Telling): Promise<number> {
  const { errorJson, errorText } = await import('#views/errors.ts')
  const exit = error instanceof DeskError ? error.exit : 1
  const phone = exit === 9 || exit === 10 ? await phoneOf(context) : null
  const debug = shell.env['HELPDESK_DEBUG'] === '1'
  const pipe = openPipe(shell.stderr)
  pipe.put(
    asksForJson(line)
      ? errorJson(error, { phone })
      : errorText(error, { phone, debug, ...(await painting(context)) }),
  )
  try {
    await pipe.flush()
  } catch {
    // Where nothing can be said, the exit code still can.
  }
  return exit
}

// A policy that cannot be read was an error of its own where it mattered; it must not hide this one.
async function phoneOf(context: Context | null): Promise<string | null> {
  if (!context) return null
  return context.phone().catch(() => null)
}

async function painting(context: Context | null): Promise<{ paint?: Style['paint'] }> {
  if (!context) return {}
  return context.style('stderr').then(
    ({ paint }) => ({ paint }),
    () => ({}),
  )
}

/** Errors are JSON wherever the line, even one that could not be read, asks for JSON. */
function asksForJson(line: readonly string[]): boolean {
  return line.some((word, at) => {
    if (/^--(json|jq)(=|$)/.test(word)) return true
    if (/^(-o|--output=)(json|ndjson)$/.test(word)) return true
    return (word === '-o' || word === '--output') && /^(json|ndjson)$/.test(line[at + 1] ?? '')
  })
}
