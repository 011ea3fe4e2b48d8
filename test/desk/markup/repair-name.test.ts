import { expect, test } from 'vitest'
import { repairName } from '#desk/markup/repair-name.ts'

test.each([
  ['Applications &#8226; OMIS', 'Applications • OMIS'],
  ['Applications â€¢ OMIS', 'Applications • OMIS'],
  ['Applications Â• OMIS', 'Applications • OMIS'],
  ['Network SupportÂ\u00A0Â\u00A0Level 1', 'Network Support  Level 1'],
  ['Network Support&nbsp;&nbsp;Level 1', 'Network Support  Level 1'],
  ['Intake â€“ â€œnewâ€\u009D formâ€™s', 'Intake – “new” form’s'],
  [' Lucía &amp; Ângela ', 'Lucía & Ângela'],
  ['Open', 'Open'],
])('%s is repaired', (name, meant) => {
  expect(repairName(name)).toBe(meant)
})
