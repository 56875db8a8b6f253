/** The most bytes of a picture that is sent; the server says so too. */
export const largestPicture = 15_000_000;

/** What became of a picture that was sent. */
type Answer = { picture: string } | { refused: string };

interface Sending {
  answer: Promise<Answer>;
  cancel: () => void;
}

/** Sends a picture to the server, telling how far it is; what is refused says what to do. */
export function sendPicture(
  { workspace, product, file }: { workspace: string; product: string; file: File },
  onProgress: (done: number) => void,
): Sending {
  const request = new XMLHttpRequest();
  const answer = new Promise<Answer>((settle) => {
    const refuse = (refused: string) => settle({ refused });
    if (file.size > largestPicture) return refuse('It is larger than 15 MB. Make it smaller and drop it again.');
    if (!navigator.onLine)
      return refuse('Pictures wait for the network: drop it again once you are online. Your text is kept.');
    request.open('POST', `/api/pictures?product=${product}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('X-Workspace', workspace);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => settle(read(request.status, request.responseText));
    request.onerror = () =>
      refuse('The server could not be reached. Drop it again once you are online; your text is kept.');
    request.onabort = () => refuse('It was not sent.');
    request.send(file);
  });
  return { answer, cancel: () => request.abort() };
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
