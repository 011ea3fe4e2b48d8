import { type Stories, story } from './story.ts'

/** Request types below Applications. */
export const applicationStories: Stories = {
  11: [
    story(
      'OMIS logs me out between screens',
      'Every time I go from <b>Movement</b> to <b>Housing</b> OMIS asks for my password again.\nIt began this morning, room {room}.',
      [
        'Session cookie is dropped by the old bookmark. Sent the new address: [url=https://omis.example.org/start]OMIS start page[/url].',
      ],
      'The bookmark pointed to the retired address. The new one keeps the session.',
    ),
    story(
      'OMIS report "Daily count" prints blank pages',
      'The daily count prints {number} blank pages and then the real one.\n<ol><li>Open Reports</li><li>Choose Daily count</li><li>Print</li></ol>The printer itself is fine, other reports come out right.',
      [
        'Same on two other printers, so not the queue.',
        'The report template has a page break in its header. Asked the developers to look at it.',
      ],
      'Template corrected; the count is one page again.',
    ),
    story(
      'Wrong custody level shown in OMIS',
      'For case {number} the summary shows <i>medium</i>, the classification screen <i>minimum</i>. Which one is right?',
      [
        'Classification was saved at 23:58 and the nightly summary ran at midnight. Compared both tables.',
        'Asked records to confirm the date of the decision.',
      ],
      'Summary rebuilt for that case; both screens show minimum.',
    ),
    story(
      'OMIS: cannot enter property receipt',
      'Save stays grey on the property receipt although every box is filled in. Four receipts are waiting at {place}.',
      [
        'Save needs a storage shelf; the box is below the edge of small screens. [b]Workaround:[/b] zoom out to 80 %.',
      ],
      'Form moved up so that the shelf is visible on small screens.',
    ),
    story(
      'OMIS: release date shows 1900',
      'For case {number} the release date is 01/01/1900. The sentence was computed yesterday.',
      ['Date was stored empty after a computation that ended early. Ran it again.'],
      'Release date computed again and checked by records.',
    ),
    story(
      'OMIS prints movement orders twice',
      'Each movement order comes out twice, on both printers of the control center.',
      ['The form names two trays. Took the second one out.'],
      'One order, one page.',
    ),
    story(
      'Search in OMIS ignores hyphens',
      'A search for a name with a hyphen finds nobody; without the hyphen it does. <i>New officers do not know that.</i>',
      ['Known limit of the search. Asked the developers whether it can change.'],
      'Search now takes both ways of writing.',
    ),
    story(
      'OMIS hangs at "Loading photographs"',
      'The lineup page stays at "Loading photographs" at {place}. The other pages are fast.',
      [
        'Photograph server had {number} hanging jobs. Ended them.',
        'Limit set so that one job cannot block the others.',
      ],
      'Lineup opens in two seconds.',
    ),
    story(
      'Cannot correct a typing error in an OMIS note',
      'I wrote the wrong room into a note and may not change it.',
      ['Notes are final after an hour, that is the rule. A supervisor can add a correction.'],
      'Correction added by the supervisor.',
    ),
    story(
      'Training rights for OMIS intake class on Monday',
      'We have {number} new officers in the intake class and need the training database open for them.',
      ['Training database refreshed on Friday night. Logins are officer01 and so on.'],
      'Rights set until the end of the class.',
    ),
  ],
  12: [
    story(
      'Athena: two records for one person',
      'The same man is in Athena twice, once with his middle name. Contacts are split between both.',
      ['Records joined in the test system; asked the officer to look at the result.'],
      'Records joined; all contacts are under one.',
    ),
    story(
      'Athena e-mail reminders come twice',
      'Every officer at {place} gets each reminder twice since the 1st.',
      ['Two reminder jobs are on. Switched the old one off.', 'Watching tonight’s run.'],
      'One reminder each since last night.',
    ),
    story(
      'Athena search finds no one',
      'Any name gives "0 results" since about 9 o’clock. Colleagues in the next office see the same.',
      ['Search index stopped after the update. Restarted it, it will need about an hour.', 'Index at 60 %.'],
      'Index rebuilt; searches find people again.',
    ),
    story(
      'Athena: parole plan will not open',
      'The plan opens as a white page for case {number}. Other plans open.',
      ['The plan holds an attachment of 0 bytes. Removed it in the test system and it opens.'],
      'Broken attachment removed from the plan.',
    ),
    story(
      'Athena shows the office of another region',
      'Since my move to {place} Athena still files my contacts under the old office.',
      ['Changed the office in Athena, the directory still has the old one. Directory asked to follow.'],
      'Office corrected in the directory and in Athena.',
    ),
  ],
  13: [
    story(
      'JCFS assessment cannot be signed',
      'The assessment is complete but <b>Sign</b> says "Reviewer missing". There is a reviewer.',
      ['The reviewer’s account ended last month. Chose the new supervisor for the unit.'],
      'New reviewer set; the assessment is signed.',
    ),
    story(
      'JCFS placement dates one day early',
      'Placement entered for the 3rd shows as the 2nd on the printed form.',
      [
        'Happens for dates entered after 6 p.m.: the form counts in UTC.',
        'Developers have a corrected form in test.',
      ],
      'Corrected form is live.',
    ),
  ],
  14: [
    story(
      'KASPER: facility missing in the list',
      'The list of facilities in KASPER ends before ours, {place}.',
      ['List is cut at 25 entries. Developers told.'],
      'The list shows all facilities.',
    ),
    story(
      'KASPER statistics page is stale',
      'The counts on the front page are from {number} days ago. The board meets on Thursday.',
      ['Nightly load failed at the address step. Restarted by hand.'],
      'Load finished; counts are from last night.',
    ),
    story(
      'KASPER export opens with broken letters',
      'Names with ñ or é come out as Ã± and Ã© in the spreadsheet.',
      [
        'The export is right, the spreadsheet guesses the wrong encoding. Sent steps to import it.',
        'Export now begins with a byte order mark in the test system.',
      ],
      'Export changed; opens with the right letters by double click.',
    ),
  ],
  15: [
    story(
      'Scanning of old files: {number} boxes',
      'We have {number} boxes of closed files to scan before the move. How do we begin?',
      ['Scanner and a person for two weeks planned.', 'First box went well.'],
      'All boxes scanned and indexed.',
    ),
    story(
      'Scanned file went to the wrong case',
      'Batch {number} was indexed to the wrong resident. <b>Please take it out of the file before court on Friday.</b>',
      ['Batch locked so that nobody opens it.', 'Moved the pages; waiting for records to check them.'],
      'Pages moved and checked by records.',
    ),
    story(
      'Document Imaging viewer shows only the first page',
      'All files open with one page, the page counter says 1 of 1. It worked before the weekend.',
      ['Viewer add-on was blocked by the browser update. Allowed it for the department.'],
      'Viewer add-on allowed again.',
    ),
  ],
  16: [
    story(
      'EPIC: picture of a new employee is sideways',
      'The picture of employee {number} is turned by 90 degrees on the badge and in EPIC.',
      ['Camera stores the turn beside the picture and EPIC ignores it. Turned and saved.'],
      'Picture turned in EPIC; badge printed again.',
    ),
    story(
      'Cannot upload employee pictures to EPIC',
      'Upload says "file too large". They are the same pictures as always.',
      ['New camera makes 12 MB files, the limit is 8. Set the camera to the middle size.'],
      'Camera set to the middle size.',
    ),
  ],
  17: [
    story(
      'Picturelink badge printer out of line',
      'The name on staff badges is printed across the seal. {number} badges are waiting in {room}.',
      ['Calibration card sent by internal mail.', 'Ran the calibration with {first} on the telephone.'],
      'Printer calibrated; badges come out right.',
    ),
    story(
      'Resident badge shows last facility',
      'Residents who came from another facility keep its name on the new badge.',
      ['Picturelink reads the facility once a day at 5 a.m. Pressed refresh for today’s arrivals.'],
      'Picturelink now reads the facility when the badge is printed.',
    ),
  ],
  18: [
    story(
      'Extract of closed cases for the auditor',
      'The auditor needs all cases closed in the last quarter as a spreadsheet: number, date, facility. {number} columns are enough.',
      ['Query written, first rows sent to the requester to check.'],
      'Extract put into the shared folder of the business office.',
    ),
  ],
}
