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
  keep('$showNeeds', await act('po', 'dependency.add', { story: '$show', nature: 'needs', other: '$queue' }));
  await tellHandoffs({ act, keep });
}

/** Dictation: its spec published and drafted anew, offered to the owner. Tablets: taken by the designer. The night look: only bounded. */
async function tellHandoffs({ act, keep }: Stage): Promise<void> {
  const raise = async (name: string, title: string) =>
    keep(name, await act('pm', 'feature.raise', { product: '$field', title }));
  await raise('$spoken', 'Dictate a report');
  keep('$spokenSpec', await act('pm', 'spec.write', { feature: '$spoken', text: 'Dictate.' }));
  await act('pm', 'spec.publish', { spec: '$spokenSpec', seen: { $spokenSpec: 1 } });
  const seen = { $spoken: 1, $spokenSpec: 2 };
  keep(
    '$toOwner',
    await act('pm', 'handoff.offer', { feature: '$spoken', toRole: 'po', note: 'Read it first.', seen }),
  );
  keep('$spokenDraft', await act('pm', 'spec.write', { feature: '$spoken', text: 'Dictate with one button.' }));
  for (const [name, title] of [
    ['$nightLook', 'A look for the night'],
    ['$tablets', 'Room for tablets'],
    ['$offlineMaps', 'Maps without signal'],
  ] as const) {
    await raise(name, title);
    await act('pm', 'feature.edit', { feature: name, scopeIn: 'What inspectors need', was: { scopeIn: '' } });
  }
  keep(
    '$drawnHandoff',
    await act('pm', 'handoff.offer', { feature: '$tablets', toRole: 'designer', seen: { $tablets: 2 } }),
  );
  await act('designer', 'handoff.take', { handoff: '$drawnHandoff', seen: { $drawnHandoff: 1 } });
  keep(
    '$toDesigner',
    await act('pm', 'handoff.offer', { feature: '$offlineMaps', toRole: 'designer', seen: { $offlineMaps: 2 } }),
  );
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
  const spec = keep('spec', await act('spec.write', { feature: of('feature'), text: 'hidden spec' }));
  await act('spec.publish', { spec, seen: { [spec]: 1 } });
  const seen = { [of('feature')]: 1, [spec]: 2 };
  keep('handoff', await act('handoff.offer', { feature: of('feature'), toRole: 'po', note: 'hidden note', seen }));
  const { id: other } = await act('story.create', { team: of('team'), title: 'hidden second story' });
  keep('dependency', await act('dependency.add', { story: of('story'), nature: 'needs', other: String(other) }));
}
