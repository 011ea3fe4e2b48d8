/** Where a body ends: tells the bytes that belong to it from what comes after. */
export interface Body {
  /** The bytes of the body among those that came. Throws NotHttp. */
  take(bytes: Buffer): readonly Buffer[]
  /** Nothing of it is missing. */
  readonly isWhole: boolean
  /** Bytes came that do not belong to it any more. */
  readonly hasMore: boolean
  /** It is as long as the head tells. */
  readonly isSized: boolean
  /** It ends when the server hangs up. */
  readonly isOpen: boolean
}

/** The answer breaks the rules of HTTP. */
export class NotHttp extends Error {}
