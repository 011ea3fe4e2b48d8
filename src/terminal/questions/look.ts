const bold = (text: string): string => `\u001B[1m${text}\u001B[22m`
const bare = (text: string): string => text

/** How prompts look: the cyan and the yellow that they come with vanish on light screens. What is chosen has a pointer besides. */
export const look = {
  spinner: { interval: 80, frames: Array.from('⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏') },
  style: { answer: bold, highlight: bold, key: bold, description: bare, searchTerm: bold },
}
