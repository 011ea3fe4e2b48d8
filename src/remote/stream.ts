/**
 * Rows made by a generator, which may be ended by `signal`. `return()` aborts what a row is being waited for at once; what
 * else is in flight when the generator ends is its own to abort.
 */
export function stream<Row>(
  make: (stop: AbortController) => AsyncGenerator<Row, void, undefined>,
  { signal }: { readonly signal?: AbortSignal | undefined } = {},
): AsyncIterable<Row> {
  return {
    [Symbol.asyncIterator](): AsyncIterator<Row, undefined> {
      const stop = new AbortController()
      const unfollow = signal === undefined ? () => undefined : follow(stop, signal)
      const rows = make(stop)
      let awaited = 0
      let isLeft = false
      return {
        async next() {
          awaited += 1
          try {
            const { done, value } = await rows.next()
            if (done !== true) return { done: false, value }
          } catch (error) {
            unfollow()
            if (!isLeft) throw error
          } finally {
            awaited -= 1
          }
          unfollow()
          return ended
        },
        async return() {
          isLeft = true
          unfollow()
          // To abort costs half a millisecond, and mostly there is nothing to be aborted.
          if (awaited > 0) stop.abort()
          // What was in flight fails by the abort that was just asked for.
          await rows.return().catch(() => undefined)
          return ended
        },
      }
    },
  }
}

const ended = { done: true, value: undefined } as const

// By hand: AbortSignal.any costs as much as a request's own work.
function follow(stop: AbortController, signal: AbortSignal): () => void {
  const giveUp = (): void => stop.abort(signal.reason)
  if (signal.aborted) giveUp()
  signal.addEventListener('abort', giveUp)
  return () => signal.removeEventListener('abort', giveUp)
}
