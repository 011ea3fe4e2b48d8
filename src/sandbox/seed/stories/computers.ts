import { type Stories, story } from './story.ts'

/** Request types below Computers, and the general one. */
export const computerStories: Stories = {
  20: [
    story(
      'PDF forms open in the browser without buttons',
      'The travel form has lost its buttons since the update on {place} computers.',
      ['Browser viewer took over. Set the reader as the program for PDF files by policy.'],
      'Policy is out; restart once.',
    ),
    story(
      'Clock on the shift computer is wrong',
      'The computer at the {room} desk is {number} minutes ahead and the log shows wrong times.',
      ['Time service pointed to a server that is gone. Pointed it to the new one.'],
      'Clock follows the department’s time server.',
    ),
  ],
  21: [
    story(
      'Email/Outlook: shared mailbox missing',
      'The mailbox of our unit is no longer in the list on the left. Two of us have the same.',
      ['Mailbox is there, the rights were lost with the move of the unit. Set again, takes an hour to show.'],
      'Rights set again; the mailbox is back in the list.',
    ),
    story(
      'Calendar invitations arrive an hour late',
      'Invitations from {place} show one hour later than they were sent for.',
      [
        'Time zone of the sender’s computer was Mountain.',
        'Asked the requester to open an invitation sent after the change.',
      ],
      'Time zone corrected on the sender’s computer.',
    ),
    story(
      'Mail over 20 MB comes back',
      'I need to send {number} scanned pages to the county and the mail comes back each time.',
      [
        'The limit is 20 MB. Showed the file transfer page: [url=https://transfer.example.org]transfer[/url].',
      ],
      'Sent by the file transfer page.',
    ),
  ],
  22: [
    story(
      '=SUM(B2:B40) shows #REF in the shift roster',
      'The roster shows #REF since somebody deleted a column. The formula is =SUM(B2:B40)*1.5',
      ['Earlier version restored beside the file so that you can compare.'],
      'Column restored from the version of the day before.',
    ),
    story(
      'Text program closes while saving',
      'It closes without a message when I save to the shared drive. Saving to the desktop works.',
      [
        'Repaired the program, same result.',
        'Drive was full: {number} MB left. Asked the owner to clean up.',
      ],
      'Drive has space again and saving works.',
    ),
  ],
  23: [
    story(
      'Drawing program for the maintenance shop',
      'We need <b>one</b> licence of a drawing program for floor plans at {place}. Quote attached to the paper form.',
      ['Sent to the approver.'],
      'Licence bought and installed.',
    ),
    story(
      'Subtitles program for training videos',
      'Videos must have subtitles from next quarter on. Cost about ${number} a year.',
      ['Sent to the approver.', 'Asked whether a free one does the same.'],
      'Bought for two editors.',
    ),
  ],
  24: [
    story(
      'Docking station does not charge',
      'The laptop charges with its own cable but not on the dock. Room {room}.',
      ['Tried another dock: charges. Exchange ordered.'],
      'Dock exchanged under warranty.',
    ),
    story(
      'Card reader at the control desk dead',
      'The reader’s light is off. Officers sign on by password until it works.',
      ['No power on that port. Moved it to the port at the back.'],
      'Reader works on the other port; the front port is taped off.',
    ),
  ],
  25: [
    story(
      'Computer beeps and stays black',
      'Three short beeps, then nothing. <i>This is the only computer in {room}.</i>',
      ['Beeps mean memory. Spare computer brought from the stock, label {number}.', 'Memory ordered.'],
      'Memory replaced; spare computer is back in the stock.',
    ),
    story(
      'Computer is very slow since the move',
      'Signing on takes ten minutes. Before we moved to {room} it was one minute.',
      ['The outlet runs at 10 Mbit/s. Told Network Services.'],
      'Cable replaced; signing on takes under a minute.',
    ),
  ],
  26: [
    story(
      'Laptop keyboard types 日本語 after the update',
      'When I press the space bar twice it changes to 日本語 letters and I cannot get back.',
      ['A second keyboard layout was added by the update. Removed it.'],
      'Only the US layout is left.',
    ),
    story(
      'Laptop battery swollen',
      'The touch pad stands up on one side. I switched it off and put it on the concrete floor.',
      ['[b]Do not charge it.[/b] Picked up on the same day.', 'Replacement laptop made ready.'],
      'Laptop replaced; the old one went to safe disposal.',
    ),
  ],
  27: [
    story(
      'Printer in {room} jams on every second page',
      'It jams at the back. I took out all paper I could see.',
      ['Rollers are worn. Set ordered.', 'Rollers arrived.'],
      'Rollers replaced, {number} pages printed without a jam.',
    ),
    story(
      'Scanner mails arrive without a file',
      'Scan to mail gives a mail with no attachment since Tuesday.',
      ['Mail server refuses the old encryption of the scanner. New firmware available.'],
      'Firmware updated; scans arrive.',
    ),
  ],
  3: [
    story(
      'Projector for the staff meeting',
      'We need a projector in {room} on Wednesday from 9 to 11.',
      ['Reserved. {first} picks it up.'],
      'Projector is back.',
    ),
    story(
      'Who has the key of the cable closet?',
      'The carrier stands in front of the closed closet at {place}.',
      ['Called facility maintenance.'],
      'Maintenance opened it.',
    ),
    story(
      'Where do I order a new chair?',
      'I did not know whom to ask. The chair in {room} is broken.',
      ['Not ours, but here is the way: business office, form 12.'],
      'Sent to the business office.',
    ),
    story(
      'Screen in the lobby shows an error window',
      'The information screen has had an error window on it for {number} days.',
      ['Restarted the player from here. The window comes from its updater.'],
      'Updater switched off on the player.',
    ),
  ],
}
