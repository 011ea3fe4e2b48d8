/**
 * A name that nothing else has, in the form of a UUID. It may be guessed, so no secret hangs on it; node:crypto, which would make
 * one that cannot, takes a short command longer to load than all the files it reads.
 */
export function uniqueName(): string {
  return 'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replaceAll('x', () =>
    Math.floor(Math.random() * 16).toString(16),
  )
}
