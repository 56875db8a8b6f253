/** What an agent needs day by day, offered as tools of their own where the whole catalogue would be too much to read. */
export const everyday: readonly string[] = [
  'member.self',
  'product.list',
  'search.find',
  'record.get',
  'feature.list',
  'feature.get',
  'story.list',
  'feedback.list',
  'home.get',
  'proposal.list',
  'finding.list',
  'work.next',
  'feedback.capture',
  'insight.link',
  'feature.raise',
  'story.create',
  'story.edit',
  'question.ask',
];

/** What to ask first, for an agent that knows nothing yet. */
export const firstSteps =
  'Begin with member_self: it tells your products, roles and decisions. home_get tells what waits for them in a product; proposal_list and finding_list, what waits at all.';
