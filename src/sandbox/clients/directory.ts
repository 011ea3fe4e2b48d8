/** Columns of `client` that lists and qualifiers read. */
const columns = [
  'id',
  'first_name',
  'first_name_folded',
  'last_name',
  'last_name_folded',
  'username',
  'username_folded',
  'email',
  'email_folded',
  'phone',
  'phone2',
  'notes',
  'company_id',
  'department_id',
  'location_id',
  'room_id',
  'inactive',
  'deleted',
] as const

const people = [
  { id: 'uid=mkim,ou=people,dc=example,dc=org', first: 'Mina', last: 'Kim', username: 'mkim' },
  { id: 'uid=otaylor,ou=people,dc=example,dc=org', first: 'Owen', last: 'Taylor', username: 'otaylor' },
] as const

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

const rows = people.map(({ id, first, last, username }) => {
  const email = `${first}.${last}@example.org`.toLowerCase()
  const texts = [id, first, first.toLowerCase(), last, last.toLowerCase(), username, username, email, email]
  const values = [
    ...texts.map(quoted),
    ...columns.slice(texts.length).map((name) => (name === 'inactive' ? '0' : 'null')),
  ]
  return `(${values.join(', ')})`
})

/**
 * Requesters together with the people of an invented LDAP directory, whose ids are no numbers (field guide §12.7).
 * They have no account here until somebody makes one.
 */
export const clientsAndDirectory = `select t.* from (select ${columns.join(', ')} from client union all values ${rows.join(', ')}) t`
