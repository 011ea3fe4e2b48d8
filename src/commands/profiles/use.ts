import { argument, defineCommand, nothing } from '#command.ts'

export const use = defineCommand({
  summary: 'Make an account the current one',
  examples: ['helpdesk profiles use central', 'helpdesk profiles use sandbox'],
  arguments: { name: argument({ name: 'NAME', summary: 'The profile', completes: 'profile' }) },
  async run({ name, settings }) {
    await settings.useProfile(name)
    return nothing(`From now on you are using the profile ${name}.`)
  },
})
