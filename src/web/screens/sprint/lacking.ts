import type { Row } from '#domain/records';

/** What a story lacks before a team can begin it, from what every list knows of it; the story's page says the rest. */
export function lacking(story: Pick<Row<'story'>, 'state' | 'criteria' | 'estimate' | 'blockedWhy'>): string[] {
  return [
    story.criteria === 0 && 'no criteria',
    story.estimate === null && 'no estimate',
    story.state === 'draft' && story.criteria > 0 && 'a draft',
    story.blockedWhy !== null && 'blocked',
  ].filter((word) => word !== false);
}
