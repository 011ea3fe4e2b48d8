export const forms = `Forms and tables of tickets, written in an editor or a file. A form is a page of
YAML with the fields of one request type, in the order of the server's own form.
Above each stands who demands it and what it takes:

  # required by the server; text
  Screen or report: Intake

  # required by the server; one of: Yes; Partly; No
  Can you keep working?: Partly

  # required by the server; text of any length
  detail: |-
    It freezes on the second page,
    since Monday.

Lines that begin with # are not sent. Names are those of --set, --columns and
-o json: keys in any case, custom fields by their label, field:Label where the
label is also a key. A text that YAML would read as something else goes in
quotes: Room: "12: annex".

Where forms are met: new --form prints one, new and edit open one in VISUAL or
EDITOR, new --from reads them. A form in a file can hold several tickets, with
--- between them, or as a list.

  helpdesk new --form --like 1042 > form.yaml
  helpdesk new --from form.yaml --dry-run

Several choices of one field stand with ; between them, Case;Power, or as a list;
in JSON as an array. Each is a whole choice, in any case: helpdesk fields --type
PATH names them.

An empty value. In a new ticket it is a field that was not given: what an option
says for all tickets holds, else what the server does without it, and a mandatory
one is named as missing. In edit it clears the field; a line that is taken out
leaves it as it is.

Files. --from FILE goes by the ending, --from - by how the text begins:

  .yaml .yml           forms
  .json                one object, or an array of them
  .ndjson .jsonl       one object a line
  .csv .tsv            a table with a header, one ticket a row; the header tells
                       whether comma, semicolon or tab parts the cells

In JSON custom fields stand among the keys or in "fields", as -o json prints
them; null is empty. Files are UTF-8.

A column, or a key, that has another name than its field is told by --map
'Column=Field'; --map Column= leaves it out. --type, --set and the other options
hold for every ticket that does not say otherwise itself.

  helpdesk new --from list.csv --map E-mail=requester --map Cost-centre= --dry-run

All tickets are checked before the first is sent, and all that is wrong is told
in one error, each with its line. Three or more ask first, or want --yes or
--expect N. Each has its result in the order of the file.

When a form is refused, in the editor, it opens again with the reason above its
field, behind # >>>. Left then, it is a draft, as it is from its first saving:
helpdesk drafts lists it, helpdesk drafts edit N goes on with it. What of a file
was not created is a draft as well, such as new-1: helpdesk drafts lists it with
the line that sends it, helpdesk new --from PATH, and sending takes it out. A
ticket that may have been created all the same stands there as a remark, so that
none is sent twice. A file with a mistake is yours and stays as it
is.
`
