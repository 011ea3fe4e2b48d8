/** Signs that no file system, shell or screen should meet in a name: controls, bidi and invisible ones, halves, `<>:"|?*`. */
const unsafe =
  // oxlint-disable-next-line no-control-regex, no-misleading-character-class
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb<>:"|?*]|\p{Surrogate}|[\u{e0000}-\u{e007f}]/gu

/** Devices of Windows, with any ending. */
const device = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$)(?=\s*(?:\.|$))/i

/** Of the 255 bytes that file systems allow; the rest is for `-2` and for what stands beside it while it is written. */
const longest = 200

const longestEnding = 24

/** A name from the server as one that a file may have anywhere (cli-contract rule 9). Empty when nothing of it is left. */
export function safeFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const clean = withoutEnd(last)
    .replaceAll(unsafe, '_')
    .replace(/^[\s.]+/, '')
    .replace(/^-/, '_')
  return shortened(device.test(clean) ? `_${clean}` : clean)
}

/** Blanks and dots at the end, which Windows drops. Looked at from there: a pattern would try at each run of them. */
function withoutEnd(name: string): string {
  let end = name.length
  while (/[\s.]/.test(name.charAt(end - 1))) end--
  return name.slice(0, end)
}

/** `report.pdf` → `report` and `.pdf`. */
export function splitEnding(name: string): readonly [stem: string, ending: string] {
  const dot = name.lastIndexOf('.')
  return dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
}

/** Too long a name loses the end of its stem and keeps its ending. */
function shortened(name: string): string {
  if (bytes(name) <= longest) return name
  const [stem, ending] = splitEnding(name)
  const kept = bytes(ending) <= longestEnding ? ending : ''
  return withoutEnd(start(kept === '' ? name : stem, longest - bytes(kept))) + kept
}

function start(text: string, most: number): string {
  let taken = ''
  let size = 0
  for (const character of text) {
    size += bytes(character)
    if (size > most) break
    taken += character
  }
  return taken
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length
}
