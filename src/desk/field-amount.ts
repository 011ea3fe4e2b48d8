import type { FieldKind } from './lists.ts'

/** Whether values of the field are numbers, however they are written. */
export function countsAmounts(kind: FieldKind): boolean {
  return kind === 'number' || kind === 'currency'
}

/** The number that a custom field's text stands for, such as `12.5` or `$ 1,250.00`; null for any other text. */
export function amountIn(text: string): number | null {
  const amount = text.trim().replace(/^([+-]?)\$ ?/, '$1')
  const digits = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(amount) ? amount.replaceAll(',', '') : amount
  return /^[+-]?\d{1,15}(?:\.\d{1,20})?$/.test(digits) ? Number(digits) : null
}
