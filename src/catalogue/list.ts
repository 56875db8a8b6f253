import { undoChange } from '#commands/change/undo';
import { addCriterion, checkCriterion, editCriterion, removeCriterion } from '#commands/criterion/write';
import { commitFeature } from '#commands/feature/commit';
import { editFeature } from '#commands/feature/edit';
import { moveFeature } from '#commands/feature/move';
import { promiseFeature } from '#commands/feature/promise';
import { raiseFeature } from '#commands/feature/raise';
import { captureFeedback } from '#commands/feedback/capture';
import { sortFeedback } from '#commands/feedback/sort';
import { cancelImport } from '#commands/import/end';
import { runImport } from '#commands/import/run';
import { importBacklog, importFeedback, importHistory } from '#commands/import/start';
import { undoImport } from '#commands/import/undo';
import { editInsight, linkInsight, unlinkInsight } from '#commands/insight/link';
import { invite, revokeInvitation } from '#commands/invitation/write';
import { createKey, revokeKey } from '#commands/key/write';
import { appointAdmin, removeMember, renameMember } from '#commands/member/write';
import { createProduct, editProduct } from '#commands/product/write';
import { keepPromise, withdrawPromise } from '#commands/promise/end';
import { movePromise } from '#commands/promise/move';
import { acceptProposal, declineProposal, lapseProposal, withdrawProposal } from '#commands/proposal/answer';
import { setRight } from '#commands/right/set';
import { giveRole, takeRole } from '#commands/role/give';
import { cutStory, readyStory, reopenStory, startStory, submitStory, unreadyStory } from '#commands/story/acts';
import { assignStory } from '#commands/story/assign';
import { createStory } from '#commands/story/create';
import { deleteStory } from '#commands/story/delete';
import { editStory } from '#commands/story/edit';
import { estimateStory } from '#commands/story/estimate';
import { acceptStory, rejectStory } from '#commands/story/judge';
import { moveStory } from '#commands/story/move';
import { createTeam, editTeam } from '#commands/team/write';
import { renameWorkspace, setClock } from '#commands/workspace/write';
import { decisionLog } from '#queries/decision/log';
import { getFeature } from '#queries/feature/get';
import { listFeatures } from '#queries/feature/list';
import { getFeedback, listFeedback } from '#queries/feedback/list';
import { listFindings, listForecasts } from '#queries/forecast/list';
import { getImport, listImports } from '#queries/import/list';
import { lookAtImport } from '#queries/import/look';
import { listInvitations, listKeys, listMembers } from '#queries/member/list';
import { listProducts, rightsTable } from '#queries/product/list';
import { listProposals } from '#queries/proposal/list';
import { getRecord } from '#queries/record/get';
import { listRecords } from '#queries/record/list';
import { getStory } from '#queries/story/get';
import { listStories } from '#queries/story/list';

/** Everything people can do, by name. A new command is its file and a line here. */
export const commands = {
  'workspace.rename': renameWorkspace,
  'workspace.clock': setClock,
  'member.invite': invite,
  'member.rename': renameMember,
  'member.appoint': appointAdmin,
  'member.remove': removeMember,
  'invitation.revoke': revokeInvitation,
  'key.create': createKey,
  'key.revoke': revokeKey,
  'product.create': createProduct,
  'product.edit': editProduct,
  'team.create': createTeam,
  'team.edit': editTeam,
  'role.give': giveRole,
  'role.take': takeRole,
  'right.set': setRight,
  'feedback.capture': captureFeedback,
  'feedback.sort': sortFeedback,
  'insight.link': linkInsight,
  'insight.edit': editInsight,
  'insight.unlink': unlinkInsight,
  'feature.raise': raiseFeature,
  'feature.edit': editFeature,
  'feature.move': moveFeature,
  'feature.commit': commitFeature,
  'feature.promise': promiseFeature,
  'promise.move': movePromise,
  'promise.keep': keepPromise,
  'promise.withdraw': withdrawPromise,
  'story.create': createStory,
  'story.edit': editStory,
  'story.estimate': estimateStory,
  'story.assign': assignStory,
  'story.move': moveStory,
  'story.ready': readyStory,
  'story.unready': unreadyStory,
  'story.start': startStory,
  'story.submit': submitStory,
  'story.accept': acceptStory,
  'story.reject': rejectStory,
  'story.cut': cutStory,
  'story.reopen': reopenStory,
  'story.delete': deleteStory,
  'criterion.add': addCriterion,
  'criterion.edit': editCriterion,
  'criterion.remove': removeCriterion,
  'criterion.check': checkCriterion,
  'import.backlog': importBacklog,
  'import.history': importHistory,
  'import.feedback': importFeedback,
  'import.run': runImport,
  'import.cancel': cancelImport,
  'import.undo': undoImport,
  'proposal.accept': acceptProposal,
  'proposal.decline': declineProposal,
  'proposal.withdraw': withdrawProposal,
  'proposal.lapse': lapseProposal,
  'change.undo': undoChange,
};

/** Everything people can ask, by name. */
export const queries = {
  'record.get': getRecord,
  'record.list': listRecords,
  'product.list': listProducts,
  'right.table': rightsTable,
  'member.list': listMembers,
  'invitation.list': listInvitations,
  'key.list': listKeys,
  'feedback.list': listFeedback,
  'feedback.get': getFeedback,
  'feature.list': listFeatures,
  'feature.get': getFeature,
  'story.list': listStories,
  'story.get': getStory,
  'import.look': lookAtImport,
  'import.list': listImports,
  'import.get': getImport,
  'forecast.list': listForecasts,
  'finding.list': listFindings,
  'proposal.list': listProposals,
  'decision.log': decisionLog,
};
