/** A line to stand between the parts of a form, which stands nowhere in what is sent. */
export function boundaryFor(...contents: readonly Buffer[]): string {
  let count = 0
  while (contents.some((content) => content.includes(`helpdesk-part-${count}`))) count += 1
  return `helpdesk-part-${count}`
}
