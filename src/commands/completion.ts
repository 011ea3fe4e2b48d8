import { argument, defineCommand, text } from '#command.ts'
import { UsageError } from '#errors.ts'

const shells = ['bash', 'zsh', 'fish', 'powershell'] as const

export const completion = defineCommand({
  summary: 'Print a completion script for your shell',
  details:
    'The script completes commands, options and their fixed choices for helpdesk and hdk. Read it from the start-up file of your shell, or put it where the shell looks for completions.',
  examples: [
    'helpdesk completion bash > ~/.local/share/bash-completion/completions/helpdesk',
    'helpdesk completion zsh > ~/.zfunc/_helpdesk',
    'helpdesk completion fish > ~/.config/fish/completions/helpdesk.fish',
    'helpdesk completion powershell >> $PROFILE',
  ],
  seeAlso: ['help', 'help environment'],
  arguments: {
    shell: argument({ name: 'SHELL', summary: 'The shell that reads the script', choices: shells }),
  },
  async run(given) {
    const known = shells.find((one) => one === given.shell)
    if (known) return text((await given.tree()).script(known))
    throw new UsageError(`There is no completion for "${given.shell}".`, {
      hint: `Shells: ${shells.join(', ')}`,
    })
  },
})
