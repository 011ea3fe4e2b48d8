/** A technician's account. */
export interface SeedTech {
  readonly id: number
  readonly firstName: string
  readonly lastName: string
  readonly username: string
  readonly email: string
  readonly account: 'tech' | 'admin'
  readonly limitedToGroups: boolean
  readonly onVacation: boolean
  readonly state: 'active' | 'inactive' | 'deleted'
  /** The only locations that this tech serves; none listed is all. */
  readonly locationIds: readonly number[]
  /** The tech's own account as a requester, where one is linked. */
  readonly requesterId: number | null
}

type Special = Partial<
  Pick<SeedTech, 'account' | 'limitedToGroups' | 'onVacation' | 'state' | 'locationIds' | 'requesterId'>
>

function tech(
  id: number,
  firstName: string,
  lastName: string,
  username: string,
  special: Special = {},
): SeedTech {
  return {
    id,
    firstName,
    lastName,
    username,
    email: `${username}@example.org`,
    account: 'tech',
    limitedToGroups: false,
    onVacation: false,
    state: 'active',
    locationIds: [],
    requesterId: null,
    ...special,
  }
}

/** Tech 1 is the one a sandbox user works as. */
export const techs: readonly SeedTech[] = [
  tech(1, 'Dana', 'Whitfield', 'dwhitfield', { requesterId: 58 }),
  tech(2, 'Marcus', 'Oyelaran', 'moyelaran', { account: 'admin', requesterId: 59 }),
  tech(3, 'Priya', 'Raman', 'praman'),
  tech(4, 'Tom', 'Beckett', 'tbeckett'),
  tech(5, 'Lucía', 'Herrera', 'lherrera'),
  tech(6, 'Grace', 'Nakamura', 'gnakamura', { onVacation: true }),
  tech(7, 'Owen', 'Pruitt', 'opruitt'),
  tech(8, 'Shawna', 'Tibbets', 'stibbets'),
  tech(9, 'Eli', 'Vanderkamp', 'evanderkamp', { locationIds: [1, 2, 5, 11, 13, 15, 18, 21, 23, 27] }),
  tech(10, 'Ruth', 'Adeyemi', 'radeyemi'),
  tech(11, 'Hank', 'Morrow', 'hmorrow', { limitedToGroups: true }),
  tech(12, 'Joyce', 'Pell', 'jpell'),
  tech(13, 'Curtis', 'Dahl', 'cdahl', { state: 'inactive' }),
  tech(14, 'Nadia', 'Frost', 'nfrost', { state: 'deleted' }),
]
