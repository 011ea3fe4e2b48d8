import type { Database } from '../database/database.ts'

/** The throw-away ways to sign in to a sandbox. */
export interface SandboxKeys {
  readonly techs: readonly {
    readonly id: number
    readonly name: string
    readonly username: string
    readonly apiKey: string
    readonly password: string
  }[]
  /** Signs in together with any tech's user name. */
  readonly applicationKey: string
  readonly requesters: readonly {
    readonly id: number
    readonly name: string
    readonly username: string
    readonly email: string
    readonly password: string
  }[]
}

/** Reads who can sign in, and with what. */
export const keysOf = (db: Database): SandboxKeys => ({
  techs: db.all(
    `select id, display_name as name, username, api_key as apiKey, password from tech
     where api_key is not null and password is not null and inactive = 0 and coalesce(deleted, 0) = 0 order by id`,
  ),
  applicationKey:
    db.get<{ value: string }>("select value from setting where name = 'application_key'")?.value ?? '',
  requesters: db.all(
    `select id, first_name || ' ' || last_name as name, username, email, password from client
     where username is not null and password is not null and email is not null and inactive = 0 and coalesce(deleted, 0) = 0 order by id limit 50`,
  ),
})
