import { queries } from '#catalogue/list';
import { refuseRest, type Typed } from './arguments.ts';
import type { OwnCommand } from './help.ts';
import { saveKey } from './key-file.ts';
import { exitCodes, Misuse } from './misuse.ts';
import type { Terminal } from './terminal.ts';

/** Runs a command of the command line itself. */
type Own = OwnCommand & {
  run: (terminal: Terminal, words: readonly string[], flags: Typed['flags']) => Promise<number>;
};

const offered: Record<string, Own> = {
  serve: {
    usage: 'serve',
    says: 'Start the server, as npm start does',
    more: 'Settings: PORT, HOST, DATABASE_URL, THROUGHLINE_DATA, PUBLIC_URL, TRUSTED_PROXIES, THROUGHLINE_CLOCK.',
    run: async (_terminal, words, flags) => {
      nothingElse(words, flags);
      const { serveUntilStopped } = await import('#src/serve-until-stopped');
      await serveUntilStopped();
      return exitCodes.done;
    },
  },
  migrate: {
    usage: 'migrate',
    says: 'Bring the database to the newest migration',
    run: async (terminal, words, flags) => {
      nothingElse(words, flags);
      return (await import('#src/local/migrate')).migrateHere(terminal);
    },
  },
  setup: {
    usage: 'setup --email <e-mail> --name <name> [--workspace <name>] [--sample harbour] [--test] --print-key',
    says: 'Make the first administrator, a workspace with a product, and a deciding key, without a browser',
    more: 'The server must not be running on this folder. The key is the last line of the output.\n--sample harbour puts a sample product with twelve weeks of work there instead of an empty one; it is removed in one click.\n--test makes a workspace for trying things out, whose clock can be set.',
    run: async (terminal, words, flags) => (await import('#src/local/setup')).setUpHere(terminal, words, flags),
  },
  doctor: {
    usage: 'doctor [--json]',
    says: 'Check that what must always hold does hold in the database',
    run: async (terminal, words, flags) => (await import('#src/local/doctor')).doctorHere(terminal, words, flags),
  },
  backtest: {
    usage: 'backtest <history.csv> [--trials <number>] [--json]',
    says: 'Forecast a past that is known and score the methods against what came',
    more: 'The file names in its first row the columns team, date, done (a count a day), or finished (a date an item; team if there are several).',
    run: async (terminal, words, flags) => (await import('#src/local/backtest')).backtestHere(terminal, words, flags),
  },
  export: {
    usage: 'export [--product <id>] --out <folder>',
    says: 'Write everything of a product, or of the whole workspace, as JSON lines and as CSV',
    more: "everything.jsonl can be imported again; each kind has a file of JSON lines and one of CSV besides. CSV cells that a spreadsheet would take for a formula get a ' before them.",
    run: async (terminal, words, flags) => (await import('./export.ts')).exportProduct(terminal, words, flags),
  },
  mcp: {
    usage: 'mcp [--url <address>] [--key <key>] [--tools <which>]',
    says: 'Speak MCP on standard input and output: what an agent starts to work here',
    more: "It talks to the running server with the key that you give it, and can do what that key may: read, propose or decide.\nOthers on this machine can see a --key; THROUGHLINE_KEY in the agent's settings they cannot.\n--tools: everyday (the default), all, none, or nouns and names with commas between, as in everyday,story.",
    run: async (terminal, words, flags) => (await import('./mcp.ts')).speakMcp(terminal, words, flags),
  },
  upload: {
    usage: 'upload <file> --product <id> [--json]',
    says: 'Upload a file for an import; prints the id under which it is kept for a day',
    run: async (terminal, words, flags) => (await import('./upload.ts')).upload(terminal, words, flags),
  },
  'key save': {
    usage: 'key save [<key>]',
    says: 'Keep a key for the next commands, in a file that only you can read; piped in, or as the last word',
    run: async (terminal, words, flags) => {
      refuseRest(flags, []);
      const text = words[0] ?? (await terminal.stdin());
      if (text.trim() === '')
        throw new Misuse('Pipe the key in, or give it as the last word: throughline key save tl_...');
      terminal.out(`Saved in ${saveKey(terminal, text)}\n`);
      return exitCodes.done;
    },
  },
};

const importing: Own = {
  usage:
    'import [backlog|history|feedback|issues|export] <file> --product <id> [--team <id>] [--map field=Column] [--state Word=state] [--kind Word=kind] [--dry-run]',
  says: 'Upload a file, show what importing it would do, and import it',
  more: 'Without a first word the file is recognised by what stands in it: Jira, Linear, GitHub, our own export, or a table. --map, --state and --kind as often as needed; --date-shape dmy or mdy, --encoding, --delimiter and --headerless where the guesses are wrong; --from names the product of an export that holds several.',
  run: async (terminal, words, flags) => (await import('./import-file.ts')).importFile(terminal, words, flags),
};

/** What the command line can do besides the catalogue, by its first words; each is loaded only when it is asked for. */
export const ownCommands: Readonly<Record<string, Own>> = {
  ...offered,
  ...(Object.hasOwn(queries, 'import.look') ? { import: importing } : {}),
};

function nothingElse(words: readonly string[], flags: Typed['flags']): void {
  if (words.length > 0) throw new Misuse(`"${words[0]}" is not understood here.`);
  refuseRest(flags, []);
}
