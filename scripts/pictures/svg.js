const cell = { width: 8.4, height: 18 }
const margin = 16
const ink = '#24292f'
const paper = '#fdfdfb'

// The sixteen that each terminal has its own of, readable on the paper; a page around it may be light or dark.
const dark = ['#24292f', '#c4232c', '#1a7f37', '#8a6100', '#0a5cc2', '#8250df', '#0f7285', '#6e7781']
const bright = ['#57606a', '#cf222e', '#1a7f37', '#8a6100', '#0969da', '#8250df', '#1b7c83', '#24292f']
const palette = [...dark, ...bright]

/** Rows of a terminal as a picture: every piece of text has its place and its width, whatever font there is. */
export function svg(rows, { title, columns }) {
  const width = round(columns * cell.width + 2 * margin)
  const height = rows.length * cell.height + 2 * margin
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8" fill="${paper}" stroke="#c3c8ce"/>`,
    `<g font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14" fill="${ink}" style="white-space: pre">`,
    ...rows.flatMap((row, at) => runsOf(row).flatMap((run) => drawn(run, at))),
    '</g>',
    '</svg>',
    '',
  ].join('\n')
}

function drawn({ text, from, cells, look }, row) {
  const x = round(margin + from * cell.width)
  const top = margin + row * cell.height
  const width = round(cells * cell.width)
  const { fill, behind, ...others } = look
  const attributes = Object.entries({ fill, ...others })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('')
  const box =
    behind === undefined
      ? []
      : [`<rect x="${x}" y="${top}" width="${width}" height="${cell.height}" fill="${behind}"/>`]
  if (text.trim() === '') return box
  const place = `x="${x}" y="${round(top + cell.height * 0.72)}" textLength="${width}" lengthAdjust="spacingAndGlyphs"`
  return [...box, `<text ${place}${attributes}>${escaped(text)}</text>`]
}

/** Pieces of a row that look alike. A gap ends one, and so does a change between wide and narrow characters. */
function runsOf(row) {
  const runs = []
  let open = null
  for (let at = 0; at < row.length; at += 1) {
    const here = row.getCell(at)
    const width = here.getWidth()
    if (width === 0) continue
    const look = lookOf(here)
    const text = here.getChars() || ' '
    const kind = JSON.stringify([look, width])
    const gap = text === ' ' && (open === null || open.kind !== kind || open.text.endsWith(' '))
    if (open !== null && open.kind === kind && (!gap || look.behind !== undefined)) {
      open.text += text
      open.cells += width
      continue
    }
    open = gap && look.behind === undefined ? null : { kind, look, text, from: at, cells: width }
    if (open !== null) runs.push(open)
  }
  return runs.map(trimmed)
}

function trimmed(run) {
  if (run.look.behind !== undefined || !run.text.endsWith(' ')) return run
  return { ...run, text: run.text.slice(0, -1), cells: run.cells - 1 }
}

function lookOf(here) {
  const front = colourOf(here, 'Fg')
  const back = colourOf(here, 'Bg')
  const inverse = here.isInverse() !== 0
  const fill = inverse ? (back ?? paper) : front
  const behind = inverse ? (front ?? ink) : back
  return {
    fill,
    behind,
    'font-weight': here.isBold() ? 'bold' : undefined,
    'font-style': here.isItalic() ? 'italic' : undefined,
    'text-decoration': here.isUnderline() ? 'underline' : undefined,
    opacity: here.isDim() ? 0.65 : undefined,
  }
}

function colourOf(here, side) {
  if (here[`is${side}Default`]()) return undefined
  const colour = here[`get${side}Color`]()
  if (here[`is${side}RGB`]()) return hex(colour)
  return palette[colour] ?? cube(colour)
}

/** The 6 × 6 × 6 colours and the greys behind the first sixteen. */
function cube(colour) {
  if (colour >= 232) return hex((8 + (colour - 232) * 10) * 0x010101)
  const level = (step) => (step === 0 ? 0 : 55 + step * 40)
  const at = colour - 16
  const [red, green, blue] = [Math.floor(at / 36), Math.floor(at / 6) % 6, at % 6].map(level)
  return hex(red * 0x10000 + green * 0x100 + blue)
}

function hex(colour) {
  return `#${colour.toString(16).padStart(6, '0')}`
}

function round(length) {
  return Math.round(length * 10) / 10
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
