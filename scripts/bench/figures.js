/** The table of figures, printed as they are found, and how many of them missed their limit. */
export function openTable() {
  let missed = 0
  const row = (what, figure, limit) => console.log(`${what.padEnd(66)} ${figure.padStart(24)}   ${limit}`)
  return {
    missed: () => missed,
    /** Something to know that has no limit. */
    note: (what, figure) => row(what, figure, ''),
    /** A number with its limit; what it is measured in stands behind both. */
    limited(what, { figure, shown, limit, unit = '' }) {
      const isMissed = !(figure <= limit)
      if (isMissed) missed += 1
      row(
        what,
        shown ?? `${figure.toFixed(2)}${unit}`,
        `at most ${limit}${unit}${isMissed ? '   MISSED' : ''}`,
      )
    },
    ratio(what, found, limit) {
      this.limited(what, { figure: found.ratio, shown: shownRatio(found), limit })
    },
  }
}

export function shownRatio({ ratio, own, base }) {
  return `${ratio.toFixed(2)} (${own.toFixed(0)} / ${base.toFixed(0)} ms)`
}
