import { type Stories, story } from './story.ts'

/** Request types below Accounts. */
export const accountStories: Stories = {
  50: [
    story(
      'Account for a new unit team counselor',
      'New counselor at {place}, starts on Monday. Same rights as the colleague before.',
      ['Sent to the approver.', 'Approved rights only: OMIS and the shared drive.'],
      'Account made; first password handed to the supervisor.',
    ),
    story(
      'Accounts for {number} seasonal teachers',
      'Names are on the paper list that went by internal mail.',
      ['List arrived. Two names are without a birth date.'],
      'All accounts made and tried.',
    ),
  ],
  51: [
    story(
      'Password reset',
      'I am locked out after the holidays. Please call me at the extension in my record.',
      ['Called back on the number on file, answered the two questions.'],
      'Password set back; must be changed at sign-on.',
    ),
    story(
      'Password reset',
      'Locked again. I think the telephone still tries the old password.',
      ['The telephone was it. Removed the old mail account from it.'],
      'Unlocked; no new failures for a day.',
    ),
  ],
  52: [
    story(
      'New post: other rights in OMIS',
      'I moved from intake to records and still see the intake screens, not those of records.',
      ['Supervisor asked for a yes.'],
      'Rights follow the new post.',
    ),
    story(
      'Read rights for the audit team',
      'Three auditors need to read the folder <b>Contracts</b> until the end of the month.',
      ['Owner of the folder asked for a yes.', 'Owner agrees.'],
      'Rights set with an end date.',
    ),
    story(
      'I can open a folder that I should not see',
      'In the shared drive I can open the folder of Human Resources. I closed it at once.',
      ['Thank you for telling us. Group had a wrong member group; removed.'],
      'Rights corrected; the owner was told.',
    ),
  ],
  53: [
    story(
      'Close the account of a retiring officer',
      'Last day is Friday. The mailbox should go to the supervisor for 90 days.',
      ['Planned for Friday 18:00.'],
      'Account closed, mailbox handed over.',
    ),
    story(
      'Leaver: badge, account and telephone',
      'Contract ends today. <ul><li>Account</li><li>Badge</li><li>Telephone {number}</li></ul>',
      ['Account closed at once. Badge is with security.'],
      'All three done.',
    ),
  ],
}
