/** A custom field's widget; the API carries it as a number nobody published (field guide §11, [DESIGN]). */
export type FieldKind =
  'text' | 'multi-line' | 'check boxes' | 'radio' | 'pop-up' | 'number' | 'date' | 'date-time' | 'currency'

/** A custom field as the department's administrators defined it. */
export interface SeedCustomField {
  readonly id: number
  readonly family: 'ticket' | 'asset' | 'location'
  readonly label: string
  readonly kind: FieldKind
  readonly choices: readonly string[]
  readonly required: boolean
  readonly visible: boolean
  readonly editable: boolean
}

type Rights = Partial<Pick<SeedCustomField, 'required' | 'visible' | 'editable'>>

function field(
  id: number,
  label: string,
  kind: FieldKind,
  choices: readonly string[] = [],
  rights: Rights = {},
): SeedCustomField {
  const family = id > 200 ? 'location' : id > 100 ? 'asset' : 'ticket'
  return { id, family, label, kind, choices, required: false, visible: true, editable: true, ...rights }
}

const required = { required: true }

/** Ticket fields 30 to 55, asset fields from 101, location fields from 201. */
export const customFields: readonly SeedCustomField[] = [
  field(30, 'Callback number', 'text'),
  field(31, 'Screen or report', 'text', [], required),
  field(32, 'Can you keep working?', 'radio', ['Yes', 'Partly', 'No'], required),
  field(33, 'Exact error text', 'multi-line'),
  field(34, 'People affected', 'number'),
  field(35, 'Case or resident number', 'text'),
  field(
    36,
    'JCFS module',
    'pop-up',
    ['Assessments', 'Case plans', 'Placements', 'Billing', 'Other'],
    required,
  ),
  field(37, 'Employee number', 'number', [], required),
  field(38, 'Badge kind', 'pop-up', ['Staff', 'Resident', 'Contractor', 'Volunteer'], required),
  field(
    39,
    'Parts affected',
    'check boxes',
    ['Screen', 'Keyboard', 'Mouse', 'Power', 'Docking station', 'Case'],
    required,
  ),
  field(40, 'Label number', 'text'),
  field(41, 'Needed by', 'date'),
  field(42, 'Estimated cost', 'currency', [], required),
  field(43, 'Circuit number', 'text', [], required),
  field(44, 'Outage began', 'date-time', [], required),
  field(45, 'Services down', 'check boxes', ['OMIS', 'Athena', 'E-mail', 'Telephones', 'Cameras']),
  field(46, 'Extension', 'text', [], required),
  field(47, 'Kind of telephone', 'radio', ['Desk', 'Conference', 'Cordless', 'Fax line']),
  field(48, 'Start date', 'date', [], required),
  field(49, 'Supervisor', 'text', [], required),
  field(
    50,
    'Access to',
    'check boxes',
    ['OMIS', 'Athena', 'JCFS', 'KASPER', 'Document Imaging', 'Shared drive'],
    required,
  ),
  // Same name as a key of the ticket itself, so that clients meet the ambiguity.
  field(51, 'Room', 'text'),
  field(52, 'Carrier order', 'text', [], { editable: false }),
  field(53, 'Internal risk note', 'multi-line', [], { visible: false, editable: false }),
  field(54, 'Maintenance window', 'date-time'),
  field(55, 'Form R&amp;D-7 signed', 'radio', ['Yes', 'No']),
  field(101, 'Replacement year', 'number'),
  field(102, 'Funding source', 'pop-up', ['State general fund', 'Federal grant', 'Facility budget']),
  field(103, 'Warranty contact', 'text'),
  field(201, 'After-hours telephone', 'text'),
  field(202, 'Site code', 'text'),
]
