import { environment } from './environment.ts'
import { exitCodes } from './exit-codes.ts'
import { filters } from './filters.ts'
import { output } from './output.ts'

/** The pages of `helpdesk help TOPIC`, by what is typed. */
export const topics: Readonly<Record<string, string>> = {
  'exit-codes': exitCodes,
  environment,
  output,
  filters,
}
