import { Client, type ClientOptions, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';

/** How a tool ended, as `run` would call it, with the structured answer and the words. */
export type Ended = { ended: string; says: string; structured: Record<string, unknown> };

/** An agent that is connected by HTTP. */
export type Agent = {
  client: Client;
  call: (tool: string, input?: unknown) => Promise<Ended>;
  close: () => Promise<void>;
};

/** Connects an agent with the kit's own client to a server, with a key. */
export async function agentOf(
  url: string,
  key: string | undefined,
  { tools, options = {} }: { tools?: string; options?: ClientOptions } = {},
): Promise<Agent> {
  const client = new Client({ name: 'test', version: '0' }, options);
  const address = new URL(`/mcp${tools === undefined ? '' : `?tools=${tools}`}`, url);
  const requestInit = { headers: { authorization: `Bearer ${key}` } };
  await client.connect(new StreamableHTTPClientTransport(address, { requestInit }));
  return { client, call: (tool, input) => callWith(client, tool, input), close: () => client.close() };
}

/** Calls a tool and tells how it ended: done, proposed, preview, answered, or the code of the refusal. */
export async function callWith(client: Client, tool: string, input: unknown = {}): Promise<Ended> {
  const result = await client.callTool({ name: tool, arguments: input as Record<string, unknown> });
  const structured = (result.structuredContent ?? {}) as Record<string, unknown>;
  const [first] = result.content as { type: string; text?: string }[];
  const says = first?.text ?? '';
  const { error } = structured as { error?: { code: string } };
  if ((result.isError === true) !== (error !== undefined)) throw new Error(`An error without a reason: ${says}`);
  const ended = error?.code ?? ('answer' in structured ? 'answered' : String(structured.outcome));
  return { ended, says, structured };
}
