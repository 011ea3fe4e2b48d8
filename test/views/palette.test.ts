import { expect, test } from 'vitest'
import { colours256, createPalette } from '#views/palette.ts'

test('without colours the text stays as it is', async () => {
  const paint = await createPalette(0)
  expect(paint('overdue', 'alert')).toBe('overdue')
})

test('with 16 and with 256 colours', async () => {
  expect((await createPalette(1))('overdue', 'alert')).toBe('\u001b[31moverdue\u001b[39m')
  expect((await createPalette(2))('overdue', 'alert')).toBe('\u001b[38;5;160moverdue\u001b[39m')
  expect((await createPalette(2))('', 'alert')).toBe('')
})

test.each(Object.entries(colours256))('%s is readable on black and on white', (_paint, colour) => {
  const luminance = luminanceOf(colour)
  expect(1.05 / (luminance + 0.05)).toBeGreaterThanOrEqual(3.5)
  expect((luminance + 0.05) / 0.05).toBeGreaterThanOrEqual(3.5)
})

/** WCAG relative luminance of a colour of the 6×6×6 cube. */
function luminanceOf(colour: number): number {
  const levels = [0, 95, 135, 175, 215, 255]
  const [red = 0, green = 0, blue = 0] = [36, 6, 1].map((step) => {
    const share = (levels[Math.floor((colour - 16) / step) % 6] ?? 0) / 255
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
