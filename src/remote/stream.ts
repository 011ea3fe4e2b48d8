/** Rows made by a generator; `return()` aborts what is in flight at once instead of waiting for it. */
export function stream<Row>(
  make: (signal: AbortSignal) => AsyncGenerator<Row, void, undefined>,
): AsyncIterable<Row> {
  return {
    [Symbol.asyncIterator](): AsyncIterator<Row, undefined> {
      const stop = new AbortController()
      const rows = make(stop.signal)
      return {
        async next() {
          try {
            const { done, value } = await rows.next()
            return done === true ? ended : { done: false, value }
          } catch (error) {
            if (stop.signal.aborted) return ended
            throw error
          }
        },
        async return() {
          stop.abort()
          // What was in flight fails by the abort that was just asked for.
          await rows.return().catch(() => undefined)
          return ended
        },
      }
    },
  }
}

const ended = { done: true, value: undefined } as const
