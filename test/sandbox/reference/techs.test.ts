import { expect, test } from 'vitest'
import { applicationKey, smallDesk } from '../small-desk.ts'

const desk = smallDesk()

test('§12.6 the list holds inactive and deleted techs, and ignores a qualifier (Q11)', () => {
  const everyone = [
    { id: 1, type: 'Tech', email: 'ingrid.holt@example.org', displayName: 'Ingrid Holt' },
    { id: 2, type: 'Tech', email: 'lena.vogel@example.org', displayName: 'Lena Vogel' },
    { id: 3, type: 'Tech', email: null, displayName: 'Tom Reyes' },
  ]
  expect(desk.ask('GET', 'Techs').body).toEqual(everyone)
  expect(desk.ask('GET', `Techs?qualifier=${encodeURIComponent(`(firstName = 'Lena')`)}`).body).toEqual(
    everyone,
  )
})

test('§12.6 details have names and the flags as 0 and 1 (Q12)', () => {
  const tom = {
    id: 3,
    type: 'Tech',
    email: null,
    displayName: 'Tom Reyes',
    firstName: 'Tom',
    lastName: 'Reyes',
    username: 'treyes',
    inactive: 1,
    deleted: 1,
  }
  expect(desk.ask('GET', 'Techs?style=details').body).toHaveProperty([2], tom)
  expect(desk.ask('GET', 'Techs/3').body).toEqual(tom)
})

test('§3.4 a login name does in place of the id', () => {
  expect(desk.ask('GET', 'Techs/lvogel').body).toMatchObject({ id: 2, username: 'lvogel' })
  expect(desk.ask('GET', 'Techs/nobody').status).toBe(404)
})

test('§3.4 currentTech is an id and nothing more (Q17)', () => {
  expect(desk.ask('GET', 'Techs/currentTech', { as: 'apiKey=lenakey' }).body).toEqual({ id: 2, type: 'Tech' })
})

test('§19 Q18 under appKeyHidesAdmin the administrator is missing for an application key', () => {
  const quirky = smallDesk({ quirks: ['appKeyHidesAdmin'] })
  expect(quirky.ask('GET', 'Techs?limit=1', { as: applicationKey }).body).toMatchObject([{ id: 2 }])
  expect(quirky.ask('GET', 'Techs/1', { as: applicationKey }).status).toBe(403)
  expect(quirky.ask('GET', 'Techs?limit=1').body).toMatchObject([{ id: 1 }])
  quirky.close()
})

test('§19 Q10 under stubRows some techs of a details list are bare', () => {
  const quirky = smallDesk({ quirks: ['stubRows'] })
  expect(quirky.ask('GET', 'Techs?style=details').body).toHaveProperty([2], { id: 3, type: 'Tech' })
  expect(quirky.ask('GET', 'Techs/3?style=details').body).toMatchObject({ username: 'treyes' })
  quirky.close()
})
