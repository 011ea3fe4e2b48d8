const passing = /^\s*(?:insert(?: or replace)? into|update|delete from) (?:session|token|ticket_view)\b/

/** Whether a statement writes who is signed in or who looked at a ticket: nothing that a ticket in the long form is made of. */
export const isPassing = (sql: string): boolean => passing.test(sql)
