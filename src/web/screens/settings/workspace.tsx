import { useState } from 'react';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useWorkspaceHere } from '../../here/here.tsx';
import { useToday } from '../../here/today.ts';
import { Button } from '../../parts/button.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { StatusMessage } from '../../parts/status-message.tsx';
import { ExportEverything } from './export.tsx';
import { SavedText } from './saved-text.tsx';
import { sayMoment } from './say-moment.ts';
import { Section, SettingsPage } from './settings-page.tsx';

/** The workspace's name, and the clock of one that is for trying things. */
export function Screen() {
  const act = useAct();
  const { workspace, admin } = useWorkspaceHere();
  return (
    <SettingsPage part="workspace" title={workspace.name}>
      <Section title="Workspace" says={admin ? undefined : 'Administrators change this.'}>
        <SavedText
          label="Name"
          value={workspace.name}
          readOnly={!admin}
          onSave={async (name, was) => {
            const guess = { kind: 'workspace' as const, id: workspace.id, fields: { name } };
            const outcome = await act(
              'workspace.rename',
              { workspace: workspace.id, name, was: { name: was } },
              { says: 'Workspace renamed.', quiet: true, guess },
            );
            return Object.values(faultsOf(outcome))[0];
          }}
        />
      </Section>
      {workspace.use !== 'normal' && <Clock />}
      {admin && <ExportEverything />}
    </SettingsPage>
  );
}

function Clock() {
  const act = useAct();
  const now = useToday();
  const { workspace, admin } = useWorkspaceHere();
  const [day, setDay] = useState<string | null>(workspace.clock?.slice(0, 10) ?? null);
  const set = (clock: string | null) =>
    act(
      'workspace.clock',
      { workspace: workspace.id, clock, was: { clock: workspace.clock } },
      { says: clock ? 'The clock is set.' : 'The clock goes on.' },
    );
  return (
    <Section
      title="Clock"
      says={`This is a ${workspace.use} workspace: its clock can stand at a day, for instance where an imported history ends.`}
    >
      <StatusMessage kind="warn">
        {workspace.clock ? `The clock stands at ${sayMoment(workspace.clock)}.` : undefined}
      </StatusMessage>
      {admin && (
        <>
          <DateField label="Day" value={day} onChange={setDay} today={now.slice(0, 10)} />
          <div className="settings-ends">
            {/* Noon is the same day in almost every time zone. */}
            <Button aria-disabled={day === null} onClick={() => void (day && set(`${day}T12:00:00.000Z`))}>
              Stop the clock there
            </Button>
            {workspace.clock && <Button onClick={() => void set(null)}>Let it go on</Button>}
          </div>
        </>
      )}
    </Section>
  );
}
