const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text for an HTML element or a quoted attribute. */
export const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign)

/** Line ends of any kind as the server writes them: `<br/> ` (field guide §7). */
export const breakLines = (html: string): string => html.replaceAll(/\r\n|\n|\r/g, '<br/> ')
