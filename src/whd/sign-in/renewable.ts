/** One thing that many use together. Whoever finds it spent has the next one made, once for all. */
export interface Renewable<Value> {
  get(): Promise<Value>
  /** The next one, unless somebody had it made meanwhile. */
  renew(spent: Value): Promise<Value>
  forget(): void
}

export function renewable<Value>(first: () => Promise<Value>, next: () => Promise<Value>): Renewable<Value> {
  let current: Promise<Value> | null = null
  const remember = (making: Promise<Value>): Promise<Value> => {
    current = making
    making.catch(() => {
      if (current === making) current = null
    })
    return making
  }
  const get = (): Promise<Value> => current ?? remember(first())
  return {
    get,
    async renew(spent) {
      const inUse = get()
      if ((await inUse) === spent && current === inUse) return remember(next())
      return get()
    },
    forget: () => void (current = null),
  }
}
