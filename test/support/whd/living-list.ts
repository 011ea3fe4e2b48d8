import type { Listing, Page } from '#whd/paging/listing.ts'

export interface Row {
  readonly id: number
  readonly updated: number
}

/** A list in the server's order, newest change first, that changes while it is read. */
export interface LivingList {
  readonly listing: Listing<Row>
  /** Requests in the order in which the server took them up: `2/100` is page 2 of 100 rows. */
  readonly asked: readonly string[]
  /** The most pages that were in flight together. */
  readonly mostInFlight: () => number
  update(id: number): void
  add(id: number): void
  /** It was deleted, or no longer fits. */
  remove(id: number): void
}

export interface LivingListOptions {
  readonly tickets: number
  /** Called before each answer with the number of answers so far; what it changes, the answer has. */
  readonly before?: (answers: number, list: LivingList) => void
  /** Which of so many waiting requests the server answers next; the first one when left out. */
  readonly next?: (waiting: number) => number
}

export function livingList({ tickets, before, next = () => 0 }: LivingListOptions): LivingList {
  let clock = tickets
  let rows: Row[] = Array.from({ length: tickets }, (_, place) => ({
    id: place + 1,
    updated: tickets - place,
  }))
  const asked: string[] = []
  const waiting: (() => void)[] = []
  let answers = 0
  let most = 0

  const touch = (id: number): void => {
    clock += 1
    rows = [{ id, updated: clock }, ...rows.filter((row) => row.id !== id)]
  }
  const answerNext = (): void => {
    const [answer] = waiting.splice(next(waiting.length), 1)
    answer?.()
  }
  const answer = ({ number, size }: Page): readonly Row[] => {
    before?.(answers, list)
    answers += 1
    return rows.slice((number - 1) * size, number * size)
  }
  const list: LivingList = {
    asked,
    mostInFlight: () => most,
    update: touch,
    add: touch,
    remove: (id) => void (rows = rows.filter((row) => row.id !== id)),
    listing: {
      id: (row) => row.id,
      stamp: (row) => String(row.updated),
      fetch: (page) =>
        new Promise((resolve) => {
          asked.push(`${page.number}/${page.size}`)
          waiting.push(() => resolve(answer(page)))
          most = Math.max(most, waiting.length)
          setImmediate(answerNext)
        }),
    },
  }
  return list
}
