/** What the command line reads from and writes to; a test gives its own. */
export type Terminal = {
  env: Record<string, string | undefined>;
  cwd: string;
  out: (text: string) => void;
  complain: (text: string) => void;
  /** Everything that is piped in. */
  stdin: () => Promise<string>;
  /** Characters in a line. */
  width: number;
  /** True where a person looks at it rather than a file. */
  live: boolean;
};

/** The terminal of this process. */
export function processTerminal(): Terminal {
  return {
    env: process.env,
    cwd: process.cwd(),
    out: (text) => void process.stdout.write(text),
    complain: (text) => void process.stderr.write(text),
    stdin: async () => {
      if (process.stdin.isTTY) return '';
      const parts: Buffer[] = [];
      for await (const part of process.stdin) parts.push(part as Buffer);
      return Buffer.concat(parts).toString('utf8');
    },
    width: process.stdout.columns ?? 120,
    live: process.stderr.isTTY === true,
  };
}
