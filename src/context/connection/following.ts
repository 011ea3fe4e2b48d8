import type { HelpDesk } from '#desk/helpdesk.ts'
import type { ConnectedDesk } from './connect.ts'
import { UpgradedServerError } from './upgraded.ts'

/** A help desk that goes on with the next one where its server turns out to be upgraded; nothing was changed till then. */
export function following(first: ConnectedDesk, next: () => Promise<ConnectedDesk>): ConnectedDesk {
  let current = first
  let coming: Promise<ConnectedDesk> | null = null

  async function follow(error: unknown): Promise<ConnectedDesk> {
    if (!(error instanceof UpgradedServerError)) throw error
    current = await (coming ??= next())
    return current
  }

  async function ask<Answer>(question: (desk: ConnectedDesk) => Promise<Answer>): Promise<Answer> {
    const asked = current
    try {
      return await question(asked)
    } catch (error) {
      return question(await follow(error))
    }
  }

  function rows<Row>(list: (desk: HelpDesk) => AsyncIterable<Row>): AsyncIterable<Row> {
    return {
      [Symbol.asyncIterator](): AsyncIterator<Row> {
        let reading = list(current)[Symbol.asyncIterator]()
        let isBegun = false
        const step = async (): Promise<IteratorResult<Row>> => {
          const result = await reading.next()
          isBegun = true
          return result
        }
        return {
          async next() {
            try {
              return await step()
            } catch (error) {
              // Rows that were given would be given again.
              if (isBegun) throw error
              reading = list(await follow(error))[Symbol.asyncIterator]()
              return step()
            }
          },
          return: async () => (await reading.return?.()) ?? { done: true, value: undefined },
        }
      },
    }
  }

  return {
    get can() {
      return current.can
    },
    whoAmI: () => ask((desk) => desk.whoAmI()),
    signOut: () => current.signOut(),
    tickets: (query) => rows((desk) => desk.tickets(query)),
    plan: (query) => ask((desk) => desk.plan(query)),
    total: (query) => ask((desk) => desk.total(query)),
    ticket: (id) => ask((desk) => desk.ticket(id)),
    current: (id) => ask((desk) => desk.current(id)),
    ticketsById: (ids) => rows((desk) => desk.ticketsById(ids)),
    create: (ticket) => ask((desk) => desk.create(ticket)),
    update: (id, changes, condition) => ask((desk) => desk.update(id, changes, condition)),
    addNote: (id, note) => ask((desk) => desk.addNote(id, note)),
    attach: (to, file) => ask((desk) => desk.attach(to, file)),
    download: (id) => ask((desk) => desk.download(id)),
    move: (id, move) => ask((desk) => desk.move(id, move)),
    statuses: () => ask((desk) => desk.statuses()),
    priorities: () => ask((desk) => desk.priorities()),
    types: () => ask((desk) => desk.types()),
    locations: () => ask((desk) => desk.locations()),
    departments: () => ask((desk) => desk.departments()),
    techs: () => ask((desk) => desk.techs()),
    groups: () => ask((desk) => desk.groups()),
    fields: () => ask((desk) => desk.fields()),
    rules: () => ask((desk) => desk.rules()),
    requesters: (search) => ask((desk) => desk.requesters(search)),
    directory: (search) => ask((desk) => desk.directory(search)),
    requester: (id) => ask((desk) => desk.requester(id)),
    assets: (search) => ask((desk) => desk.assets(search)),
    asset: (id) => ask((desk) => desk.asset(id)),
    webAddress: (id) => current.webAddress(id),
    raw: (request) => ask((desk) => desk.raw(request)),
    rawChanges: (request) => current.rawChanges(request),
    rowsIn: (answer) => current.rowsIn(answer),
  }
}
