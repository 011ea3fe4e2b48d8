const frames: readonly ((words: string) => string)[] = [
  (words) => `No signal, ${words}`,
  (words) => `"Quoted", ${words}; with a comma`,
  (words) => `Prüfung der Größe – ${words} 🖨️`,
  (words) => `First line of ${words}\nSecond line\n\n  and an indented one`,
  (words) => `<b>${words}</b> & 3 < 5 &amp; 7 > 2`,
  (words) => `${words} C:\\temp\\new *now* [b]bold[/b] 100%`,
  (words) => `${words} ${'a long story '.repeat(120)}`,
]

/** A text about these words, always the same; all that a person may type occurs among them. */
export function textAbout(words: string): string {
  const number = words.split('').reduce((sum, letter) => sum + letter.charCodeAt(0), 0)
  return (frames[number % frames.length] ?? String)(words)
}

/** The words that a text is about, wherever the server shows it; null for a text that was not planned. */
export function wordsIn(text: string): string | null {
  return /\b[TN][a-z]\d+\b/.exec(text)?.[0] ?? null
}
