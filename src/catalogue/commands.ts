// Everything people can do, by name. A new command is its file and a line here.

export { addAction as 'action.add' } from '#commands/action/add';
export { editAction as 'action.edit', removeAction as 'action.remove' } from '#commands/action/change';
export {
  doneAction as 'action.done',
  dropAction as 'action.drop',
  reopenAction as 'action.reopen',
} from '#commands/action/end';
export {
  approveAnnouncement as 'announcement.approve',
  publishAnnouncement as 'announcement.publish',
  removeAnnouncement as 'announcement.remove',
  withdrawAnnouncement as 'announcement.withdraw',
} from '#commands/announcement/publish';
export {
  editAnnouncement as 'announcement.edit',
  writeAnnouncement as 'announcement.write',
} from '#commands/announcement/write';
export {
  addBudget as 'budget.add',
  editBudget as 'budget.edit',
  removeBudget as 'budget.remove',
} from '#commands/budget/write';
export { undoChange as 'change.undo' } from '#commands/change/undo';
export { removeCheckIn as 'checkIn.remove', sayCheckIn as 'checkIn.say' } from '#commands/check-in/say';
export { citeStories as 'claim.cite' } from '#commands/claim/cite';
export {
  approveClaim as 'claim.approve',
  removeClaim as 'claim.remove',
  withdrawClaim as 'claim.withdraw',
} from '#commands/claim/end';
export { editClaim as 'claim.edit', writeClaim as 'claim.write' } from '#commands/claim/write';
export { editComment as 'comment.edit', removeComment as 'comment.remove' } from '#commands/comment/change';
export { writeComment as 'comment.write' } from '#commands/comment/write';
export {
  addCriterion as 'criterion.add',
  checkCriterion as 'criterion.check',
  editCriterion as 'criterion.edit',
  removeCriterion as 'criterion.remove',
} from '#commands/criterion/write';
export { addCustomer as 'customer.add' } from '#commands/customer/add';
export { editCustomer as 'customer.edit' } from '#commands/customer/edit';
export { mergeCustomers as 'customer.merge', removeCustomer as 'customer.remove' } from '#commands/customer/end';
export {
  editDemo as 'demo.edit',
  holdDemo as 'demo.hold',
  planDemo as 'demo.plan',
  removeDemo as 'demo.remove',
} from '#commands/demo/write';
export { addDependency as 'dependency.add', removeDependency as 'dependency.remove' } from '#commands/dependency/write';
export { answerFeasibility as 'feasibility.answer' } from '#commands/feasibility/answer';
export {
  askFeasibility as 'feasibility.ask',
  withdrawFeasibility as 'feasibility.withdraw',
} from '#commands/feasibility/ask';
export { commitFeature as 'feature.commit' } from '#commands/feature/commit';
export { editFeature as 'feature.edit' } from '#commands/feature/edit';
export { measureFeature as 'feature.measure' } from '#commands/feature/measure';
export { moveFeature as 'feature.move' } from '#commands/feature/move';
export { placeFeature as 'feature.place' } from '#commands/feature/place';
export { promiseFeature as 'feature.promise' } from '#commands/feature/promise';
export { raiseFeature as 'feature.raise' } from '#commands/feature/raise';
export { removeScore as 'score.remove', scoreFeature as 'feature.score' } from '#commands/feature/score';
export { serveObjective as 'feature.serve' } from '#commands/feature/serve';
export { captureFeedback as 'feedback.capture' } from '#commands/feedback/capture';
export { editFeedback as 'feedback.edit' } from '#commands/feedback/edit';
export { reopenFeedback as 'feedback.reopen', resolveFeedback as 'feedback.resolve' } from '#commands/feedback/resolve';
export { sortFeedback as 'feedback.sort' } from '#commands/feedback/sort';
export {
  setFindingAside as 'finding.setAside',
  takeFindingBack as 'finding.takeBack',
} from '#commands/finding/set-aside';
export {
  addGate as 'gate.add',
  passGate as 'gate.pass',
  removeGate as 'gate.remove',
  restoreGate as 'gate.restore',
  waiveGate as 'gate.waive',
} from '#commands/gate/write';
export {
  acceptHandoff as 'handoff.accept',
  giveBackHandoff as 'handoff.giveback',
  returnHandoff as 'handoff.return',
  takeHandoff as 'handoff.take',
} from '#commands/handoff/answer';
export { offerHandoff as 'handoff.offer', passHandoff as 'handoff.pass' } from '#commands/handoff/offer';
export { withdrawHandoff as 'handoff.withdraw' } from '#commands/handoff/withdraw';
export { cancelImport as 'import.cancel' } from '#commands/import/end';
export { importExport as 'import.export' } from '#commands/import/export';
export { importIssues as 'import.issues' } from '#commands/import/issues';
export { runImport as 'import.run' } from '#commands/import/run';
export {
  importBacklog as 'import.backlog',
  importFeedback as 'import.feedback',
  importHistory as 'import.history',
} from '#commands/import/start';
export { undoImport as 'import.undo' } from '#commands/import/undo';
export { editInsight as 'insight.edit', unlinkInsight as 'insight.unlink' } from '#commands/insight/judge';
export { linkInsight as 'insight.link' } from '#commands/insight/link';
export { invite as 'member.invite', revokeInvitation as 'invitation.revoke' } from '#commands/invitation/write';
export { createKey as 'key.create', revokeKey as 'key.revoke' } from '#commands/key/write';
export {
  addKeyResult as 'keyResult.add',
  editKeyResult as 'keyResult.edit',
  removeKeyResult as 'keyResult.remove',
} from '#commands/key-result/write';
export {
  appointAdmin as 'member.appoint',
  removeMember as 'member.remove',
  renameMember as 'member.rename',
} from '#commands/member/write';
export { mendNote as 'note.mend', removeNote as 'note.remove', writeNote as 'note.write' } from '#commands/note/write';
export { chooseDigest as 'notice.digest' } from '#commands/notice/digest';
export {
  doneNotice as 'notice.done',
  readNotice as 'notice.read',
  reopenNotice as 'notice.reopen',
  snoozeNotice as 'notice.snooze',
  unreadNotice as 'notice.unread',
} from '#commands/notice/mark';
export {
  closeObjective as 'objective.close',
  removeObjective as 'objective.remove',
  reopenObjective as 'objective.reopen',
} from '#commands/objective/end';
export { addObjective as 'objective.add', editObjective as 'objective.edit' } from '#commands/objective/write';
export { removeOutcome as 'outcome.remove' } from '#commands/outcome/remove';
export {
  confirmAddress as 'portal.confirm',
  muteAddress as 'portal.mute',
  unmuteAddress as 'portal.unmute',
} from '#commands/portal/address';
export { closePortal as 'portal.close', openPortal as 'portal.open' } from '#commands/portal/open';
export { publishFeature as 'portal.publish', unpublishFeature as 'portal.unpublish' } from '#commands/portal/publish';
export {
  askPosition as 'position.ask',
  removePosition as 'position.remove',
  statePosition as 'position.state',
} from '#commands/position/write';
export { createProduct as 'product.create', editProduct as 'product.edit' } from '#commands/product/write';
export { keepPromise as 'promise.keep', withdrawPromise as 'promise.withdraw' } from '#commands/promise/end';
export { movePromise as 'promise.move' } from '#commands/promise/move';
export {
  acceptProposal as 'proposal.accept',
  declineProposal as 'proposal.decline',
  lapseProposal as 'proposal.lapse',
  withdrawProposal as 'proposal.withdraw',
} from '#commands/proposal/answer';
export { answerQuestion as 'question.answer' } from '#commands/question/answer';
export { askQuestion as 'question.ask' } from '#commands/question/ask';
export {
  editQuestion as 'question.edit',
  reopenQuestion as 'question.reopen',
  withdrawQuestion as 'question.withdraw',
} from '#commands/question/change';
export { excludeFeatures as 'release.exclude', includeFeatures as 'release.include' } from '#commands/release/contents';
export { goRelease as 'release.go', holdRelease as 'release.hold' } from '#commands/release/go';
export { cancelRelease as 'release.cancel', launchRelease as 'release.launch' } from '#commands/release/launch';
export { editRelease as 'release.edit', planRelease as 'release.plan' } from '#commands/release/plan';
export { beginReply as 'reply.begin', settleReply as 'reply.settle' } from '#commands/reply/deliver';
export { editReply as 'reply.edit' } from '#commands/reply/edit';
export { prepareReplies as 'reply.prepare' } from '#commands/reply/prepare';
export {
  markReplies as 'reply.mark',
  sendReplies as 'reply.send',
  skipReply as 'reply.skip',
} from '#commands/reply/send';
export {
  editRetro as 'retro.edit',
  noteRetro as 'retro.note',
  removeRetro as 'retro.remove',
  voteRetro as 'retro.vote',
} from '#commands/retro/write';
export { setRight as 'right.set' } from '#commands/right/set';
export { giveRole as 'role.give', takeRole as 'role.take' } from '#commands/role/give';
export { beginSample as 'sample.begin', removeSample as 'sample.remove' } from '#commands/sample/write';
export { publishSpec as 'spec.publish' } from '#commands/spec/publish';
export { editSpec as 'spec.edit', removeSpec as 'spec.remove', writeSpec as 'spec.write' } from '#commands/spec/write';
export { editSprint as 'sprint.edit' } from '#commands/sprint/edit';
export { planSprint as 'sprint.plan' } from '#commands/sprint/plan';
export { removeSprint as 'sprint.remove' } from '#commands/sprint/remove';
export { closeSprint as 'sprint.close', startSprint as 'sprint.start' } from '#commands/sprint/run';
export { addToSprint as 'sprint.add', takeFromSprint as 'sprint.take' } from '#commands/sprint/scope';
export {
  readyStory as 'story.ready',
  startStory as 'story.start',
  submitStory as 'story.submit',
  unreadyStory as 'story.unready',
} from '#commands/story/acts';
export { assignStory as 'story.assign' } from '#commands/story/assign';
export { blockStory as 'story.block', unblockStory as 'story.unblock' } from '#commands/story/block';
export { createStory as 'story.create' } from '#commands/story/create';
export { cutStory as 'story.cut' } from '#commands/story/cut';
export { deleteStory as 'story.delete' } from '#commands/story/delete';
export { editStory as 'story.edit' } from '#commands/story/edit';
export { estimateStory as 'story.estimate' } from '#commands/story/estimate';
export { acceptStory as 'story.accept', rejectStory as 'story.reject' } from '#commands/story/judge';
export { moveStory as 'story.move' } from '#commands/story/move';
export { reopenStory as 'story.reopen' } from '#commands/story/reopen';
export { splitStory as 'story.split' } from '#commands/story/split';
export { giveStories as 'story.give', sizeStories as 'story.size' } from '#commands/story/together';
export { putStoriesUnder as 'story.under' } from '#commands/story/under';
export { editStrategy as 'strategy.edit' } from '#commands/strategy/edit';
export { createTeam as 'team.create', editTeam as 'team.edit' } from '#commands/team/write';
export { editView as 'view.edit', removeView as 'view.remove' } from '#commands/view/change';
export { saveView as 'view.save' } from '#commands/view/save';
export {
  castVote as 'vote.cast',
  confirmVote as 'vote.confirm',
  removeVotes as 'vote.remove',
  withdrawVote as 'vote.withdraw',
} from '#commands/vote/cast';
export { renameWorkspace as 'workspace.rename', setClock as 'workspace.clock' } from '#commands/workspace/write';
