import type { Socket } from 'node:net'

/** Of a body, in bytes. What is longer is taken for a file. */
const piece = 64 * 1024

export function isFile(bytes: number): boolean {
  return bytes > piece
}

interface Message {
  readonly head: string
  readonly body: Uint8Array | undefined
  /** Called for every part of a file that left. */
  readonly onPart: () => void
  /** Called when nothing more is to be handed to the connection. */
  readonly onAll: () => void
}

/** A long body goes in pieces, so that a slow line is not taken for a silent one. */
export function sendMessage(socket: Socket, { head, body, onPart, onAll }: Message): void {
  if (body === undefined || !isFile(body.length)) {
    onAll()
    socket.write(body === undefined ? head : Buffer.concat([Buffer.from(head, 'latin1'), body]), 'latin1')
    return
  }
  socket.write(head, 'latin1')
  const send = (from: number): void => {
    if (from >= body.length) return onAll()
    socket.write(body.subarray(from, from + piece), (error) => {
      if (error) return
      onPart()
      send(from + piece)
    })
  }
  send(0)
}
