import { expect, test } from 'vitest'
import type { Requester } from '#desk/lists.ts'
import { UnreachableError } from '#errors.ts'
import { requesterSource } from '#commands/parts/new-ticket/asking/find-requesters.ts'

const requester = (told: Pick<Requester, 'id' | 'name'> & Partial<Requester>): Requester => ({
  email: null,
  username: null,
  phone: null,
  location: null,
  locationId: null,
  department: null,
  departmentId: null,
  room: null,
  ...told,
})

const people = [
  requester({ id: 12, name: 'Ana Ruiz', email: 'ana.ruiz@example.org', location: 'Central Office' }),
  requester({ id: 2, name: 'Carlos Ruiz', department: 'Records' }),
  requester({ id: 30, name: 'Rosa Delgado' }),
]

const mina = { name: 'Mina Rosen', email: null, username: 'mkim' }

const directory = () => {
  const asked: string[] = []
  const source = requesterSource({
    requesters(part) {
      asked.push(part)
      if (part === 'down') return Promise.reject(new UnreachableError('Nothing answers.'))
      const found = people.filter(({ name }) => name.toLowerCase().includes(part.toLowerCase()))
      return Promise.resolve(found)
    },
    directory: (part) => Promise.resolve(part === 'ros' ? [mina] : []),
  })
  return { asked, names: async (typed: string) => (await source(typed)).map(({ name }) => name), source }
}

test('one letter does not bring half of the directory', async () => {
  const { asked, names } = directory()
  expect(await names('')).toEqual([])
  expect(await names(' r')).toEqual([])
  expect(asked).toEqual([])
})

test('typing on narrows what is there already, and another beginning asks again', async () => {
  const { asked, names } = directory()
  expect(await names('ru')).toEqual(['Ana Ruiz', 'Carlos Ruiz'])
  expect(await names('ruiz')).toEqual(['Ana Ruiz', 'Carlos Ruiz'])
  expect(await names('Ruiz@')).toEqual(['Ana Ruiz'])
  expect(await names('ros')).toEqual(['Rosa Delgado', 'Mina Rosen'])
  expect(asked).toEqual(['ru', 'ros'])
})

test('a search that failed is tried again', async () => {
  const { asked, names } = directory()
  await expect(names('down')).rejects.toThrow('Nothing answers.')
  await expect(names('down')).rejects.toThrow('Nothing answers.')
  expect(asked).toEqual(['down', 'down'])
})

test('people of one name are told apart by what else is known', async () => {
  const { source } = directory()
  expect((await source('ruiz')).map(({ description }) => description)).toEqual([
    'ana.ruiz@example.org, Central Office',
    'Records',
  ])
})
