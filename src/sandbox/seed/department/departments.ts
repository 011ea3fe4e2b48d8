/** The department's own units, as the help desk lists them. */
export const departments: readonly { readonly id: number; readonly name: string }[] = [
  'Administration',
  'Intake',
  'Classification',
  'Records',
  'Security',
  'Health Services',
  'Unit Team',
  'Human Resources',
  'Business Office',
  'Education',
  'Parole Services',
  'Community Corrections',
  'Juvenile Services',
  'Facility Maintenance',
  'Information Technology',
  'Victim Services',
].map((name, index) => ({ id: index + 1, name }))
