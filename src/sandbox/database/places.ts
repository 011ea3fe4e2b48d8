/** Site-wide settings, places and the fixed lists of a ticket. */
export const placeTables = `
create table setting (name text primary key, value text not null) strict, without rowid; -- application_key, schema_version
create table preference (
  id integer primary key check (id = 1),
  use_subject integer not null default 1,
  use_rooms integer not null default 1, room_popup integer not null default 0, room_required integer not null default 0,
  use_departments integer not null default 1, billing_enabled integer not null default 0,
  client_required integer not null default 1,
  default_priority_type_id integer, default_status_type_id integer not null, needs_approval_status_type_id integer,
  approved_status_type_id integer, denied_status_type_id integer,
  confirmed_status_type_id integer not null, reopened_status_type_id integer not null, -- the requester's yes and no
  default_note_status_type_id integer,
  auto_close_days integer, -- null: an unanswered question stays open
  version text not null, api_version text not null
) strict;
create table status_type (
  id integer primary key, name text not null, name_folded text not null, position integer not null,
  list_filter_type integer not null default 0, -- 1: in the web's My and Group lists
  counts_time integer not null default 1,      -- 0: time in it pushes the due date out
  counts_load integer not null default 1,      -- for load balancing
  asks_requester integer not null default 0,   -- Resolved: a mail with yes and no
  closes integer not null default 0,           -- sets the close date
  approval integer not null default 0          -- 1: only in a ticket's enabledStatusTypes
) strict;
create table priority_type (
  id integer primary key, name text not null, name_folded text not null, position integer not null,
  due_time_minutes integer not null, alert_reminder_minutes integer not null default -1, client_reminder_minutes integer not null default -1
) strict;
create table location (
  id integer primary key, name text not null, name_folded text not null,
  address text, address_folded text, city text, city_folded text, state text, state_folded text,
  postal_code text, postal_code_folded text, country text, country_folded text,
  default_priority_type_id integer, deleted integer
) strict;
create table room (id integer primary key, name text not null, name_folded text not null, location_id integer not null) strict;
create table department (id integer primary key, name text not null, name_folded text not null, approver_client_id integer) strict;
create table company (id integer primary key, name text not null, name_folded text not null, deleted integer) strict;
create table billing_rate (id integer primary key, name text not null, cents_an_hour integer not null default 0) strict;
create table bulk_action (id integer primary key, name text not null, description text) strict;
`
