const macros = /\{(?:color|panel|expand|anchor|toc|jira|status)(?::[^}\n]{0,300})?\}/gi;
const headings = /^h([1-6])\.\s+/;
const accountMention = /\[~(?:accountid:)?([^\]\n]{1,200})\]/gi;
const image = /!([^!\s|][^!\n|]{0,300})(?:\|[^!\n]{0,200})?!/g;
const namedLink = /\[([^\]|\n]{1,500})\|((?:https?:|mailto:|\/|#)[^\]|\s]{1,2000})(?:\|[^\]\n]{0,50})?\]/g;
const bareLink = /\[((?:https?|mailto):[^\]|\s]{1,2000})\]/g;

/** Jira's wiki markup as Markdown, which reads as plain text as well; what is code stays as it is. */
export function fromWikiMarkup(text: string): string {
  const parts = text.replace(/\r\n?/g, '\n').split(/(\{(?:code|noformat)(?::[^}\n]{0,200})?\})/i);
  if (parts.length === 1) return prose(text);
  let result = '';
  let fenced = false;
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 0) {
      result += fenced ? part : prose(part);
      continue;
    }
    const language = /:\s*(?:language=)?([a-z0-9+#]{1,20})\s*(?:\||\})/i.exec(part)?.[1] ?? '';
    const opens: boolean = !fenced;
    result = `${result.replace(/[ \t]+$/, '')}${result === '' || result.endsWith('\n') ? '' : '\n'}\`\`\`${opens ? language : ''}`;
    if (parts[index + 1]?.startsWith('\n') === false) result += '\n';
    fenced = opens;
  }
  return fenced ? `${result}\n\`\`\`` : result;
}

function prose(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(macros, '')
    .split('\n')
    .map(proseLine)
    .join('\n')
    .replace(/\n?\{quote\}\n?/gi, '\n');
}

function proseLine(line: string): string {
  const row = /^\s*(\|\|?)(.*)$/.exec(line);
  if (row && line.trimEnd().endsWith('|')) return tableRow(line.trim());
  const heading = headings.exec(line);
  const rest = heading ? line.slice(heading[0].length) : line;
  const bullet = /^\s*([*#-]{1,6})\s+/.exec(rest);
  const isRule = /^-{4,}\s*$/.test(rest);
  if (isRule) return '---';
  const words = spans(bullet ? rest.slice(bullet[0].length) : rest.replace(/^bq\.\s+/, '> '));
  if (heading) return `${'#'.repeat(Number(heading[1]))} ${words}`;
  if (!bullet) return words;
  const marks = bullet[1] ?? '*';
  return `${'  '.repeat(marks.length - 1)}${marks.endsWith('#') ? '1.' : '-'} ${words}`;
}

function spans(line: string): string {
  return line
    .replace(namedLink, '[$1]($2)')
    .replace(bareLink, '$1')
    .replace(accountMention, '@$1')
    .replace(image, (whole, name: string) => (/\.[a-z0-9]{2,5}$|^https?:/i.test(name) ? `[image: ${name}]` : whole))
    .replace(/\{\{([^{}\n]{1,500})\}\}/g, '`$1`')
    .replace(/(^|[\s(])\*(?=\S)([^*\n]{1,500}?\S|\S)\*(?=$|[\s).,;:!?])/g, '$1**$2**')
    .replace(/(^|[\s(])-(?=\S)([^-\n]{2,300}?\S)-(?=$|[\s).,;:!?])/g, '$1~~$2~~')
    .replace(/(^|[\s(])\?\?(\S[^?\n]{0,300})\?\?/g, '$1— $2')
    .replace(/\\\\(?=\s|$)/g, '')
    .trimEnd();
}

function tableRow(line: string): string {
  const isHead = line.startsWith('||');
  const cells = line
    .replace(/^\|+|\|+$/g, '')
    .split(isHead ? '||' : '|')
    .map((cell) => spans(cell.trim()));
  const row = `| ${cells.join(' | ')} |`;
  return isHead ? `${row}\n|${' --- |'.repeat(cells.length)}` : row;
}
