import { readReason } from '../../client/answer.ts';
import { type Door, Unanswered } from '../../client/sender.ts';

/** Sends a file to the server and answers its id; throws `Unanswered` with the reason where it is not taken. */
export async function upload(door: Door, product: string, file: File): Promise<string> {
  const name = encodeURIComponent(file.name.slice(0, 255));
  const response = await door
    .fetch(`${door.base}/api/files?product=${product}&name=${name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream', 'X-Workspace': door.workspace },
      body: file,
    })
    .catch(() => {
      throw new Unanswered({
        code: 'unreachable',
        message: 'The server cannot be reached, or the file changed while it was read. Choose it again.',
        details: {},
      });
    });
  if (!response.ok) throw new Unanswered(await readReason(response));
  const { file: id } = (await response.json()) as { file: string };
  return id;
}
