/** Goes up with every change of the tables or indexes that are there; a file with a higher one is left alone. */
export const mirrorVersion = 2

/**
 * An index for each list that a person may ask for: in the order of the server, with what such a list is narrowed by, so
 * that the tickets themselves need not be looked at.
 */
const listed = ['status', 'priority', 'type', 'location', 'department', 'requester', 'person']
const lists = listed
  .map((key) => `create index ticket_${key} on ticket (${key}, updated, state, tech, created);`)
  .join('\n')

/**
 * Times are milliseconds since 1970; true and false are 1 and 0. What a filter asks for stands in `ticket`, narrow enough
 * to be gone through; the row to be printed in `page`; texts as `plainFolded` makes them. FTS5 keeps no copy of the texts,
 * and folds nothing: SQLite knows the cases of ASCII only.
 */
export const tables = `
create table fact (name text primary key, json text not null) without rowid;
create table ticket (
  id integer primary key, updated integer, created integer, due integer, closed integer, state integer not null,
  status integer, priority integer, type integer, tech integer, requester integer, location integer, department integer,
  level integer, flagged integer not null, approval integer not null, team text, person integer
);
create table page (id integer primary key, json text not null);
create table folded (id integer primary key, subject text, detail text not null);
create table person (id integer primary key, name text not null, email text not null, unique (name, email));
create virtual table words using fts5(
  subject, detail, content = '', contentless_delete = 1, tokenize = 'trigram case_sensitive 1'
);
create index ticket_updated on ticket (updated desc, id desc);
create index ticket_created on ticket (created);
create index ticket_due on ticket (due);
create index ticket_closed on ticket (closed);
${lists}
create index ticket_tech on ticket (tech, state, due, priority);
create index ticket_team on ticket (team, state, due, priority, tech);
create index ticket_state on ticket (state, due, priority, tech);
pragma user_version = ${mirrorVersion};
`

/** Brings a mirror of layout 1, which has the same tables, to this one. */
export const sinceFirst = `
${listed.map((key) => `drop index ticket_${key};`).join('\n')}
${lists}
pragma user_version = ${mirrorVersion};
`
