/** Bearer tokens. Made when it is missing, so that older files serve the NextGen API, too. */
export const tokenTable = `
create table if not exists token (
  text text primary key, tech_id integer, client_id integer, application integer not null, expires integer not null
) strict, without rowid;
`

/** Techs, requesters, tech groups, request types, approvals, rules, sessions. */
export const peopleTables = `
create table client (
  id integer primary key, first_name text, first_name_folded text, last_name text, last_name_folded text,
  username text, username_folded text, email text, email_folded text, -- not always a valid address: Q13
  phone text, phone2 text, notes text, company_id integer, department_id integer, location_id integer, room_id integer,
  password text, admin integer not null default 0, inactive integer not null default 0, deleted integer
) strict;
create table tech (
  id integer primary key, first_name text not null, first_name_folded text not null, last_name text not null, last_name_folded text not null,
  username text not null, username_folded text not null, email text, email_folded text,
  display_name text not null, display_name_folded text not null,
  api_key text unique, password text, client_id integer, -- client_id: the linked requester account
  admin integer not null default 0, inactive integer not null default 0, on_vacation integer not null default 0,
  limited_to_groups integer not null default 0, may_delete_tickets integer not null default 1, may_edit_tickets integer not null default 1,
  deleted integer
) strict;
create table tech_location (tech_id integer, location_id integer, primary key (tech_id, location_id)) strict, without rowid; -- none: every location
create table tech_group (id integer primary key, name text not null, name_folded text not null, manager_id integer) strict;
create table tech_group_level (
  id integer primary key, group_id integer not null, level integer not null,
  assignment text not null check (assignment in ('none', 'balance', 'manager', 'lead'))
) strict;
create table level_tech (level_id integer, tech_id integer, primary key (level_id, tech_id)) strict, without rowid;
create table approval_process (id integer primary key, name text not null) strict;
create table approval_step (id integer primary key, process_id integer not null, position integer not null, approver_client_id integer not null) strict;
create table request_type (
  id integer primary key, parent_id integer, name text not null, name_folded text not null, position integer not null, -- position: display order in the whole tree
  display_name text not null, display_name_folded text not null, -- ancestors joined by ' &#8226; '
  archived integer not null default 0, deleted integer, hide_subject integer not null default 0,
  approval_process_id integer, priority_type_id integer, tech_group_id integer, lead_tech_id integer, -- group and lead are null: the parent's
  send_client_email integer not null default 1, send_tech_email integer not null default 1,
  send_level_tech_email integer not null default 0, send_group_manager_email integer not null default 0
) strict;
create table action_rule (
  id integer primary key, name text not null, position integer not null, enabled integer not null default 1,
  cascades integer not null default 1, -- 0: no rule below it runs after it
  at text not null check (at in ('create', 'save')), -- create: new tickets only
  if_subject_has text, if_request_type_id integer, if_location_id integer, if_priority_type_id integer, if_status_type_id integer, -- all that are set must hold
  set_priority_type_id integer, set_status_type_id integer, set_tech_id integer, set_tech_group_id integer
) strict;
create table session (
  key text primary key, cookie text not null, mode text not null, tech_id integer, client_id integer, last_used integer not null
) strict, without rowid;
`
