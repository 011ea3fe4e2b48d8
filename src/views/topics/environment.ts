export const environment = `What is read from the environment. An option beats the environment, the
environment beats the saved account. A file .helpdesk-profile in the folder
you are in, or in one above it, stands between the two: it holds the name of
a profile and nothing else.

  HELPDESK_PROFILE      the account to use; "sandbox" needs no server
  HELPDESK_SERVER       the server's web address
  HELPDESK_API          its API: legacy (up to 2026.1), nextgen (2026.4 on),
                        rt; the sandbox speaks the first two
  HELPDESK_API_KEY      the API key for that server
  HELPDESK_USERNAME     user name, where the sign-in wants one
  HELPDESK_PASSWORD     password
  HELPDESK_SITE_POLICY  the site policy file
  HELPDESK_DEBUG        1 tells what is sent, and where an error came from

  NO_COLOR              not empty: no colour
  ACCESSIBLE            1: questions line by line, nothing is redrawn, no pager;
                        the same as: helpdesk config set accessible on
  TERM                  "dumb": the same, and no colour
  CI                    not empty: nothing is asked
  VISUAL, EDITOR        the editor for long texts
  PAGER                 the program that shows long pages; "cat" for none
  TZ                    your time zone

  HTTPS_PROXY           the proxy for https; NAME:PASSWORD@ before its host
  HTTP_PROXY            the proxy for plain http
  NO_PROXY              servers that need none, separated by commas; * for all
  SSL_CERT_FILE         the system's certificate authorities, one PEM file
  SSL_CERT_DIR          or a folder of them

  XDG_CONFIG_HOME       settings, accounts, saved views, secrets kept in a file
  XDG_STATE_HOME        drafts, the outbox, the journal of your runs, sessions,
                        what changes saw last
  XDG_CACHE_HOME        look-ups, the last answers for an outage, and the words
                        of completion
  XDG_DATA_HOME         mirrors of help desks, the sandbox's database
  NODE_EXTRA_CA_CERTS   a file with more certificate authorities, for Node

HELPDESK_API_KEY and HELPDESK_PASSWORD are not handed on to the editor, the
pager, the browser or a key-command.

A secret goes only to the server it was given for. To sign in without typing:
  printf %s "$KEY" | helpdesk login --server URL --api-key-stdin --store file
`
