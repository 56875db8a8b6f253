/** Reads a stream of NDJSON, the lines that a chunk ends at a time; throws on a line that is not JSON. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<unknown[]> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunks) {
    // A line may be many chunks long, so only what is new is looked through for its end.
    const text = decoder.decode(chunk, { stream: true });
    const end = text.lastIndexOf('\n');
    if (end < 0) {
      rest += text;
      continue;
    }
    const lines = (rest + text.slice(0, end)).split('\n');
    rest = text.slice(end + 1);
    yield lines.filter((line) => line !== '').map((line) => JSON.parse(line) as unknown);
  }
  if (rest.trim() !== '') yield [JSON.parse(rest)];
}

/** The chunks of a response, in the browsers that cannot yet iterate over them. */
export async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}
