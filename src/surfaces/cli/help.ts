/** What `debabel --help` and `debabel COMMAND --help` print. */
export const help: Readonly<Record<string, string>> = {
  '': `debabel: repairs English that a machine garbled

usage: debabel COMMAND [OPTION…] [FILE…]

  repair   repaired text to standard output, in place, or into a folder; with reports
  check    findings only; exit code 1 if there are any
  pipe     one JSON object a line in, one a line out
  feed     RSS, Atom and JSON feeds in, the same feeds out
  rules    list, show, test and lint rules
  measure  figures on marked, referred and clean texts

  debabel COMMAND --help   options and examples
  debabel --version

examples:
  debabel repair article.txt > repaired.txt
  debabel check article.txt
  curl -s https://example.org/item.txt | debabel repair
`,
  repair: `debabel repair [OPTION…] [FILE…]     repairs texts; without FILE, or for -, reads standard input

  --write               change the files in place, each at once or not at all
  --out DIR             write repaired texts into DIR
  --dry-run             say what would be done, change nothing
  --report FORM,…       write reports: html, diff, json, md
  --reports DIR         where to (default: reports)
  --format, --as NAME   what the texts are: text, markdown, html, rss, atom, xliff, json-feed, json, ndjson, srt, vtt,
                        docx (default: by name and content)
  --fields PATH,…       json, ndjson: what is prose, as title,items[].text,**.body (default: usual names anywhere)
  --date TIME           docx: when changes were made, as 2024-05-01T10:00:00Z (default: they do not say)
  --profile NAME        safe: only what is certain · standard · picky: also style and doubts
  --rule ID             only this rule, pack or family; may be repeated
  --no-rule ID          not this one; may be repeated (adds to the settings, as --rules does)
  --rules PATH          add rule files or a folder of your own; may be repeated
  --style NAME          house spelling of names: ap, guardian, bbc, reuters, … (Kyiv or Kiev)
  --config FILE         settings file (default: debabel.config.yml, .json, .ts, … here or above)
  --no-config           no settings file
  --quiet               no summary on standard error

exit code: 0 done · 2 could not run, or not for every file · 130, 143 interrupted between two files

examples:
  debabel repair article.txt                          repaired text to the terminal
  debabel repair --write 'feeds/**/*.txt'             in place
  debabel repair article.txt --out done --report html,diff
  debabel repair --write feed.xml page.html           only prose changes, in the encoding of each
  debabel repair report.docx --out done               repairs as tracked changes, findings as comments
`,
  check: `debabel check [OPTION…] [FILE…]      shows findings; without FILE, or for -, reads standard input

  --format FORM         pretty (default), json, diff, md, html
  --as NAME             what the texts are: text, markdown, html, docx, … (default: by name and content)
  --fields PATH,…       as for repair
  --profile, --rule, --no-rule, --rules, --style, --config, --no-config   as for repair
  --why                 pretty: the reason for each rule too
  --alternatives        ask the dictionary for alternatives to unknown words (slow)

exit code: 0 nothing found · 1 findings · 2 could not run

examples:
  debabel check article.txt
  debabel check --format json article.txt | jq '.[0].summary'
  debabel check --rule names --rule idioms/cs article.txt
`,
  pipe: `debabel pipe [OPTION…]               NDJSON in, NDJSON out, in order, flushed line by line

  in:   {"id": "…", "text": "…"}, and "format": "html" (default: text), and for json and ndjson "fields": ["title"]
  out:  {"id", "version", "format", "output", "summary", "findings"}, or {"id", "error": {"code", "message"}}

  --fields PATH,…       json, ndjson: what is prose where a line names no fields (default: as for repair)
  --workers N           threads for a long stream (default: 2 where there are so many cores)
  --profile, --rule, --no-rule, --rules, --style, --config, --no-config   as for repair

A bad line gives an error on its line and the next one goes on. Memory does not grow with the stream.
exit code: 0 end of input · 2 could not run · 141 nobody reads the output any more

example:
  debabel pipe < items.ndjson > repaired.ndjson
`,
  feed: `debabel feed [OPTION…] URL|FILE…    repairs feeds: the same feeds out, a report on each item, one page for the run
debabel feed replay [--dry-run]      works on the whole archive again with the rules of today; shows what comes out differently

  --out DIR             archive: feeds, items, index.html, quarantine.ndjson, journal.ndjson (default: reports/feed)
  --report FORM,…       reports on items: html (default), diff, md; json is always there
  --since WHEN          only items published since a date (2026-01-31) or a time ago (7d, 12h)
  --limit N             at most N items in this run, freshest first
  --watch [INTERVAL]    again and again (default: 15m)
  --fail-on GRADE       exit code 1 if an item is graded edit or quarantine
  --drop-quarantined    leave quarantined items out of the feeds
  --workers N           threads (default: as many as there are cores)
  --allow-private       fetch from private, loopback and link-local addresses too
  --max-size MB         largest feed, unpacked (default: 512)
  --timeout SECONDS     longest wait for a server (default: 60)
  --profile, --rule, --no-rule, --rules, --style, --config, --no-config, --quiet   as for repair

What is on record as it stands is not done again; a run that was stopped, even by kill -9, is taken up where it was.
exit code: 0 done · 1 as --fail-on says · 2 could not run, or not for every feed or item

examples:
  debabel feed https://example.org/rss.xml
  debabel feed --out archive --since 7d --fail-on quarantine feeds/*.xml
  debabel feed replay --dry-run --out archive
`,
  rules: `debabel rules list [FAMILY]          all rules with state, severity and title
debabel rules show ID                why a rule is there, its examples and where its file is
debabel rules show ID --at PLACE     why it did what it did there: FILE:LINE or FILE:LINE:COLUMN, FILE may be -
debabel rules test [FILE…]           hold rule files (or all built-in rules) against their own examples
debabel rules lint [ID…]             refuse rules that claim more than measuring found of them
debabel rules schema                 JSON Schema of rule files, for editors

  --json                list: as JSON
  --rules PATH          list, show: with your own rules
  --format FORM         show --at: pretty (default), json
  --profile, --no-rule, --style, --config, --no-config   show --at: as for check

exit code: 0 fine · 1 a rule breaks its promise · 2 could not run

examples:
  debabel rules list idioms/cs
  debabel rules show names/people
  debabel rules show senses/tr/spine-backbone --at article.txt:12
  debabel rules test my-rules/float.yml
`,
  measure: `debabel measure [OPTION…]           score, lift and calibration on the project’s corpus and on more texts

  --garbled PATH        more garbled texts: folder, .txt with marks, .jsonl with answers or references; may be repeated
  --clean PATH          more texts that people wrote; may be repeated
  --fit                 fit the ranker of the senses on the clean texts instead
  --write               into reports/ (and src/language/data), not to standard output

Without more texts rules keep the calibration that they have.
What is worse than in reports/score.json is told on standard error.

exit code: 0 done · 2 could not run

example:
  debabel measure --garbled my/gold.jsonl --clean my/news.txt
`,
};
