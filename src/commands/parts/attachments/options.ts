import { value, values } from '#command.ts'

export const attachOption = values({
  value: 'FILE',
  summary: 'Attach this file; - reads stdin',
  completes: 'file',
})

export const stdinNameOption = value({ value: 'NAME', summary: 'What the file from stdin is to be called' })
