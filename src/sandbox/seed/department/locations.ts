/** A place that the department's Customer Service Center serves (policy P1). */
export interface SeedLocation {
  readonly id: number
  readonly name: string
  readonly kind: 'central' | 'adult' | 'juvenile' | 'community' | 'parole'
  readonly address: string | null
  readonly city: string | null
  readonly postalCode: string | null
  readonly defaultPriorityId?: number
  readonly deleted?: true
  /** Values of the location's own custom fields, by definition id. */
  readonly fields?: Readonly<Record<number, string>>
}

/** More than 25 live rows, so that a default page does not hold them all. */
export const locations: readonly SeedLocation[] = [
  place(1, 'Central Office', 'central', '100 Capitol Walk', 'Topeka', '66600', {
    fields: { 201: '555-0101', 202: 'CO' },
  }),
  place(2, 'Lansing Correctional Facility', 'adult', '12 Quarry Road', 'Lansing', '66001', {
    fields: { 201: '555-0102', 202: 'LCF' },
  }),
  place(3, 'El Dorado Correctional Facility', 'adult', '40 Lake Spur', 'El Dorado', '67001', {
    fields: { 201: '555-0103', 202: 'EDCF' },
  }),
  place(4, 'Hutchinson Correctional Facility', 'adult', '7 Salt Works Lane', 'Hutchinson', '67002', {
    fields: { 202: 'HCF' },
  }),
  place(5, 'Topeka Correctional Facility', 'adult', '81 Rice Road', 'Topeka', '66601', {
    fields: { 202: 'TCF' },
  }),
  place(6, 'Norton Correctional Facility', 'adult', '3 Prairie Dog Creek', 'Norton', '67003', {
    fields: { 202: 'NCF' },
  }),
  place(7, 'Ellsworth Correctional Facility', 'adult', '16 Smoky Hill Street', 'Ellsworth', '67004'),
  place(8, 'Larned State Correctional Facility', 'adult', '25 Pawnee Fork', 'Larned', '67005'),
  place(9, 'Winfield Correctional Facility', 'adult', '9 Walnut Bend', 'Winfield', '67006'),
  place(10, 'Wichita Work Release Facility', 'adult', '61 Emporia Court', 'Wichita', '67007'),
  place(11, 'Topeka Juvenile Correctional Complex', 'juvenile', '14 Rice Road', 'Topeka', '66602', {
    defaultPriorityId: 2,
  }),
  place(12, 'Larned Juvenile Correctional Facility', 'juvenile', '26 Pawnee Fork', 'Larned', '67008'),
  place(13, 'Community Corrections: Johnson County', 'community', '5 Cedar Plaza', 'Olathe', '66002'),
  place(14, 'Community Corrections: Sedgwick County', 'community', '70 Main Street', 'Wichita', '67009'),
  place(15, 'Community Corrections: Shawnee County', 'community', '8 Quincy Street', 'Topeka', '66603'),
  place(16, 'Community Corrections: Reno County', 'community', '19 Adams Street', 'Hutchinson', '67010'),
  place(17, 'Community Corrections: Riley County', 'community', '4 Humboldt Street', 'Manhattan', '66003'),
  place(18, 'Community Corrections: Douglas County', 'community', '11 Vermont Street', 'Lawrence', '66004'),
  place(19, 'Community Corrections: Finney County', 'community', '2 Laurel Street', 'Garden City', '67011'),
  place(20, 'Community Corrections: Saline County', 'community', '33 Ash Street', 'Salina', '67012'),
  place(21, 'Parole Region: North', 'parole', '90 Jackson Street', 'Topeka', '66604'),
  place(22, 'Parole Region: South', 'parole', '210 Market Street', 'Wichita', '67013'),
  place(23, 'Parole Region: East', 'parole', '15 Minnesota Avenue', 'Kansas City', '66005'),
  place(24, 'Parole Region: West', 'parole', '6 Fulton Street', 'Garden City', '67014'),
  place(25, 'Parole Office: Salina', 'parole', '34 Ash Street', 'Salina', '67015'),
  place(26, 'Parole Office: Pittsburg', 'parole', null, 'Pittsburg', null),
  place(27, "Training Academy (Warden's Hall)", 'central', '102 Capitol Walk', 'Topeka', '66605'),
  place(28, 'Osawatomie Annex', 'adult', null, 'Osawatomie', null, { deleted: true }),
]

function place(
  id: number,
  name: string,
  kind: SeedLocation['kind'],
  address: string | null,
  city: string | null,
  postalCode: string | null,
  more: Pick<SeedLocation, 'defaultPriorityId' | 'deleted' | 'fields'> = {},
): SeedLocation {
  return { id, name, kind, address, city, postalCode, ...more }
}
