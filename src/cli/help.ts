/** What `--help` prints. */
import { LOG_KIND_IDS } from '../core/log/logKinds';
import { LETTER_KINDS } from '../core/record/schema';

export const HELP = `Reads the client records of a folder and says which clients need something, and why.

node dist/cli.js COMMAND, where COMMAND is one of:

  assess FOLDER [--as-of DATE] [--client ID] [--format text|json|markdown] [--color]
      The verdict on every client, worst first, with its evidence and the next step.
  draft FOLDER ID KIND [--language LANGUAGE] [--as-of DATE]
      A letter to a client, as Markdown, in your own words where .clients/templates/<kind>.<language>.md
      has them. Nothing is sent.
  check FOLDER
      What is wrong in the records and templates, one a line: file:line:column severity code message.
  interest FOLDER ID [--as-of DATE] [--format text|json]
      Late interest on a client's invoices with its working, by the agreed terms or the law they name.
  log FOLDER ID KIND key=value… [--dry-run]
      Adds one entry to a client's record and leaves every other byte as it was. Prints what was
      added; with --dry-run the whole new text, and writes nothing.
  --help
  --version

FOLDER    the folder that holds .clients
ID        the name of a client's file without its ending: acme for .clients/acme.yaml
DATE      YYYY-MM-DD; today where it is absent. What is dated later does not count.
LANGUAGE  a language tag like en or vi-VN; the client's own where it is absent
KIND      of a letter: ${LETTER_KINDS.slice(0, 5).join(', ')},
          ${LETTER_KINDS.slice(5).join(', ')}
          of an entry: ${LOG_KIND_IDS.slice(0, 8).join(', ')},
          ${LOG_KIND_IDS.slice(8).join(', ')}

Exit status: 0 no client is above watch; 1 a client is at act or let go; 2 a record can't be read
or the call is wrong. check: 2 where there is an error, else 0. interest: 2 where the record can't
be read, else 0. log: 2 where nothing was added, else 0.
`;
