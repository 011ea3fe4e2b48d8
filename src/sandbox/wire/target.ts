/** A request's target, with or without a host; null when it is none. */
export const parseUrl = (url: string): URL | null => {
  try {
    return new URL(url, 'http://sandbox')
  } catch {
    return null
  }
}

const decode = (segment: string): string => {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

/** The decoded segments of a path, without empty ones. */
export const segmentsOf = (path: string): string[] =>
  path
    .split('/')
    .filter((segment) => segment !== '')
    .map(decode)

/** A parameter without a value counts as not sent. */
export const withoutEmpty = (query: URLSearchParams): URLSearchParams =>
  new URLSearchParams([...query].filter(([, value]) => value !== ''))
