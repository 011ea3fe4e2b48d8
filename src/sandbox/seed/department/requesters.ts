/** A person who reports tickets (the server's "client"). */
export interface SeedRequester {
  readonly id: number
  readonly firstName: string
  readonly lastName: string
  readonly username: string
  readonly email: string
  readonly phone: string
  readonly locationId: number
  readonly departmentId: number
  /** Name of a room of the location; null when none is on file. */
  readonly room: string | null
  readonly notes: string | null
  readonly admin: boolean
  readonly state: 'active' | 'inactive' | 'deleted'
}

type Special = Partial<Pick<SeedRequester, 'email' | 'username' | 'notes' | 'admin' | 'state'>>
type Row = readonly [
  first: string,
  last: string,
  location: number,
  department: number,
  room: string | null,
  Special?,
]

/** In order of their ids, from 1. */
const rows: readonly Row[] = [
  ['Beth', 'Lindqvist', 1, 1, '201'],
  ['Carlos', 'Ruiz', 14, 12, '400'],
  ['Denise', 'Abbott', 2, 3, 'A-12'],
  ['Earl', 'Stokes', 4, 5, 'B-3'],
  ['Fiona', 'McCrae', 5, 6, 'Clinic'],
  ['Gus', 'Pohl', 6, 14, '9'],
  ['Helen', 'Yost', 1, 9, '305', { notes: 'Approves purchases above 500.' }],
  ['Ivan', 'Petrov', 2, 5, 'Control center'],
  ['Jolene', 'Crow', 11, 13, 'J-101'],
  ['Kofi', 'Mensah', 22, 11, 'Interview 1'],
  ['Lorna', 'Tate', 3, 4, '110'],
  ['Ana', 'Ruiz', 3, 2, '114', { notes: 'Intake supervisor, day shift.' }],
  ['Minh', 'Trần', 3, 3, '120'],
  ['Noah', 'Fairchild', 7, 7, '4'],
  ['Odette', 'Brûlé', 8, 6, 'East 2'],
  ['Paul', 'Nez', 9, 10, '5'],
  ['Quinn', 'Sawyer', 10, 7, '1'],
  ['Rosa', 'Delgado', 13, 12, '220'],
  ['Sam', 'Whitaker', 15, 12, '12'],
  ['Teresa', 'Vaughn', 1, 15, '214', { admin: true, notes: 'Approver for access.' }],
  ['Umar', 'Siddiqui', 16, 12, null],
  ['Vera', 'Novak', 17, 12, null],
  [
    'Walt',
    'Kemper',
    18,
    12,
    null,
    { email: 'walt.kemper@@example..org', notes: 'Imported from the old list.' },
  ],
  ['Xenia', 'Papadakis', 19, 12, null],
  ['Yolanda', 'Pike', 20, 12, null],
  ['Zack', 'Orr', 21, 11, '2nd floor north'],
  ['Amos', 'Tindall', 23, 11, null],
  ['Brenda', 'Koch', 24, 11, null],
  ['Clyde', 'Harjo', 25, 11, null],
  ['Dolores', 'Quint', 26, 11, null],
  ['Edwin', 'Sloane', 27, 10, 'Classroom A'],
  ['Frances', 'Okafor', 1, 16, '201'],
  ['Glenn', 'Barlow', 3, 5, 'Sally port'],
  ['Hattie', 'Wolfe', 3, 6, '120'],
  ['Ike', 'Dunmore', 2, 4, 'Property room'],
  ['June', 'Castellano', 4, 3, 'B-7'],
  ['Kent', "O'Dell", 5, 8, '31'],
  ['Lena', 'Fischer', 6, 4, '10'],
  ['Mavis', 'Trask', 7, 9, 'Front desk'],
  ['Nels', 'Rydberg', 8, 5, 'East 3'],
  ['Opal', 'Jennings', 9, 4, '6'],
  ['Pedro', 'Salinas', 11, 10, 'School'],
  ['Queenie', 'Marsh', 11, 6, 'J-115'],
  ['Ray', 'Tolliver', 12, 13, 'L-4'],
  ['Sylvia', 'Beck', 1, 8, '214'],
  ['Ted', 'Nguyen', 14, 12, '400'],
  ['Ursula', 'Hahn', 22, 11, 'Interview 2'],
  ['Vince', 'Arroyo', 4, 5, 'Visitation'],
  ['Wanda', 'Schultz', 2, 2, 'A-14'],
  ['Ximena', 'Ortiz', 5, 2, '32'],
  ['Yusuf', 'Demir', 3, 2, 'Intake desk'],
  ['Zelda', 'Moss', 13, 12, '221'],
  ['Alma', 'Reyes', 23, 11, null],
  ['Burt', 'Lang', 27, 10, 'Classroom B', { state: 'inactive' }],
  ['Cora', 'Whitehorse', 10, 3, '1'],
  ['Dirk', 'Vos', 1, 9, '305'],
  ['Elsa', 'Grant', 4, 4, null, { state: 'deleted' }],
  ['Dana', 'Whitfield', 1, 15, '214', { username: 'dana.whitfield', email: 'dwhitfield@example.org' }],
  [
    'Marcus',
    'Oyelaran',
    1,
    15,
    'Server room',
    { username: 'marcus.oyelaran', email: 'moyelaran@example.org' },
  ],
  ['Front', 'Desk', 1, 1, 'Mail room', { notes: 'Shared account of the lobby.' }],
]

/** Sixty people; number 12 is Ana Ruiz, number 23 has an address that is none (field guide Q13). */
export const requesters: readonly SeedRequester[] = rows.map((row, index) => requester(row, index + 1))

function requester(
  [firstName, lastName, locationId, departmentId, room, special]: Row,
  id: number,
): SeedRequester {
  const plainName = `${firstName}.${lastName}`
    .normalize('NFD')
    .replace(/[^a-zA-Z.]/gu, '')
    .toLowerCase()
  return {
    id,
    firstName,
    lastName,
    username: plainName,
    email: `${plainName}@example.org`,
    phone: `555-${1099 + id}`,
    locationId,
    departmentId,
    room,
    notes: null,
    admin: false,
    state: 'active',
    ...special,
  }
}
