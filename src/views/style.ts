import type { Paint } from './view.ts'

/** How a person's screen is: everything a view needs to know about it. */
export interface Style {
  /** Columns of the terminal, 40 to 400. */
  readonly width: number
  readonly paint: (text: string, paint: Paint) => string
  readonly now: Date
  /** IANA name of the user's zone. */
  readonly timeZone: string
}
