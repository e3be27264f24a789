/** What `clausewright --help` prints. */
export const helpText = `Reviews contract drafts written in Markdown. Nothing leaves this machine.

  clausewright lint [paths…]       report what is vague, missing, undefined or broken
  clausewright inspect [paths…]    print what is understood of a draft, as JSON
  clausewright positions [paths…]  print what a draft says on the questions a reviewer asks first,
                                   as JSON
  clausewright glossary [paths…]   print the terms of a draft and what they mean, as a table
  clausewright explain <rule> [draft]  say what a rule is, how it is set for a draft, and by whom
  clausewright init [folder]       write settings for a project to start from (--preset NAME)
  clausewright report FILE         write the review report of a draft, for a file or a client
  clausewright server --stdio      start the language server, for editors

Paths are drafts (.md, .markdown; .txt is read as plain text), folders, which are searched for
Markdown, patterns such as "drafts/**/*.md", or - for standard input. Without a path, the present
folder is searched.

  --format FORMAT            how lint reports: stylish (for people, the default), markdown (a table
                             for a memo), csv, json, ndjson (one draft a line), sarif, github
  --format markdown|json     how glossary prints: for people (the default) or for programs
  --format html|markdown|docx how report prints: a web page (the default), Markdown or Word
  --output FILE              where report writes; Word needs it
  --redact                   leave out of a report what the draft says
  --rule NAMES               run these rules only
  --fix                      make all safe fixes in the drafts, and report what is left
  --fix-dry-run              say what --fix would do; with --format json it gives the text
  --baseline FILE            report only what the baseline has not, and fail on nothing else
  --write-baseline           take all that is found now for known, in .clausewright-baseline.json
                             or the --baseline that is named
  --since REVISION           report only what is new against a revision in git, and what the
                             drafts have lost since
  --show-waived              list what is waived too
  --fail-on SEVERITY         exit with 1 from this severity on: error, warning (the default),
                             information or hint
  --contract                 take every file for a contract, whatever it looks like
  --playbook NAME            read drafts by a playbook: discloser, recipient, balanced, or a file
  --config FILE              settings, instead of the .clausewright.json beside or above each draft
  --threads N                drafts that are reviewed at a time; as a rule, as many as pay
  --stdin-filename NAME      what to call the draft that standard input holds
  --input ndjson             standard input holds drafts as lines {"path": "a.md", "text": "…"}
  --version, --help

Exit codes: 0 nothing at or above --fail-on; 1 something is; 2 wrong usage, settings that do not
hold, or a draft that cannot be read.
`;
