/** What the server calls the keys of a ticket (field guide §8.5), in the words of a desk. */
const deskWords: Readonly<Record<string, string>> = {
  jobticket: 'ticket',
  problemtype: 'request type',
  clientReporter: 'requester',
  clientTech: 'technician',
  statustype: 'status',
  statusTypeId: 'status',
  prioritytype: 'priority',
  ccAddressesForTech: 'cc',
  noteText: 'note',
  workTime: 'time',
}

/** What the server said, with its own names of a ticket's keys replaced: `requester is required.` */
export function inDeskWords(words: string): string {
  return words.replaceAll(/\w+/g, (word) =>
    Object.hasOwn(deskWords, word) ? (deskWords[word] ?? word) : word,
  )
}
