/** What is wrong with an answer that must be there; null when it will do. */
export function notEmpty(answer: string): string | null {
  return answer.trim() === '' ? 'Type it, or leave with Ctrl-C.' : null
}
