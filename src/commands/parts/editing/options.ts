import { flag } from '#command.ts'
import { mailOptions } from '../write-options.ts'

export const editOptions = {
  force: flag({ summary: "Also over a colleague's change" }),
  ...mailOptions,
  dryRun: flag({ summary: 'Check everything and show what would change; send nothing' }),
}
