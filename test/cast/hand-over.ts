/** How a cast does something in the world and keeps what came of it under a name. */
export type Stage = {
  act: (as: string, name: string, input: Record<string, unknown>) => Promise<Record<string, string>>;
  keep: (name: string, made: Record<string, string>) => void;
};

/** Questions and actions around the offline reports. */
export async function tellHandOver({ act, keep }: Stage): Promise<void> {
  keep(
    '$howLong',
    await act('team', 'question.ask', {
      feature: '$offline',
      text: 'How long is a report kept that was never sent?',
      toRole: 'po',
      blocking: true,
    }),
  );
  keep(
    '$whichPhones',
    await act('designer', 'question.ask', { story: '$show', text: 'Which phones do they use?', toMember: '$mira' }),
  );
  keep(
    '$answered',
    await act('sales', 'question.ask', { feature: '$offline', text: 'Does it sync by itself?', toRole: 'po' }),
  );
  await act('po', 'question.answer', { question: '$answered', answer: 'Yes.', seen: { $answered: 1 } });
  keep(
    '$phones',
    await act('team', 'action.add', { story: '$queue', text: 'Borrow two old phones', dueOn: '2026-11-13' }),
  );
  keep('$drawn', await act('pm', 'action.add', { feature: '$offline', text: 'Draw the queue', assignee: '$dora' }));
  await act('designer', 'action.done', { action: '$drawn', seen: { $drawn: 1 } });
}

/** How something hidden is done beside the world. */
export type HiddenStage = {
  act: (name: string, input: Record<string, unknown>) => Promise<Record<string, string>>;
  keep: (kind: string, made: Record<string, string>) => string;
  /** The id of the hidden record of this kind. */
  of: (kind: string) => string;
};

/** A question and an action that the cast must never see. */
export async function hideHandOver({ act, keep, of }: HiddenStage): Promise<void> {
  keep('question', await act('question.ask', { feature: of('feature'), text: 'hidden question', toRole: 'pm' }));
  keep('action', await act('action.add', { feature: of('feature'), text: 'hidden action' }));
}
