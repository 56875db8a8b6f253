import type { ItemLink, LinkVerb } from '../issues/item.ts';
import { asObject, type JsonObject, textAt } from './values.ts';

/** The repository of an issue as `owner/name`, from wherever it says so; empty where it does not. */
export function repositoryOf(issue: JsonObject): string {
  const named = textAt(issue, 'repository') ?? textAt(asObject(issue.repository), 'full_name', 'nameWithOwner');
  const urls = ['repository_url', 'html_url', 'url'].map((name) => textAt(issue, name) ?? '');
  for (const text of [...urls, named ?? '']) {
    const found = /^(?:https?:\/\/[^/]+\/(?:api\/v3\/)?(?:repos\/)?)?([\w.-]+\/[\w.-]+)(?:\/issues\/.*)?$/.exec(
      text,
    )?.[1];
    if (found) return found;
  }
  return '';
}

/** The outside id of an issue: `owner/name#12`. */
export function keyOf(repository: string, number: string): string {
  return `${repository}#${number}`.slice(0, 200);
}

const mention =
  /\b(blocked by|depends on|duplicate of|part of|blocks)\s*:?\s+(?:https?:\/\/[^/\s]+\/([\w.-]+\/[\w.-]+)\/issues\/|([\w.-]+\/[\w.-]+)?#)(\d{1,9})\b/gi;
const verbs: Record<string, LinkVerb> = {
  'blocked by': 'blocked by',
  'depends on': 'blocked by',
  'duplicate of': 'duplicates',
  'part of': 'part of',
  blocks: 'blocks',
};

/** The links that the text of an issue states, since lists of issues carry none: `Blocked by #12`, `Duplicate of owner/name#3`. */
export function mentionsOf(body: string, repository: string): ItemLink[] {
  const prose = body.replace(/```[\s\S]*?(?:```|$)/g, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(mention)].map(([says, word = '', byUrl, byName, number = '']) => ({
    verb: verbs[word.toLowerCase()] ?? 'relates to',
    to: keyOf(byUrl ?? byName ?? repository, number),
    says,
  }));
}
