import { decodeEntities } from './entities.ts'

/** UTF-8 that somebody once read as Windows-1252 (field guide §7): all begin with `â€`. */
const misread: Readonly<Record<string, string>> = {
  '¢': '•',
  '™': '’',
  '˜': '‘',
  œ: '“',
  '\u009D': '”',
  '“': '–',
  '”': '—',
  '¦': '…',
}

/**
 * A name of the server as it was meant: entities decoded, the misread bullet `â€¢` and the stray `Â` before blanks and
 * bullets repaired, no blanks around it.
 */
export function repairName(name: string): string {
  const decoded = decodeEntities(name)
  // Nearly all names are without.
  if (!/[âÂ\u00A0]/.test(decoded)) return decoded.trim()
  return decoded
    .replaceAll(/â€(.)/gu, (whole, sign: string) => misread[sign] ?? whole)
    .replaceAll(/Â(?=[\s\u00A0•·])/gu, '')
    .replaceAll('\u00A0', ' ')
    .trim()
}
