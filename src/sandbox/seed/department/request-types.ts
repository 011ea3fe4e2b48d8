/** A request type (the server's "problem type"): where it hangs in the tree, who serves it, what it asks for. */
export interface SeedRequestType {
  readonly id: number
  readonly parentId: number | null
  readonly name: string
  readonly groupId: number
  readonly priorityId?: number
  /** Ids of the custom fields switched on for this type, in form order. */
  readonly fields: readonly number[]
  readonly approval?: string
  readonly hideSubject?: true
  readonly archived?: true
  readonly deleted?: true
}

/** Every problem type of policy P4 and its neighbours, in tree order. */
export const requestTypes: readonly SeedRequestType[] = [
  type(1, null, 'Applications', 2),
  type(11, 1, 'OMIS', 2, [30, 31, 32, 33, 35], { priorityId: 2 }),
  type(12, 1, 'Athena', 2, [30, 31, 32, 33, 34]),
  type(13, 1, 'JCFS', 2, [30, 36, 33, 35]),
  type(14, 1, 'KASPER', 2, [30, 31, 33]),
  type(15, 1, 'Document Imaging', 2, [30, 35, 34]),
  type(16, 1, 'EPIC (employee pictures)', 2, [30, 37]),
  type(17, 1, 'Picturelink', 2, [30, 38, 37, 51]),
  // Badly encoded on purpose (field guide Q22).
  type(18, 1, 'Reports &amp; extracts â€¢ Data warehouse', 2, [30, 41, 55]),
  type(2, null, 'Computers', 4),
  type(20, 2, 'Computer software', 4, [30, 33]),
  type(21, 20, 'Email/Outlook', 4, [30, 32, 33]),
  type(22, 20, 'Office programs', 4, [30, 33]),
  type(23, 20, 'Buy a program', 4, [30, 42, 41, 49], { approval: 'Software purchase', priorityId: 4 }),
  type(24, 2, 'Computer hardware', 4, [30, 39, 40]),
  type(25, 24, 'Desktop computer', 4, [30, 39, 40]),
  type(26, 24, 'Laptop', 4, [30, 39, 40]),
  type(27, 24, 'Printer or scanner', 4, [30, 40]),
  type(3, null, 'IT General/Other', 1, [30]),
  type(4, null, 'Network', 3),
  type(30, 4, 'Data circuits', 3, [30, 43, 44, 45, 52, 54], { priorityId: 1 }),
  type(31, 4, 'Wall outlet or cable', 3, [30, 51]),
  type(32, 4, 'Wireless', 3, [30, 34]),
  type(33, 4, 'Remote access (VPN)', 3, [30, 32, 33]),
  type(5, null, 'Telephones', 5),
  type(40, 5, 'Voice mail', 5, [46, 30]),
  type(41, 5, 'Telephone service', 5, [46, 30, 47, 52]),
  type(42, 5, 'Telephone equipment', 5, [46, 47, 30]),
  type(60, 5, 'zz-Pagers', 5, [30], { archived: true }),
  type(6, null, 'Accounts', 1),
  type(50, 6, 'New account', 1, [48, 49, 50, 41], { approval: 'Access approval' }),
  type(51, 6, 'Password reset', 1, [30], { hideSubject: true }),
  type(52, 6, 'Change of permissions', 1, [49, 50]),
  type(53, 6, 'Leaver: close an account', 1, [49, 41, 53]),
  type(61, 2, 'Zip drives', 4, [], { deleted: true }),
]

function type(
  id: number,
  parentId: number | null,
  name: string,
  groupId: number,
  fields: readonly number[] = [],
  more: Pick<SeedRequestType, 'priorityId' | 'approval' | 'hideSubject' | 'archived' | 'deleted'> = {},
): SeedRequestType {
  return { id, parentId, name, groupId, fields, ...more }
}
