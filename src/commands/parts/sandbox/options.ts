import { value } from '#command.ts'

export const databaseOption = value({
  value: 'FILE',
  summary: "The sandbox's database file instead of the usual one",
  completes: 'file',
})

export const nowOption = value({
  value: 'TIME',
  summary: 'Stop the clock at this time: 2026-10-01T14:00:00Z',
})
