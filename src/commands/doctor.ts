import { defineCommand, flag, rows } from '#command.ts'
import type { Finding, FindingState } from '#desk/doctor/finding.ts'
import { findingList } from '#views/lists/doctor.ts'

export const doctor = defineCommand({
  summary: 'Check this computer, the connection and the help desk',
  details:
    "Looks at the program, the settings with their permissions, the disk, the account and where its secret is, the site policy, the address, the proxy, the connection, the certificate and the days it is good for, the sign-in, the clock, the help desk's version with the flaws that are known of it, the statuses that the site policy does not name, and what is kept and not sent. It goes on after a problem; what could not be looked at is skipped and says why. It only reads, and asks no other server than yours.\n\nThe report can be pasted into a ticket: it holds no key or password, and ~ for your home folder. It names the help desk's host, its certificate and you; --hide-names leaves those names out.",
  examples: [
    'helpdesk doctor',
    { does: 'To be pasted where everybody can read it', line: 'helpdesk doctor --hide-names -o yaml' },
    { does: 'For a script', line: 'helpdesk doctor --json check,state,exit' },
  ],
  exits: { 1: 'At least one check found a problem; exit in its row says which kind' },
  seeAlso: ['whoami', 'config list', 'help environment'],
  options: {
    hideNames: flag({ summary: 'Leave out the names of the host, of its certificate and of yourself' }),
  },
  async run({ options, doctor, spin }) {
    const spinner = await spin('Checking …')
    const found: Finding[] = []
    try {
      const onCheck = (about: string): void => spinner.say(`Checking ${about} …`)
      for await (const one of doctor({ onCheck, hidesNames: options.hideNames })) found.push(one)
    } finally {
      spinner.stop()
    }
    return rows(found, () => ({ lines: [summed(found)], exit: count(found, 'problem') === 0 ? 0 : 1 }))
  },
  view: findingList,
})

function summed(found: readonly Finding[]): string {
  const [problems, warnings, skips] = [
    count(found, 'problem'),
    count(found, 'warning'),
    count(found, 'skipped'),
  ]
  if (problems + warnings === 0) return 'Nothing is wrong.'
  const parts = [
    ...(problems === 0 ? [] : [problems === 1 ? '1 problem' : `${problems} problems`]),
    ...(warnings === 0 ? [] : [warnings === 1 ? '1 warning' : `${warnings} warnings`]),
    ...(skips === 0 ? [] : [`${skips} not looked at`]),
  ]
  return `${parts.join(', ')}.`
}

function count(found: readonly Finding[], state: FindingState): number {
  return found.filter((one) => one.state === state).length
}
