import { type ReactNode, useState } from 'react';
import type { Row } from '#domain/records';
import type { MenuLine } from '../../parts/menu.tsx';
import { useStoryLines } from '../story/use-story-lines.tsx';
import { IntoSprint } from './into-sprint.tsx';
import { SetTogether } from './set-together.tsx';

type Story = Row<'story'>;

/** What the menu of a story in a list or on a board offers, and the dialogs it opens. */
export function useStoryMenu(inSprints: boolean): {
  menu: (row: Story) => readonly MenuLine[];
  dialogs: ReactNode;
} {
  const lines = useStoryLines();
  const [filling, setFilling] = useState<Story>();
  const [setting, setSetting] = useState<{ what: 'assignee' | 'feature'; of: Story }>();
  const menu = (row: Story): MenuLine[] => [
    ...(inSprints && row.rank !== null
      ? [{ id: 'story.into-sprint', says: 'Put into a sprint…', keys: ['+'], run: () => setFilling(row) }]
      : []),
    {
      id: 'story.give',
      says: 'Give to…',
      keys: ['a'],
      run: () => setSetting({ what: 'assignee', of: row }),
    },
    {
      id: 'story.under',
      says: 'Feature…',
      keys: ['l'],
      run: () => setSetting({ what: 'feature', of: row }),
    },
    ...lines.linesOf(row),
  ];
  const dialogs = (
    <>
      {lines.dialogs}
      {setting && <SetTogether what={setting.what} stories={[setting.of]} onClose={() => setSetting(undefined)} />}
      {filling && <IntoSprint stories={[filling]} onClose={() => setFilling(undefined)} />}
    </>
  );
  return { menu, dialogs };
}
