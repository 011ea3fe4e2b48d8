/** Tickets with all that hangs on them, custom field definitions, mail. */
export const ticketTables = `
create table ticket (
  id integer primary key, subject text, subject_folded text, detail text not null, detail_folded text not null,
  report_date integer not null, last_updated integer not null, close_date integer, due_date integer, deleted integer,
  status_type_id integer not null, priority_type_id integer, request_type_id integer not null,
  location_id integer, department_id integer, room text, room_folded text, client_id integer,
  tech_id integer, tech_group_id integer, level_id integer, -- tech_group_id is the group of level_id
  cc text, cc_folded text, bcc text, bcc_folded text,
  email_client integer not null default 1, email_tech integer not null default 1, email_level integer not null default 0,
  email_manager integer not null default 0, email_cc integer not null default 0, email_bcc integer not null default 0,
  needs_approval integer not null default 0, is_public integer not null default 0,
  updated_by_tech_id integer, -- who made last_updated; null: a requester or a rule
  waiting_since integer       -- since when a status that does not count time holds
) strict;
create table note (
  id integer primary key, ticket_id integer not null, date integer not null, text text not null,
  tech_id integer, client_id integer, -- exactly one is set: TechNote or ClientNote
  work_minutes integer not null default 0, hidden integer not null default 0, solution integer not null default 0, billing_rate_id integer
) strict;
create table attachment (
  id integer primary key, kind text not null check (kind in ('jobTicket', 'techNote', 'clientNote', 'faq', 'client')), entity_id integer not null,
  file_name text not null, size integer not null, uploaded integer not null
) strict;
create table attachment_content (attachment_id integer primary key, bytes blob not null) strict;
create table ticket_flag (tech_id integer, ticket_id integer, primary key (tech_id, ticket_id)) strict, without rowid;
create table ticket_view (tech_id integer, ticket_id integer, at integer not null, primary key (tech_id, ticket_id)) strict, without rowid;
create table ticket_asset (ticket_id integer, asset_id integer, primary key (ticket_id, asset_id)) strict, without rowid;
create table custom_field (
  id integer primary key, entity text not null check (entity in ('ticket', 'asset', 'location')), label text not null,
  options text, -- choices, ';' between them
  style integer not null, -- 0 text, 1 multi-line, 2 check boxes, 3 radio, 4 pop-up, 5 number, 6 date, 7 date-time, 8 currency (field guide §11)
  visible integer not null default 1, editable integer not null default 1, required integer not null default 0, position integer not null
) strict;
create table request_type_field (request_type_id integer, field_id integer, primary key (request_type_id, field_id)) strict, without rowid;
create table asset_type_field (asset_type_id integer, field_id integer, primary key (asset_type_id, field_id)) strict, without rowid;
create table ticket_field_value (ticket_id integer, field_id integer, value text, primary key (ticket_id, field_id)) strict, without rowid;
create table asset_field_value (asset_id integer, field_id integer, value text, primary key (asset_id, field_id)) strict, without rowid;
create table location_field_value (location_id integer, field_id integer, value text, primary key (location_id, field_id)) strict, without rowid;
create table mail (
  id integer primary key, at integer not null, recipient text not null, subject text not null, body text not null, ticket_id integer
) strict;
create table confirmation ( -- the yes and no of a mail
  token text primary key, kind text not null check (kind in ('resolution', 'approval')), ticket_id integer not null,
  step_id integer, client_id integer, asked integer not null, answered integer, answer text check (answer in ('yes', 'no'))
) strict, without rowid;
`
