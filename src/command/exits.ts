/**
 * Exit codes that a command can end with besides those of every command (0, 1, 2, 130), and when it does;
 * null where it means what it means everywhere.
 */
export type Exits = Readonly<Record<number, string | null>>
