import { expect, test } from 'vitest'
import { sandboxDesk } from '../support/run.ts'
import { requestTypeTickets } from '../support/request-type-tickets.ts'

interface Field {
  readonly name: string
  readonly id: number | null
  readonly editable: boolean
}

test('the tickets that stand for every request type are of every type, and fill in all that it asks for', async () => {
  const desk = sandboxDesk()
  const read = async (...line: string[]) => JSON.parse((await desk.run([...line, '-o', 'json'])).stdout)
  const types: readonly { readonly path: string }[] = await read('types')
  const asked = await Promise.all(
    types.map(async ({ path }): Promise<readonly [string, readonly string[]]> => {
      const fields: readonly Field[] = await read('fields', '--type', path)
      const own = fields.filter(({ id, editable }) => id !== null && editable)
      return [path, own.map(({ name }) => name.replace(/^field:/, '')).toSorted()]
    }),
  )
  expect(requestTypeTickets.map(({ type, fields }) => [type, Object.keys(fields).toSorted()])).toEqual(asked)
})
