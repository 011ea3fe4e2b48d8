import { value } from './options.ts'

/** An expression of jq over the JSON of a result, for every command that prints one. */
export const jqOption = value({
  value: 'EXPR',
  summary: 'Print what this jq expression makes of the JSON, strings bare',
})
