/** A reply as a mail file that mail programs open as a draft; names and subject are encoded, so that nothing in them is a header. */
export function emlOf(reply: { toName: string | null; email: string | null; subject: string; text: string }): string {
  const name = reply.toName === null ? '' : `${encoded(reply.toName)} `;
  const to = reply.email === null ? [] : [`To: ${name}<${reply.email}>`];
  return [
    ...to,
    `Subject: ${encoded(reply.subject)}`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...(base64(reply.text.replace(/\n/g, '\r\n')).match(/.{1,76}/g) ?? []),
    '',
  ].join('\r\n');
}

/** A link that opens the reply in one's own mail program. */
export function mailtoOf(reply: { email: string | null; subject: string; text: string }): string {
  const part = (text: string) => encodeURIComponent(text.replace(/\n/g, '\r\n'));
  return `mailto:${reply.email === null ? '' : encodeURIComponent(reply.email)}?subject=${part(reply.subject)}&body=${part(reply.text)}`;
}

const longestWord = 30;

/** Words of a header, encoded piece by piece as RFC 2047 has it. */
function encoded(text: string): string {
  const points = Array.from(text);
  const pieces = Array.from({ length: Math.ceil(points.length / longestWord) }, (_, at) =>
    points.slice(at * longestWord, (at + 1) * longestWord).join(''),
  );
  return pieces.map((piece) => `=?utf-8?B?${base64(piece)}?=`).join('\r\n ');
}

const base64 = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
