/** A text in TicketSQL; quotes and backslashes get a backslash. */
export function quote(text: string): string {
  return `'${text.replaceAll(/['\\]/g, (sign) => `\\${sign}`)}'`
}
