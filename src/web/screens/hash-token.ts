/** The token behind `#` in a link that was printed or sent: `#token=…` or `#…`; browsers send it to no server. */
export function hashToken(): string {
  return decodeURIComponent(location.hash.replace(/^#(token=)?/, ''));
}
