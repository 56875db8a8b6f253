declare module '*.css';

/** What the browser knows of each command, made from the definitions by `vite.config.ts`. */
declare module 'virtual:catalogue' {
  export const commands: Record<
    string,
    {
      says: string;
      right: import('#domain/rights').Right;
      undo: 'fields' | 'restore' | 'none';
      /** Without a network it is kept on the device; any other command is refused there at once. */
      keptOffline: boolean;
    }
  >;
  /** Whether the last answers to a question lie on the device, to be read without a network. */
  export const queries: Record<string, { answerKept: boolean }>;
}

interface ImportMeta {
  /** The modules of this build that fit the pattern, read when they are called. */
  glob<Module>(pattern: string): Record<string, () => Promise<Module>>;
}
