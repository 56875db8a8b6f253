// Everything people can ask, by name. A new question is its file and a line here.

export { boardAgeing as 'board.ageing' } from '#queries/board/ageing';
export { listClaims as 'claim.list' } from '#queries/claim/list';
export { listComments as 'comment.list' } from '#queries/comment/list';
export { getCustomer as 'customer.get', listCustomers as 'customer.list' } from '#queries/customer/list';
export { decisionLog as 'decision.log' } from '#queries/decision/log';
export { getDemo as 'demo.get' } from '#queries/demo/get';
export { listDuties as 'duty.list' } from '#queries/duty/list';
export { getFeature as 'feature.get' } from '#queries/feature/get';
export { listFeatures as 'feature.list' } from '#queries/feature/list';
export { getFeedback as 'feedback.get', listFeedback as 'feedback.list' } from '#queries/feedback/list';
export { similarFeedback as 'feedback.similar' } from '#queries/feedback/similar';
export { listFindings as 'finding.list' } from '#queries/finding/list';
export { listForecasts as 'forecast.list' } from '#queries/forecast/list';
export { getHome as 'home.get' } from '#queries/home/get';
export { compareExport as 'import.compare' } from '#queries/import/compare';
export { foreseeIssues as 'import.foresee' } from '#queries/import/foresee';
export { getImport as 'import.get', listImports as 'import.list' } from '#queries/import/list';
export { lookAtImport as 'import.look' } from '#queries/import/look';
export { recogniseImport as 'import.recognise' } from '#queries/import/recognise';
export {
  listInvitations as 'invitation.list',
  listKeys as 'key.list',
  listMembers as 'member.list',
} from '#queries/member/list';
export { whoAmI as 'member.self' } from '#queries/member/self';
export {
  countNotices as 'notice.count',
  listNotices as 'notice.list',
  noticeSetting as 'notice.setting',
} from '#queries/notice/list';
export { getPortal as 'portal.get' } from '#queries/portal/get';
export { listProducts as 'product.list', rightsTable as 'right.table' } from '#queries/product/list';
export { listProposals as 'proposal.list' } from '#queries/proposal/list';
export { listActions as 'action.list', listQuestions as 'question.list' } from '#queries/question/list';
export { getRecord as 'record.get' } from '#queries/record/get';
export { listRecords as 'record.list' } from '#queries/record/list';
export { getRelease as 'release.get' } from '#queries/release/get';
export { listReleases as 'release.list' } from '#queries/release/list';
export { listAskers as 'reply.list' } from '#queries/reply/list';
export { listReplies as 'reply.outbox' } from '#queries/reply/outbox';
export { repliesTo as 'reply.told' } from '#queries/reply/told';
export { roadmapChanges as 'roadmap.changes' } from '#queries/roadmap/changes';
export { sampleProgress as 'sample.progress' } from '#queries/sample/progress';
export { findAnything as 'search.find' } from '#queries/search/find';
export { listSpecs as 'spec.list' } from '#queries/spec/list';
export { sprintChanceOf as 'sprint.chance' } from '#queries/sprint/chance';
export { getSprint as 'sprint.get' } from '#queries/sprint/get';
export { listSprints as 'sprint.list' } from '#queries/sprint/list';
export { getStory as 'story.get' } from '#queries/story/get';
export { listStories as 'story.list' } from '#queries/story/list';
export { getStrategy as 'strategy.get' } from '#queries/strategy/get';
export { nextWork as 'work.next' } from '#queries/work/next';
export { workSince as 'work.since' } from '#queries/work/since';
