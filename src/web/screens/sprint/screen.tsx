import { useState } from 'react';
import { anyWord, useQueryWords } from '../../here/address.ts';
import { useHere } from '../../here/here.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { usePeek } from '../peek/use-peek.tsx';
import { ProposedNew } from '../proposals/proposed-mark.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { PlanDialog } from './plan-dialog.tsx';
import { Planning } from './planning.tsx';
import { SprintPage } from './sprint-page.tsx';
import { useDelivery, useSprintStories } from './use-delivery.ts';

const address = { sprint: anyWord };

/** Planning a sprint: the backlog beside what the team takes on, and the chance to finish it. */
export function Screen() {
  const [{ sprint: asked }, go] = useQueryWords(address);
  const peek = usePeek();
  const { at } = useHere();
  const delivery = useDelivery();
  const { team, sprints, running, planned, closed } = delivery;
  const sprint = sprints.find(({ id }) => id === asked) ?? running ?? planned[0] ?? closed[0];
  const stories = useSprintStories(sprint?.id);
  const [planning, setPlanning] = useState(false);
  const [begun, setBegun] = useState<string>();
  const [closing, setClosing] = useState(false);
  const flows = team?.works === 'flow';
  useActions([
    {
      id: 'sprint.plan',
      says: 'Plan a sprint',
      words: ['new sprint', 'create sprint', 'add sprint'],
      keys: ['c'],
      group: 'Sprint',
      when: () => team !== undefined && !flows,
      run: () => setPlanning(true),
    },
  ]);
  return (
    <SprintPage
      view="sprint"
      title="Plan"
      delivery={delivery}
      actions={
        team &&
        !flows && (
          <Button keys="c" onClick={() => setPlanning(true)}>
            Plan a sprint
          </Button>
        )
      }
      peek={peek.panel}
    >
      <ProposedNew kind="sprint" />
      {team && sprint && (
        <Planning
          key={sprint.id}
          sprint={sprint}
          stories={stories}
          sprints={[...planned, ...(running ? [running] : []), ...closed]}
          peek={peek}
          onChoose={(id) => go({ sprint: id })}
          onClose={() => setClosing(true)}
          begins={sprint.id === begun}
        />
      )}
      {team && !sprint && (
        <div className="sprint-empty">
          {flows ? (
            <EmptyState
              title={`${team.name} works in flow`}
              says="A team in flow has no sprints: it takes the next story when one is done. Its board shows what is under way."
              action={<a href={at('board')}>Open the board</a>}
              other={<a href={`/settings/product/${at().slice(1)}`}>Change how the team works</a>}
            />
          ) : (
            <EmptyState
              title="No sprint yet"
              says="A sprint is a stretch of days with a goal. Put stories in and see, from the team’s own history, how likely it is to finish them."
              action={
                <Button kind="ink" keys="c" onClick={() => setPlanning(true)}>
                  Plan a sprint
                </Button>
              }
              other={<a href={at('import')}>Import a backlog with its sprints</a>}
            />
          )}
        </div>
      )}
      {planning && team && (
        <PlanDialog
          team={team}
          sprints={sprints}
          onPlanned={(id) => {
            setBegun(id);
            go({ sprint: id });
          }}
          onClose={() => setPlanning(false)}
        />
      )}
      {closing && sprint && (
        <CloseDialog sprint={sprint} stories={stories} planned={planned} onClose={() => setClosing(false)} />
      )}
    </SprintPage>
  );
}
