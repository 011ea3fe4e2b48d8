import { type Stories, story } from './story.ts'

/** Request types below Telephones. */
export const telephoneStories: Stories = {
  40: [
    story(
      'Voice mail box full but empty',
      'Callers hear that the box is full. I deleted everything.',
      ['{number} saved messages were in the archive folder of the box.'],
      'Archive emptied; the box takes messages.',
    ),
    story(
      'Voice mail PIN forgotten',
      'I have been on leave for two months and forgot the PIN.',
      ['Called back on the number on file.'],
      'PIN set back; it must be changed at the first call.',
    ),
    story(
      'Greeting of the former chief still plays',
      'Callers to the front desk at {place} hear the greeting of somebody who retired.',
      ['Box belongs to the old extension. New greeting needed from you.', 'Greeting received.'],
      'New greeting recorded.',
    ),
  ],
  41: [
    story(
      'Outside calls cut off after 15 minutes',
      'Calls to the county end after exactly 15 minutes.',
      ['The carrier sees us hang up. Timer in our gateway found.', 'Change planned for tonight.'],
      'Timer removed from the gateway.',
    ),
    story(
      'Extension rings in the wrong room',
      'Extension {number} rings in the property room, not in {room}.',
      ['Two sockets were swapped after painting.'],
      'Swapped back.',
    ),
    story(
      'Caller sees the wrong number',
      'People we call see the number of Central Office, not of {place}.',
      ['Set per circuit by the carrier. Order written.'],
      'Carrier changed it.',
    ),
  ],
  42: [
    story(
      'Conference telephone has no sound',
      'We hear them, they do not hear us. Room {room}.',
      ['Microphone cable broken at the plug. Spare ordered.'],
      'Cable replaced.',
    ),
    story(
      'Headset for the switchboard',
      'The headset falls apart. Please a double one, it is loud here.',
      ['In stock. Sent by internal mail.'],
      'Headset arrived and works.',
    ),
  ],
}
