import type { ReactNode } from 'react';
import { useRow } from '../client/hooks.ts';
import { useWorkspaceHere } from '../here/here.tsx';
import { Button } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { useAct } from './act.tsx';
import './act.css';

interface DepartedStateProps {
  /** What it is called: `S-40 Queue a report`. */
  name: string;
  gone: { actor: string; command: string };
  /** The way on. */
  way: ReactNode;
  /** How it stood. */
  children?: ReactNode;
}

/** A record that went while it was open: who took it away, how it stood, and the way to bring it back. */
export function DepartedState({ name, gone, way, children }: DepartedStateProps) {
  const act = useAct();
  const { member } = useWorkspaceHere();
  const by = useRow('member', gone.actor);
  const who = gone.actor === member.id ? 'You' : (by?.name ?? 'Somebody');
  return (
    <>
      <EmptyState
        title={`${name} was deleted`}
        says={`${who} deleted it while you had it open. Below is how it stood.`}
        action={
          <Button
            kind="ink"
            onClick={() => void act('change.undo', { command: gone.command }, { says: `Restored ${name}.` })}
          >
            Restore
          </Button>
        }
        other={way}
      />
      {children && <section className="departed">{children}</section>}
    </>
  );
}
