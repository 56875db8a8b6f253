/** What people call the fields of records, where it is not the field's own name. */
const names: Record<string, string> = {
  slug: 'address',
  timeZone: 'time zone',
  stageReason: 'reason',
  scopeIn: 'in scope',
  scopeOut: 'out of scope',
  windowStart: 'window starts',
  windowEnd: 'window ends',
  toWhom: 'promised to',
  dueOn: 'promised for',
  madeBy: 'promised by',
  madeOn: 'promised on',
  teamId: 'team',
  featureId: 'feature',
  storyId: 'story',
  feedbackId: 'feedback',
  memberId: 'member',
  assigneeId: 'assignee',
  linkedBy: 'linked by',
  proposerId: 'proposed by',
  decidedById: 'decided by',
  startedBy: 'started by',
  criteria: 'acceptance criteria',
  createdOn: 'created on',
  startedOn: 'started on',
  finishedOn: 'finished on',
  externalId: 'id outside',
  receivedOn: 'heard on',
  releaseId: 'release',
  plannedOn: 'planned for',
  deadlineOn: 'market deadline',
  deadlineWhy: 'what sets the deadline',
  goBy: 'go given by',
  goOn: 'go given on',
  launchedOn: 'launched on',
  setBy: 'set by',
  setOn: 'set on',
  keeperId: 'keeper',
  approvedBy: 'approved by',
  approvedOn: 'approved on',
  writtenBy: 'written by',
  writtenOn: 'written on',
  mendedBy: 'mended by',
  mendedOn: 'mended on',
  publishedOn: 'published on',
  stance: 'for or against',
  lapsesOn: 'lapses on',
  publicTitle: 'public title',
  publicText: 'public words',
  portal: 'public pages open',
  published: 'public',
  toName: 'name',
  castOn: 'cast on',
  toldBy: 'told by',
  sentAt: 'told at',
};

/** Fields that say nothing to a person who decides: places and bookkeeping. */
const silent = new Set([
  'startAt',
  'endAt',
  'importId',
  'rank',
  'once',
  'tries',
  'nextAt',
  'position',
  'fileId',
  'previewHash',
  'preview',
  'input',
  'made',
  'shape',
  'version',
  'productId',
]);

/** The name of a field as a person reads it: `promised for`. */
export function sayField(name: string): string {
  return names[name] ?? name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** True for a field that a person who decides wants to read. */
export function isTold(name: string): boolean {
  return !silent.has(name);
}
