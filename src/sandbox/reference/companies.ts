import { company } from '../qualifier/models/places.ts'
import type { Resource } from '../route.ts'
import { searchedText } from '../resource/body.ts'
import { editable } from '../resource/editing.ts'

interface CompanyRow {
  readonly id: number
  readonly name: string
  readonly deleted: number | null
}

/** Companies (field guide §12.8). */
export const companies: Resource = editable<CompanyRow>({
  type: 'Company',
  select: 'select t.* from company t',
  order: 't.name_folded, t.id',
  model: company,
  fields: [searchedText('companyName', 'name')],
  required: ['companyName'],
  short: ({ id, name }) => ({ id, type: 'Company', companyName: name }),
})
