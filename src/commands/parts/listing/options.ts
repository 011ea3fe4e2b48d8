import { flag, grouped, value, whole } from '#command.ts'

export const sortOption = value({
  value: 'KEYS',
  summary: 'Sort by these columns, separated by commas, -key for descending; reads everything first',
  completes: 'sort',
})

const list = {
  sort: sortOption,
  limit: whole({ value: 'N', least: 0, summary: 'At most N rows, after sorting; 0 for all' }),
  failEmpty: flag({ summary: 'End with exit code 11 when nothing matched' }),
}

/** Options of every command that lists things. */
export const listOptions = grouped('Rows', list)
