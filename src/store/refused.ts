/** The program does not start, for a reason a person can act on; `exitCode` is what the process should end with. */
export class StartRefused extends Error {
  readonly code: 'folder-held' | 'damaged' | 'settings' | 'unreachable' | 'schema' | 'machine';
  readonly exitCode: 1 | 2 | 3;

  constructor(code: StartRefused['code'], says: string, options?: ErrorOptions) {
    super(says, options);
    this.name = 'StartRefused';
    this.code = code;
    this.exitCode = code === 'folder-held' ? 3 : code === 'settings' ? 2 : 1;
  }
}

/** Where the store says what it is doing; pino's logger fits. */
export type Log = {
  info(says: string): void;
  warn(says: string): void;
  error(says: string): void;
};
