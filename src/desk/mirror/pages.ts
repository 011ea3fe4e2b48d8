/** As many rows as one request brings are kept together. */
const size = 100

/** Rows in groups, as they arrive. */
export async function* inPages<Row>(rows: AsyncIterable<Row>): AsyncGenerator<readonly Row[], void> {
  let page: Row[] = []
  for await (const row of rows) {
    page.push(row)
    if (page.length < size) continue
    yield page
    page = []
  }
  if (page.length > 0) yield page
}
