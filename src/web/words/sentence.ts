/** The words with a full stop at their end, unless they end already. */
export function sentence(words: string): string {
  const said = words.trim();
  return /[.!?…]["”’)]?$/.test(said) ? said : `${said}.`;
}
