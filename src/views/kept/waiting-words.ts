/** `2 writes wait in the outbox: helpdesk outbox send` */
export function waitingWords(count: number): string {
  return `${count === 1 ? '1 write waits' : `${count} writes wait`} in the outbox: helpdesk outbox send`
}
