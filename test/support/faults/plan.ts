/** A ticket to be created. `words` are in its subject and in no other text that is not meant to be equal. */
export interface PlannedTicket {
  readonly requester: number
  readonly words: string
}

/** One command to be typed: new tickets, one note on tickets, or values of tickets. */
export type Job =
  | { readonly writes: 'tickets'; readonly tickets: readonly PlannedTicket[] }
  | { readonly writes: 'notes'; readonly ids: readonly number[]; readonly words: string }
  | { readonly writes: 'values'; readonly ids: readonly number[]; readonly values: Values }

/** By the names of the fields. */
export type Values = Readonly<Record<string, string>>

/** Whom and what the jobs of one computer are about. No two computers share any, so that equal texts are never written by two at once. */
export interface Share {
  readonly name: string
  readonly requesters: readonly number[]
  readonly ids: readonly number[]
  /** So many tickets, and so many notes. */
  readonly writes: number
}

/** Jobs that are done one after the other; those that `wait` are typed while the server is down, and sent together later. */
export interface Batch {
  readonly jobs: readonly Job[]
  readonly wait: boolean
}

/** What is done at one computer, in order. A third of what is written equals another's text, and requester or ticket. */
export function planned(share: Share, random: () => number): readonly Batch[] {
  const batches: Batch[] = []
  for (const job of inAnyOrder([ticketJobs(share, random), noteJobs(share, random)], random)) {
    const last = batches.at(-1)
    const isFile = job.writes === 'tickets' && job.tickets.length > 1
    // Those that wait come in a row more often than not.
    const wait = !isFile && random() < (last?.wait === true ? 0.5 : 0.15)
    if (wait && last?.wait === true) batches.splice(-1, 1, { jobs: [...last.jobs, job], wait })
    else batches.push({ jobs: [job], wait })
  }
  return batches
}

/** Draws how much each command writes, of so much in all. Most write one; those of many have three quarters together and no more, so that enough commands are left to be killed. */
function sizesOf(writes: number, random: () => number): () => number {
  let ofMany = Math.floor(writes * 0.75)
  return () => {
    const many = 10 + Math.floor(random() * 21)
    if (random() < 0.8 || many > ofMany) return 1
    ofMany -= many
    return many
  }
}

function ticketJobs({ name, requesters, writes }: Share, random: () => number): readonly Job[] {
  const all: PlannedTicket[] = []
  const jobs: Job[] = []
  const sizeOfNext = sizesOf(writes, random)
  let repeated = 0
  while (all.length < writes) {
    const from = all.length
    const until = Math.min(writes, from + sizeOfNext())
    while (all.length < until) {
      const number = all.length
      const isRepeated = repeated < Math.floor((number + 1) / 3)
      if (isRepeated) repeated += 1
      const fresh = { requester: oneOf(requesters, random), words: `T${name}${number}` }
      all.push(isRepeated ? oneOf(all, random) : fresh)
    }
    jobs.push({ writes: 'tickets', tickets: all.slice(from) })
  }
  return jobs
}

function noteJobs({ name, ids, writes }: Share, random: () => number): readonly Job[] {
  const jobs: Extract<Job, { writes: 'notes' }>[] = []
  const sizeOfNext = sizesOf(writes, random)
  let count = 0
  let repeated = 0
  while (count < writes) {
    const size = Math.min(sizeOfNext(), writes - count, ids.length)
    // Only as many as were written alike can be written once more.
    const alike = jobs.filter((job) => job.ids.length >= size)
    const isRepeated = alike.length > 0 && repeated < Math.floor((count + size) / 3)
    const model = isRepeated ? oneOf(alike, random) : { ids, words: `N${name}${jobs.length}` }
    const job = { writes: 'notes', ids: someOf(model.ids, size, random), words: model.words } as const
    if (isRepeated) repeated += job.ids.length
    count += job.ids.length
    jobs.push(job)
  }
  return jobs
}

/** Merges lists; each keeps its order. */
function inAnyOrder<One>(lists: readonly (readonly One[])[], random: () => number): readonly One[] {
  const left = lists.map((list) => [...list])
  const merged: One[] = []
  while (left.some((list) => list.length > 0)) {
    const next = oneOf(
      left.filter((list) => list.length > 0),
      random,
    ).shift()
    if (next !== undefined) merged.push(next)
  }
  return merged
}

function someOf<One>(all: readonly One[], size: number, random: () => number): readonly One[] {
  const drawn = all.map((one) => ({ one, by: random() })).toSorted((first, second) => first.by - second.by)
  return drawn.slice(0, size).map(({ one }) => one)
}

export function oneOf<One>(all: readonly One[], random: () => number): One {
  const one = all[Math.floor(random() * all.length)]
  if (one === undefined) throw new Error('there is nothing to choose from')
  return one
}
