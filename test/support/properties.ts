import {
  assert as assertOnce,
  type IAsyncProperty,
  type IProperty,
  type IRawProperty,
  type Parameters,
} from 'fast-check'

export * from 'fast-check'

/** The gate tries the same values each time, and so judges what was changed and not its luck; `npm run soak` tries others. */
const seed = Number(process.env['PROPERTY_SEED'] ?? 1)

/** So many times the values that a test asks for. */
const times = Number(process.env['PROPERTY_TIMES'] ?? 1)

/** `assert` of fast-check, on values that chance does not choose anew. */
export function assert<Values>(
  property: IAsyncProperty<Values>,
  parameters?: Parameters<Values>,
): Promise<void>
export function assert<Values>(property: IProperty<Values>, parameters?: Parameters<Values>): void
export function assert<Values>(
  property: IRawProperty<Values>,
  { numRuns = 100, ...others }: Parameters<Values> = {},
): Promise<void> | void {
  return assertOnce(property, { seed, numRuns: numRuns * times, ...others })
}
