/** What the far side answers to one message: its text, empty where there is nothing to say. */
export type Post = (message: Message, signal: AbortSignal) => Promise<string>;
/** A message of JSON-RPC, as far as a pipe must know it. */
export type Message = {
  id?: string | number | null;
  method?: string;
  params?: { name?: unknown; uri?: unknown; requestId?: unknown; _meta?: Record<string, unknown> };
};

/**
 * Carries messages, one a line, to the far side and its answers back, several at a time; ends when the lines end and all is
 * answered. A request that cannot be carried is answered with the reason in a sentence.
 */
export async function pipe(lines: AsyncIterable<string>, post: Post, write: (line: string) => void): Promise<void> {
  const open = new Map<unknown, AbortController>();
  const under = new Set<Promise<void>>();
  for await (const line of lines) {
    if (line.trim() === '') continue;
    const message = messageIn(line);
    if (!message) {
      write(errorLine(null, -32700, 'This line is no message: send one JSON object a line.'));
      continue;
    }
    if (message.method === 'notifications/cancelled') open.get(message.params?.requestId)?.abort();
    const carried = carry(message).finally(() => under.delete(carried));
    under.add(carried);
  }
  await Promise.all(under);

  async function carry(message: Message): Promise<void> {
    const asks = message.id !== undefined && message.id !== null && message.method !== undefined;
    const stop = new AbortController();
    if (asks) open.set(message.id, stop);
    try {
      const answer = await post(message, stop.signal);
      if (asks && answer !== '') write(answer);
    } catch (error) {
      if (asks && !stop.signal.aborted)
        write(errorLine(message.id, -32000, error instanceof Error ? error.message : String(error)));
    } finally {
      if (asks) open.delete(message.id);
    }
  }
}

function messageIn(line: string): Message | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const errorLine = (id: Message['id'], code: number, message: string): string =>
  JSON.stringify({ jsonrpc: '2.0', id: id ?? null, error: { code, message } });
