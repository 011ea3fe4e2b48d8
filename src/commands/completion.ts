import { argument, defineCommand, nothing, text } from '#command.ts'
import { UsageError } from '#errors.ts'
import { askingExits } from './parts/exits.ts'

const shells = ['bash', 'zsh', 'fish', 'powershell'] as const

export const completion = defineCommand({
  summary: 'Print a completion script for your shell',
  details:
    'The script completes commands, options and values for helpdesk and hdk, also behind an alias. Read it from the start-up file of your shell, or put it where the shell looks for completions. bash and fish look there by the name that is typed: for hdk, give the file that name as well (ln -s helpdesk hdk, ln -s helpdesk.fish hdk.fish).\n\nStatuses, priorities, request types, locations, departments, technicians, groups, custom fields with their choices and the latest tickets of your groups are completed from words that are kept on this computer, readable by you only; no server is asked and no secret read. Words that are missing or older than half a day when you press Tab are read behind the next command that asks the help desk, by a process that nobody waits for (not where a key-command prints the secret). completion refresh reads them now. The words of an account that is not saved, or whose secret the environment gives, are found by server and user name: of several keys for one server they are those of the one that read them last, until another reads tickets. logout forgets those of the account that it removes; config set cache off forgets all, and none are kept from then on.',
  examples: [
    'helpdesk completion bash > ~/.local/share/bash-completion/completions/helpdesk',
    'helpdesk completion zsh > ~/.zfunc/_helpdesk',
    'helpdesk completion fish > ~/.config/fish/completions/helpdesk.fish',
    'helpdesk completion powershell >> $PROFILE',
    { does: 'Read what completion offers', line: 'helpdesk completion refresh' },
  ],
  exits: askingExits,
  seeAlso: ['help', 'help environment', 'config set'],
  arguments: {
    shell: argument({
      name: 'SHELL',
      typedAs: 'SHELL | refresh',
      summary: 'The shell that reads the script; or refresh',
      choices: [...shells, 'refresh'],
    }),
  },
  async run(given) {
    if (given.shell === 'refresh') {
      const { account, lists, tickets } = await given.refreshCompletion()
      return nothing(`Completion knows ${lists} words and ${tickets} tickets of ${account}.`)
    }
    const known = shells.find((one) => one === given.shell)
    if (known) return text((await given.tree()).script(known))
    throw new UsageError(`There is no completion for "${given.shell}".`, {
      hint: `Shells: ${shells.join(', ')}`,
    })
  },
})
