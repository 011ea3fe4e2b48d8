import type * as Remote from '#remote/call.ts'

/** One request to the API, free of credentials. */
export interface Call extends Remote.Call {
  /** What to send in its place when a refusal with these words says that the server wants it spelled otherwise. */
  readonly instead?: ((words: string) => Call | null) | undefined
  /** Where the method does not tell: a GET that changes something, as moving a ticket to another level does (field guide §8.8), or a POST that changes nothing. */
  readonly changes?: boolean | undefined
}

export function isWrite({ method, changes }: Pick<Call, 'method' | 'changes'>): boolean {
  return changes ?? method !== 'GET'
}
