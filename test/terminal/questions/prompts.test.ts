import { expect, test } from 'vitest'
import { controlC, controlD, down, enter, seat } from '../seat.ts'

const facilities = [
  { value: 3, name: 'El Dorado Correctional Facility' },
  { value: 5, name: 'Central Office' },
  { value: 8, name: 'Wichita Parole' },
]

test('a typed text is the answer', async () => {
  const { terminal, sees, press } = seat()
  const subject = terminal.ask.text({ message: 'Subject' })
  await sees('? Subject')
  press(`OMIS freezes${enter}`)
  expect(await subject).toBe('OMIS freezes')
})

test('Enter takes what was suggested, as it was and not as it was shown', async () => {
  const { terminal, sees, press, screen } = seat()
  const room = terminal.ask.text({ message: 'Room', initial: '114\u0007' })
  await sees('? Room (114\\x07)')
  press(enter)
  expect(await room).toBe('114\u0007')
  expect(screen()).not.toContain('\u0007')
})

test('an answer that will not do is asked again', async () => {
  const { terminal, sees, press } = seat()
  const number = terminal.ask.text({
    message: 'Callback number',
    check: (answer) => (/^\d+$/.test(answer) ? null : 'Digits only'),
  })
  await sees('? Callback number')
  press(`x${enter}`)
  await sees('> Digits only')
  press(`\u007F5550100${enter}`)
  expect(await number).toBe('5550100')
})

test('a secret never shows on the screen', async () => {
  const { terminal, sees, press, screen } = seat()
  const key = terminal.ask.secret({ message: 'API key' })
  await sees('? API key')
  press('swordfish')
  await sees('*********')
  press(`\u0014${enter}`)
  expect(await key).toBe('swordfish')
  expect(screen()).not.toContain('swordfish')
})

test('one of several is chosen with the arrows', async () => {
  const { terminal, sees, press } = seat()
  const location = terminal.ask.choice({ message: 'Location', choices: facilities, initial: 5 })
  await sees('❯ Central Office')
  press(down)
  await sees('❯ Wichita Parole')
  press(enter)
  expect(await location).toBe(8)
})

test('several are marked with the space bar', async () => {
  const { terminal, sees, press } = seat()
  const locations = terminal.ask.choices({
    message: 'Locations',
    choices: facilities,
    initial: [5],
    atLeastOne: true,
  })
  await sees('El Dorado')
  press(` ${enter}`)
  expect(await locations).toEqual([3, 5])
})

test('a search asks for what is typed and takes what is found', async () => {
  const { terminal, sees, press } = seat()
  const asked: string[] = []
  const location = terminal.ask.search({
    message: 'Location',
    source: (typed) => {
      asked.push(typed)
      return Promise.resolve(facilities.filter(({ name }) => name.toLowerCase().includes(typed)))
    },
  })
  await sees('❯ El Dorado')
  press('par')
  await sees('❯ Wichita Parole')
  press(enter)
  expect(await location).toBe(8)
  expect(asked.at(0)).toBe('')
  expect(asked.at(-1)).toBe('par')
})

test('a search that fails says so and can be tried again', async () => {
  const { terminal, sees, press } = seat()
  const requester = terminal.ask.search({
    message: 'Requester',
    source: (typed) =>
      typed === 'ruiz'
        ? Promise.resolve([{ value: 12, name: 'Ana Ruiz' }])
        : Promise.reject(new Error('The help desk\u001B did not answer.')),
  })
  await sees('> The help desk\\x1b did not answer.')
  press('ruiz')
  await sees('❯ Ana Ruiz')
  press(enter)
  expect(await requester).toBe(12)
})

test.each([
  ['y', true],
  ['n', false],
  ['', false],
])('the answer %j to a question is %j', async (typed, expected) => {
  const { terminal, sees, press } = seat()
  const sure = terminal.ask.confirm({ message: 'Resolve 3 tickets?' })
  await sees('Resolve 3 tickets?')
  press(`${typed}${enter}`)
  expect(await sure).toBe(expected)
})

test('text from the server never drives the screen', async () => {
  const { terminal, sees, press, screen } = seat()
  const hostile = { value: 1, name: 'Printer\u001B]0;owned\u0007', description: '\u001B[2J\u009B31m' }
  const chosen = terminal.ask.choice({ message: 'Type\u001B[2J', choices: [hostile] })
  await sees('❯ Printer\\x1b]0;owned\\x07')
  press(enter)
  expect(await chosen).toBe(1)
  expect(screen()).not.toContain('\u001B]0')
  expect(screen()).not.toContain('\u009B')
  expect(screen()).not.toContain('\u001B[2J')
})

test.each([
  ['Ctrl-C', controlC],
  ['Ctrl-D', controlD],
])('%s leaves a question with 130', async (_, key) => {
  const { terminal, sees, press } = seat()
  const subject = terminal.ask.text({ message: 'Subject' })
  await sees('? Subject')
  press(key)
  await expect(subject).rejects.toMatchObject({ exit: 130, message: 'Interrupted at a question.' })
})

test('a terminal that goes away leaves a question with 130', async () => {
  const { terminal, sees, stdin } = seat()
  const subject = terminal.ask.text({ message: 'Subject' })
  await sees('? Subject')
  stdin.end()
  await expect(subject).rejects.toMatchObject({ exit: 130 })
})

test('a signal to the program leaves a question with 130', async () => {
  const { terminal, sees, interrupt } = seat()
  const location = terminal.ask.choice({ message: 'Location', choices: facilities })
  await sees('Location')
  interrupt.abort()
  await expect(location).rejects.toMatchObject({ exit: 130 })
})

test('questions follow each other on the same terminal', async () => {
  const { terminal, sees, press } = seat()
  const subject = terminal.ask.text({ message: 'Subject' })
  await sees('? Subject')
  press(`OMIS freezes${enter}`)
  expect(await subject).toBe('OMIS freezes')
  const room = terminal.ask.text({ message: 'Room' })
  await sees('? Room')
  press(`114${enter}`)
  expect(await room).toBe('114')
})

test('nothing to choose from is said', async () => {
  await expect(seat().terminal.ask.choice({ message: 'Location', choices: [] })).rejects.toMatchObject({
    exit: 2,
    message: 'There is nothing to choose from for "Location".',
  })
})
