import { refuseWithReason } from '../refusal.ts'
import type { Call, JsonObject } from '../route.ts'
import { plainText, reference, searchedText, type Field } from '../resource/body.ts'

/** Whether mail could reach the address; the server checks it by RFC 5322, this is its plain part. */
export function isMailAddress(text: string): boolean {
  return /^[^\s@,;:<>()[\]\\"]+@[^\s@,;:<>()[\]\\"]+$/.test(text)
}

const companyName: Field = {
  key: 'companyName',
  columns: (value, db) => {
    if (value === null || value === '') return { company_id: null }
    if (typeof value !== 'string') throw refuseWithReason(400, 'companyName must be a text.')
    const company = db.get<{ id: number }>(
      'select id from company where name = ? and coalesce(deleted, 0) = 0',
      value,
    )
    if (company === undefined) throw refuseWithReason(400, `The company ${value} does not exist.`)
    return { company_id: company.id }
  },
}

/** What a body may set; the keys are those of a row (field guide §12.7). */
export const clientFields: readonly Field[] = [
  searchedText('email', 'email'),
  searchedText('firstName', 'first_name'),
  searchedText('lastName', 'last_name'),
  searchedText('username', 'username'),
  plainText('notes', 'notes'),
  plainText('phone', 'phone'),
  plainText('phone2', 'phone2'),
  reference('department', 'department_id', 'department'),
  reference('location', 'location_id', 'location'),
  reference('room', 'room_id', 'room'),
  companyName,
]

/** Refuses an address that mail cannot reach and a user name that another requester has. */
export function checkClient(body: JsonObject, { db, parts }: Call): void {
  const { email, username } = { email: body['email'], username: body['username'] }
  if (typeof email === 'string' && email !== '' && !isMailAddress(email))
    throw refuseWithReason(400, `The e-mail address ${email} does not meet RFC 5322.`)
  if (typeof username !== 'string') return
  const other = db.get(
    'select 1 from client where username = ? and id <> ?',
    username,
    Number(parts['id'] ?? 0),
  )
  if (other !== undefined) throw refuseWithReason(400, `The user name ${username} is taken.`)
}
