/** What is asked for the first time that it is needed, and again after it failed. */
export function once<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let asked: Promise<Value> | null = null
  return () => {
    if (asked !== null) return asked
    const asking = ask()
    asked = asking
    asking.catch(() => (asked = null))
    return asking
  }
}
