import { flag } from '#command.ts'
import { ifUpdatedOption, mailOptions } from '../write-options.ts'

export const editOptions = {
  ifUpdated: ifUpdatedOption,
  force: flag({ summary: "Also over a colleague's change" }),
  ...mailOptions,
  dryRun: flag({ summary: 'Check everything and show what would change; send nothing' }),
}
