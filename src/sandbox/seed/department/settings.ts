/** Times in minutes; -1 is no reminder (field guide §12.3). */
export const priorities = [
  { id: 1, name: 'Urgent', dueMinutes: 240, alertMinutes: 60, requesterMinutes: -1, order: 1 },
  { id: 2, name: 'High', dueMinutes: 1440, alertMinutes: 240, requesterMinutes: -1, order: 2 },
  { id: 3, name: 'Medium', dueMinutes: 7200, alertMinutes: -1, requesterMinutes: 10_080, order: 3 },
  { id: 4, name: 'Low', dueMinutes: 20_160, alertMinutes: -1, requesterMinutes: -1, order: 4 },
] as const

/** The server's only version number and its switches (field guide §12.10). */
export const preferences = {
  version: '12.8.8',
  apiVersion: '12.8.8.2585',
  useRooms: true,
  roomPopup: false,
  useDepartments: true,
  roomRequired: false,
  defaultPriorityId: 3,
  defaultStatusId: 1,
  needsApprovalStatusId: 6,
  approvedStatusId: 7,
  deniedStatusId: 8,
  confirmedStatusId: 3,
  reopenedStatusId: 1,
  defaultNoteStatusId: null,
  billingEnabled: false,
  requesterRequired: true,
} as const

export const companies = [
  'Department of Corrections',
  'Office of Technology Services',
  'Prairie Telecom Cooperative',
].map((name, index) => ({ id: index + 1, name }))

export const billingRates = [
  { id: 1, name: 'Standard', centsAnHour: 4500 },
  { id: 2, name: 'After hours', centsAnHour: 6750 },
  { id: 3, name: 'Contractor', centsAnHour: 9000 },
] as const

export const bulkActions = [
  {
    id: 1,
    name: 'Ask for confirmation again',
    description: 'Mails the requester of each resolved ticket once more.',
  },
  {
    id: 2,
    name: 'Hand to the day shift',
    description: 'Clears the technician, so that the level can pick it up.',
  },
] as const

/** Approvers are requesters, asked one after the other. */
export const approvalProcesses = [
  { id: 1, name: 'Software purchase', approverIds: [20, 7] },
  { id: 2, name: 'Access approval', approverIds: [20] },
] as const

/** What the server changes by itself after a write, so that what comes back can differ from what was sent. */
export const actionRules = [
  {
    id: 1,
    name: 'An outage is urgent',
    at: 'create',
    ifSubjectHas: 'outage',
    ifTypeId: null,
    ifPriorityId: null,
    setPriorityId: 1,
  },
  {
    id: 2,
    name: 'A data circuit is never low',
    at: 'save',
    ifSubjectHas: null,
    ifTypeId: 30,
    ifPriorityId: 4,
    setPriorityId: 2,
  },
] as const
