import { spawn } from 'node:child_process'

/** Runs a program to its end, throws its output away, and tells how long it took in milliseconds. */
export function timed(program, line, { env, code }) {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const child = spawn(program, line, { env, stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.on('data', (text) => (said += text))
    child.on('error', reject)
    child.on('close', (ended) => {
      if (ended === code) resolve(performance.now() - started)
      else reject(new Error(`${program} ${line.join(' ')} ended with ${ended}: ${said}`))
    })
  })
}

/**
 * The ratio of two programs' times, each pair run one right after the other so that a busy machine slows both:
 * the median of the pairs' ratios, and the medians in milliseconds.
 */
export async function ratio(ours, bare, pairs) {
  const runs = []
  // The first run keeps its parts, the second their code, the third has them.
  await ours()
  await ours()
  await ours()
  for (let pair = 0; pair < pairs; pair += 1) {
    const base = await bare()
    const own = await ours()
    runs.push({ base, own, ratio: own / base })
  }
  return {
    ratio: median(runs.map((run) => run.ratio)),
    own: median(runs.map((run) => run.own)),
    base: median(runs.map((run) => run.base)),
  }
}

export function median(numbers) {
  const sorted = numbers.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)]
}
