/** A ticket for one request type of the sandbox, in the words that a person types. */
export interface RequestTypeTicket {
  /** The path, as `helpdesk types` prints it. */
  readonly type: string
  /** E-mail address. */
  readonly requester: string
  /** Location, department and room are the requester's own, which a person is not asked for. */
  readonly location: string
  readonly department: string
  readonly room: string
  /** Null for the types that have none. */
  readonly subject: string | null
  readonly detail: string
  /** Custom fields of the type that can be filled in, by label; several choices joined with `;`. */
  readonly fields: Readonly<Record<string, string>>
}

/** One value for every custom field of the sandbox that a technician can fill in. */
const values: Readonly<Record<string, string>> = {
  'Callback number': '555-0134',
  'Screen or report': 'Intake: step 2, "Search"',
  'Can you keep working?': 'Partly',
  'Exact error text': 'ORA-00942: no table\n  # at line 3\n- then nothing',
  'People affected': '12',
  'Case or resident number': '0042',
  'JCFS module': 'Case plans',
  'Employee number': '4711',
  'Badge kind': 'Staff',
  'Parts affected': 'Screen;Docking station',
  'Label number': 'DOC-10007',
  'Needed by': '2026-12-24',
  'Estimated cost': '1250.00',
  'Circuit number': '#77/AB, spare',
  'Outage began': '2026-11-02T07:45:00Z',
  'Services down': 'E-mail;Telephones',
  Extension: '0815',
  'Kind of telephone': 'Cordless',
  'Start date': '2027-01-04',
  Supervisor: "Dana O'Neil, Łódź",
  'Access to': 'OMIS;Shared drive',
  Room: 'North 3',
  'Maintenance window': '2026-12-01T22:00:00Z',
  'Form R&D-7 signed': 'Yes',
}

const labels: Readonly<Record<string, readonly string[]>> = {
  Applications: [],
  'Applications/OMIS': [
    'Callback number',
    'Screen or report',
    'Can you keep working?',
    'Exact error text',
    'Case or resident number',
  ],
  'Applications/Athena': [
    'Callback number',
    'Screen or report',
    'Can you keep working?',
    'Exact error text',
    'People affected',
  ],
  'Applications/JCFS': ['Callback number', 'JCFS module', 'Exact error text', 'Case or resident number'],
  'Applications/KASPER': ['Callback number', 'Screen or report', 'Exact error text'],
  'Applications/Document Imaging': ['Callback number', 'Case or resident number', 'People affected'],
  'Applications/EPIC (employee pictures)': ['Callback number', 'Employee number'],
  'Applications/Picturelink': ['Callback number', 'Badge kind', 'Employee number', 'Room'],
  'Applications/Reports & extracts • Data warehouse': ['Callback number', 'Needed by', 'Form R&D-7 signed'],
  Computers: [],
  'Computers/Computer software': ['Callback number', 'Exact error text'],
  'Computers/Computer software/Email/Outlook': [
    'Callback number',
    'Can you keep working?',
    'Exact error text',
  ],
  'Computers/Computer software/Office programs': ['Callback number', 'Exact error text'],
  'Computers/Computer software/Buy a program': [
    'Callback number',
    'Estimated cost',
    'Needed by',
    'Supervisor',
  ],
  'Computers/Computer hardware': ['Callback number', 'Parts affected', 'Label number'],
  'Computers/Computer hardware/Desktop computer': ['Callback number', 'Parts affected', 'Label number'],
  'Computers/Computer hardware/Laptop': ['Callback number', 'Parts affected', 'Label number'],
  'Computers/Computer hardware/Printer or scanner': ['Callback number', 'Label number'],
  'IT General/Other': ['Callback number'],
  Network: [],
  'Network/Data circuits': [
    'Callback number',
    'Circuit number',
    'Outage began',
    'Services down',
    'Maintenance window',
  ],
  'Network/Wall outlet or cable': ['Callback number', 'Room'],
  'Network/Wireless': ['Callback number', 'People affected'],
  'Network/Remote access (VPN)': ['Callback number', 'Can you keep working?', 'Exact error text'],
  Telephones: [],
  'Telephones/Voice mail': ['Extension', 'Callback number'],
  'Telephones/Telephone service': ['Extension', 'Callback number', 'Kind of telephone'],
  'Telephones/Telephone equipment': ['Extension', 'Kind of telephone', 'Callback number'],
  Accounts: [],
  'Accounts/New account': ['Start date', 'Supervisor', 'Access to', 'Needed by'],
  'Accounts/Password reset': ['Callback number'],
  'Accounts/Change of permissions': ['Supervisor', 'Access to'],
  'Accounts/Leaver: close an account': ['Supervisor', 'Needed by'],
}

/** One ticket for every request type that new tickets of the sandbox can take. */
export const requestTypeTickets: readonly RequestTypeTicket[] = Object.entries(labels).map(
  ([type, fields], index) => ({
    type,
    requester: 'ana.ruiz@example.org',
    location: 'El Dorado Correctional Facility',
    department: 'Intake',
    room: '114',
    subject: type === 'Accounts/Password reset' ? null : `Ticket ${index + 1}: "${type}"`,
    detail: `What is wrong with ${type}:\n\n- it stopped; then\n- nothing\tmore`,
    fields: Object.fromEntries(fields.map((label) => [label, values[label] ?? ''])),
  }),
)
