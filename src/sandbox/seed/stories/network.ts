import { type Stories, story } from './story.ts'

/** Request types below Network. */
export const networkStories: Stories = {
  30: [
    story(
      'Circuit down at {place}',
      'Nothing works since the storm: no OMIS, no telephones in the east wing.\nThe light on the grey box is red.',
      [
        'Carrier confirms a cut fibre two miles west. Crew on the way, 4 hours.',
        'Moved the telephones to the spare circuit.',
        'Carrier says spliced, measuring.',
      ],
      'Fibre repaired by the carrier; the circuit is stable for an hour.',
    ),
    story(
      'Circuit slow every afternoon',
      'From 1 to 3 p.m. everything is slow at {place}. Mornings are fine.',
      [
        'Graph shows 100 % upload at that time. Looking for the sender.',
        'It is the camera archive: moved to the night.',
      ],
      'Camera archive runs at night now.',
    ),
    story(
      'New circuit for the annex: test and accept',
      'The carrier installed the circuit on Monday and wants our signature.',
      ['Measured 98 of 100 Mbit/s. Waiting for the second test at night.'],
      'Accepted and signed.',
    ),
  ],
  31: [
    story(
      'Wall outlet in {room} dead',
      'We moved the desk and the outlet at the window has no network.',
      ['Port was never patched. On the list for the visit on Wednesday.'],
      'Patched to port {number}.',
    ),
    story(
      'Cable pulled out by a cleaning cart',
      'The cable at the sally port hangs out of the wall.',
      ['Temporary cable laid along the wall and taped.'],
      'Outlet replaced with a recessed one.',
    ),
  ],
  32: [
    story(
      'Wireless drops in the classrooms',
      'Classes lose the connection when more than 20 people are in. {number} laptops.',
      ['One access point serves both rooms. Second one ordered.'],
      'Second access point mounted.',
    ),
    story(
      'Guest wireless for the board meeting',
      'We need guest access on Thursday for twelve people in {room}.',
      ['Code made for one day.'],
      'Code handed to the secretary.',
    ),
  ],
  33: [
    story(
      'VPN says "certificate expired"',
      'I work from home on Fridays and cannot connect.',
      ['Certificate ran out yesterday. It renews only in the office network.'],
      'Renewed in the office; valid for two years.',
    ),
    story(
      'Remote access for a new parole officer',
      'Starts on the 1st, works from the car and from {place}.',
      ['Form is signed. Token ordered.'],
      'Token handed over and tried.',
    ),
  ],
}
