/** A room of a location; tickets carry its name as plain text. */
export interface SeedRoom {
  readonly id: number
  readonly name: string
  readonly locationId: number
}

const roomsByLocation: Readonly<Record<number, readonly string[]>> = {
  1: ['201', '214', '305', 'Server room', 'Mail room'],
  2: ['A-12', 'A-14', 'Control center', 'Property room'],
  3: ['110', '114', '120', 'Intake desk', 'Sally port'],
  4: ['B-3', 'B-7', 'Visitation'],
  5: ['31', '32', 'Clinic'],
  6: ['9', '10'],
  7: ['Front desk', '4'],
  8: ['East 2', 'East 3'],
  9: ['5', '6'],
  10: ['1'],
  11: ['J-101', 'J-115', 'School'],
  12: ['L-4'],
  13: ['220', '221'],
  14: ['400'],
  15: ['12'],
  21: ['2nd floor north'],
  22: ['Interview 1', 'Interview 2'],
  27: ['Classroom A', 'Classroom B'],
}

export const rooms: readonly SeedRoom[] = Object.entries(roomsByLocation)
  .flatMap(([location, names]) => names.map((name) => ({ name, locationId: Number(location) })))
  .map(({ name, locationId }, index) => ({ id: index + 1, name, locationId }))

/** Names of the rooms of a location; empty when it has none on file. */
export function roomNamesAt(locationId: number): readonly string[] {
  return roomsByLocation[locationId] ?? []
}
