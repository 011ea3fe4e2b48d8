/** Works on up to `atOnce` things at a time and hands out their results in the order of the things. */
export async function* inOrder<Thing, Result>(
  things: Iterable<Thing> | AsyncIterable<Thing>,
  work: (thing: Thing) => Promise<Result>,
  { atOnce }: { readonly atOnce: number },
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = []
  try {
    for await (const thing of things) {
      const started = work(thing)
      // Its failure is told when its turn comes; until then Node would call it unhandled and end the program.
      started.catch(() => undefined)
      underWay.push(started)
      if (underWay.length < atOnce) continue
      const first = underWay.shift()
      if (first) yield await first
    }
    for (let one = underWay.shift(); one; one = underWay.shift()) yield await one
  } finally {
    // What was started is seen through, so that nothing is written behind the report's back.
    await Promise.allSettled(underWay)
  }
}
