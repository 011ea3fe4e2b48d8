import { argument, defineCommand, nothing } from '#command.ts'

export const use = defineCommand({
  summary: 'Make an account the current one',
  details:
    'From then on every command works with this account. --profile and HELPDESK_PROFILE choose another for one command or one shell.',
  examples: ['helpdesk profiles use central', 'helpdesk profiles use sandbox'],
  exits: { 2: 'There is no account of this name' },
  seeAlso: ['profiles', 'login', 'help environment'],
  arguments: { name: argument({ name: 'NAME', summary: 'The profile', completes: 'profile' }) },
  async run({ name, settings }) {
    await settings.useProfile(name)
    return nothing(`From now on you are using the profile ${name}.`)
  },
})
