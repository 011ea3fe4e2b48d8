/** What is said of a file of ours that is not read: a later version wrote it, or it is damaged. */
export function leftAlone(path: string, why: 'newer' | 'damaged'): string {
  return why === 'newer'
    ? `${path} was written by a later version. It was left alone.`
    : `${path} is damaged. It was left alone; any editor shows what is in it.`
}
