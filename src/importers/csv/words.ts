function words(table: Record<string, string>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(table).flatMap(([ours, theirs]) => theirs.split('|').map((word) => [word, ours] as const)),
  );
}

/** What other tools call the states of a story, by our word for each. */
export const stateWords = words({
  draft: 'draft|to do|todo|open|new|backlog|unscheduled|unstarted|triage|inbox|icebox|reopened|idea|proposed|deferred',
  ready:
    'ready|ready for dev|ready for development|selected for development|selected|planned|scheduled|approved|next|up next|refined',
  'in progress':
    'in progress|in development|doing|started|active|wip|working|implementing|development|developing|blocked',
  'in review':
    'in review|review|code review|in code review|patch available|pull request submitted|ready for review|testing|in testing|in test|qa|in qa|ready for test|ready for testing|ready for qa|verify|verification|to be tested|delivered|finished|waiting for release|ready for release',
  accepted: 'accepted|done|closed|resolved|completed|complete|released|shipped|fixed|deployed|live',
  cut: "cut|cancelled|canceled|won't do|won't fix|wont fix|wont do|rejected|declined|duplicate|invalid|obsolete|archived|abandoned",
});

/** What other tools call the kinds of story, by our word for each. */
export const storyKindWords = words({
  story: 'story|user story|feature|new feature|improvement|enhancement|requirement|product backlog item|issue',
  bug: 'bug|defect|fault|incident|problem|error|regression',
  chore: 'chore|task|sub task|subtask|technical task|technical debt|tech debt|maintenance|refactoring|documentation',
  spike: 'spike|research|investigation|experiment|exploration',
});

/** What other tools call the kinds of feedback, by our word for each. */
export const feedbackKindWords = words({
  request:
    'request|feature request|feature|idea|suggestion|improvement|enhancement|wish|sugerencia|peticion|solicitud|propuesta|mejora|wunsch|vorschlag|anregung|anforderung|verbesserung|verbesserungsvorschlag|idee',
  problem: 'problem|bug|bug report|issue|defect|incident|error|problema|fallo|incidencia|averia|fehler|storung',
  complaint: 'complaint|complain|negative|criticism|escalation|queja|reclamacion|reclamo|beschwerde|reklamation|kritik',
  praise: 'praise|compliment|positive|kudos|thanks|love|elogio|felicitacion|agradecimiento|lob|dank',
  question: 'question|how to|support|help|enquiry|inquiry|pregunta|consulta|duda|frage|anfrage',
});
