import { graphemes } from '../text/graphemes.ts'

/** Signs of two columns in the fonts of terminals: East Asian scripts, full-width forms, pictures. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\ufe0f/u

/** How many columns a text takes, closely enough to align tables; no package measures here. */
export function columnsTaken(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length
  let columns = 0
  for (const character of graphemes(text)) columns += wide.test(character) ? 2 : 1
  return columns
}
