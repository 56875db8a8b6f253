/** The most bytes of a picture that is sent; the server says so too. */
export const largestPicture = 15_000_000;

/** What became of a picture that was sent. */
type Answer = { picture: string } | { refused: string; mayGoAgain?: boolean };

interface Sending {
  answer: Promise<Answer>;
  cancel: () => void;
}

/** Sends a picture to the server once there is a network, telling how far it is; what is refused says what to do. */
export function sendPicture(
  { workspace, product, file }: { workspace: string; product: string; file: File },
  tell: { progress: (done: number) => void; waiting: (waits: boolean) => void },
): Sending {
  const request = new XMLHttpRequest();
  const stop = new AbortController();
  const send = () =>
    new Promise<Answer>((settle) => {
      request.open('POST', `/api/pictures?product=${product}`);
      request.setRequestHeader('Content-Type', 'application/octet-stream');
      request.setRequestHeader('X-Workspace', workspace);
      request.upload.onprogress = ({ loaded, total }) => tell.progress(total > 0 ? loaded / total : 0);
      request.onload = () => settle(read(request.status, request.responseText));
      request.onerror = () =>
        settle({ refused: 'The server could not be reached. Your text is kept.', mayGoAgain: true });
      request.onabort = () => settle(notSent);
      request.send(file);
    });
  const waitAndSend = async (): Promise<Answer> => {
    if (file.size > largestPicture) return { refused: 'It is larger than 15 MB. Make it smaller and drop it again.' };
    if (!navigator.onLine) {
      tell.waiting(true);
      await untilOnline(stop.signal);
      tell.waiting(false);
    }
    return stop.signal.aborted ? notSent : send();
  };
  const cancel = () => {
    stop.abort();
    request.abort();
  };
  return { answer: waitAndSend(), cancel };
}

const notSent = { refused: 'It was not sent.' };

function untilOnline(signal: AbortSignal): Promise<void> {
  return new Promise((go) => {
    addEventListener('online', () => go(), { once: true, signal });
    signal.addEventListener('abort', () => go(), { once: true });
  });
}

function read(status: number, body: string): Answer {
  try {
    const { picture, error } = JSON.parse(body) as { picture?: unknown; error?: { message?: unknown } };
    if (status === 200 && typeof picture === 'string') return { picture };
    if (typeof error?.message === 'string') return { refused: error.message };
  } catch {
    // Something between here and the server has answered in its place.
  }
  return { refused: 'The server gave no answer that can be read. Try it again.' };
}
