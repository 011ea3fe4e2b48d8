import { argument, defineCommand, nothing } from '#command.ts'

export const add = defineCommand({
  summary: 'Make a command of your own',
  details:
    'From then on the name stands for the line, with what you type behind it added. The line is one argument, in quotes, without helpdesk; its words are parted as in a shell, by blanks, and quotes inside keep a word together. No shell runs it: pipes and variables are nothing special in it.\n\nIt may begin with another alias. A command stays what it is: no alias can have its name. A name that was taken stands for the new line, and the old one is said.\n\nWhat asks before it writes does so by its alias, too.',
  examples: [
    "helpdesk alias add morning 'queue --mine --sort due'",
    {
      does: 'The tickets of one place; helpdesk here --all is:overdue narrows them',
      line: 'helpdesk alias add here \'queue "location:El Dorado*"\'',
    },
  ],
  exits: { 2: 'The name is that of a command, or the line leads to none' },
  seeAlso: ['alias', 'alias drop', 'queue', 'help filters'],
  arguments: {
    name: argument({ name: 'NAME', summary: 'What you will type' }),
    line: argument({
      name: 'LINE',
      summary: 'What it stands for: a command with its options, in quotes',
      isLine: true,
    }),
  },
  async run({ name, line, aliases }) {
    const before = await aliases.add({ name, line })
    const said = `helpdesk ${name} now stands for: helpdesk ${line.trim()}`
    return before === null ? nothing(said) : nothing(said, `It stood for: helpdesk ${before}`)
  },
})
