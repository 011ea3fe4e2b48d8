import { expect, test } from 'vitest'
import { controlC, seat } from '../seat.ts'

const facilities = [
  { value: 3, name: 'El Dorado Correctional Facility' },
  { value: 5, name: 'Central Office', description: 'Topeka' },
  { value: 8, name: 'Wichita Parole\u001B[2J' },
]

const dumb = () => seat({ options: { input: true, color: false, lineByLine: true } })

test('one of several is chosen by its number, and no code moves the cursor', async () => {
  const { terminal, sees, press, screen } = dumb()
  const location = terminal.ask.choice({ message: 'Location', choices: facilities })
  await sees('Number: ')
  press('2\n')
  expect(await location).toBe(5)
  expect(screen()).toBe(
    'Location:\n1  El Dorado Correctional Facility\n2  Central Office: Topeka\n3  Wichita Parole\\x1b[2J\nNumber: ',
  )
})

test('a number that is none of the choices is asked again', async () => {
  const { terminal, sees, press } = dumb()
  const location = terminal.ask.choice({ message: 'Location', choices: facilities, initial: 8 })
  await sees('Number (3): ')
  press('4\n')
  await sees('Type a number from 1 to 3.\nNumber (3): ')
  press('\n')
  expect(await location).toBe(8)
})

test('a text takes what was suggested, and is checked', async () => {
  const { terminal, sees, press } = dumb()
  const room = terminal.ask.text({
    message: 'Room',
    initial: '114',
    check: (answer) => (answer === '0' ? 'There is no room 0.' : null),
  })
  await sees('Room (114): ')
  press('0\n')
  await sees('There is no room 0.\nRoom (114): ')
  press('\n')
  expect(await room).toBe('114')
})

test('several are chosen by their numbers', async () => {
  const { terminal, sees, press } = dumb()
  const locations = terminal.ask.choices({ message: 'Locations', choices: facilities, atLeastOne: true })
  await sees('Numbers, with commas between: ')
  press('\n')
  await sees('Type numbers from 1 to 3, such as 1,2.\nNumbers, with commas between: ')
  press('1, 3,1\n')
  expect(await locations).toEqual([3, 8])
})

test('those that are chosen already are named by their numbers; 0 chooses none', async () => {
  const { terminal, sees, press } = dumb()
  const ask = () =>
    terminal.ask.choices({ message: 'Locations', choices: facilities, initial: [8, 3], atLeastOne: false })
  const kept = ask()
  await sees('Numbers, with commas between (1,3): ')
  press('\n')
  expect(await kept).toEqual([3, 8])
  const none = ask()
  await sees('(1,3): Locations')
  press('9\n')
  await sees('Type numbers from 1 to 3, such as 1,2; 0 for none.')
  press('0\n')
  expect(await none).toEqual([])
})

test('a question without choices is not asked for ever', async () => {
  const { terminal } = dumb()
  const nothing = { message: 'Locations', choices: [] }
  const error = { exit: 2, message: 'There is nothing to choose from for "Locations".' }
  await expect(terminal.ask.choice(nothing)).rejects.toMatchObject(error)
  await expect(terminal.ask.choices({ ...nothing, atLeastOne: true })).rejects.toMatchObject(error)
})

test('of a long list as much is shown as one can listen to', async () => {
  const { terminal, sees, press, screen } = dumb()
  const cells = Array.from({ length: 60 }, (_, at) => ({ value: at, name: `Cell block ${at}` }))
  const cell = terminal.ask.search({
    message: 'Room',
    source: (typed) => Promise.resolve(cells.filter(({ name }) => name.includes(typed))),
  })
  await sees('25  Cell block 24\n25 of 60; type more of the name for the others.\nRoom, number or')
  press('block 5\n')
  await sees('11  Cell block 59\nRoom, number or part of the name: ')
  press('2\n')
  expect(await cell).toBe(50)
  expect(screen()).not.toContain('Cell block 30')
})

test('a search goes on until a number is typed', async () => {
  const { terminal, sees, press, screen } = dumb()
  const location = terminal.ask.search({
    message: 'Location',
    source: (typed) =>
      Promise.resolve(
        typed === '' ? [] : facilities.filter(({ name }) => name.toLowerCase().includes(typed)),
      ),
  })
  await sees('Location, number or part of the name: ')
  press('harbor\n')
  await sees('Nothing found for "harbor".\nLocation, number or part of the name: ')
  press('central\n')
  await sees('1  Central Office: Topeka\nLocation, number or part of the name: ')
  press('1\n')
  expect(await location).toBe(5)
  expect(screen()).not.toContain('\u001B')
})

test('a question is answered with y or n', async () => {
  const { terminal, sees, press } = dumb()
  const sure = terminal.ask.confirm({ message: 'Resolve 3 tickets?' })
  await sees('Resolve 3 tickets? (y/N) ')
  press('maybe\n')
  await sees('Type y or n.\nResolve 3 tickets? (y/N) ')
  press('Y\n')
  expect(await sure).toBe(true)
})

test('a secret never shows on the screen', async () => {
  const { terminal, sees, press, screen } = dumb()
  const key = terminal.ask.secret({ message: 'API key' })
  await sees('API key (not shown): ')
  press('swordfish\r')
  expect(await key).toBe('swordfish')
  expect(screen()).toBe('API key (not shown): \n')
})

test('Ctrl-C, a signal and the end of input leave a question with 130', async () => {
  const pressed = dumb()
  const key = pressed.terminal.ask.secret({ message: 'API key' })
  pressed.press(controlC)
  await expect(key).rejects.toMatchObject({ exit: 130 })

  const signalled = dumb()
  const subject = signalled.terminal.ask.text({ message: 'Subject' })
  signalled.interrupt.abort()
  await expect(subject).rejects.toMatchObject({ exit: 130 })

  const ended = dumb()
  const room = ended.terminal.ask.text({ message: 'Room' })
  ended.stdin.end()
  await expect(room).rejects.toMatchObject({ exit: 130 })
})
