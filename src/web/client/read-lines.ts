/** Reads a stream of NDJSON, the lines of a chunk at a time; throws on a line that is not JSON. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<unknown[]> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunks) {
    const text = rest + decoder.decode(chunk, { stream: true });
    const end = text.lastIndexOf('\n');
    rest = text.slice(end + 1);
    // One parse of a whole chunk costs less than one for each line.
    if (end > 0) yield JSON.parse(`[${text.slice(0, end).replaceAll('\n', ',')}]`) as unknown[];
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
