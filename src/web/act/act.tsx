import { commands as manifest } from 'virtual:catalogue';
import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react';
import type { Decision } from '#domain/rights';
import { decisionNames } from '#domain/rights';
import type { Given, Outcome, RunOptions } from '../client/client.ts';
import { useWorkspaceClient } from '../client/hooks.ts';
import { Unanswered } from '../client/sender.ts';
import type { AppShapes, CommandName } from '../client/shapes.ts';
import { useMaybeHere } from '../here/here.tsx';
import type { Changed } from '../parts/diff.tsx';
import { replaceToast, showToast } from '../shell/toast-list.ts';
import { previewWords } from '../words/preview-words.ts';
import { sayingsFrom } from '../words/use-sayings.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import { ProposeDialog } from './propose-dialog.tsx';
import { sayStep, sayUndone } from './say-undone.ts';
import { settle } from './settle.ts';

type InputOf<N extends CommandName> = AppShapes['commands'][N]['input'];
type OutcomeOf<N extends CommandName> = Outcome<AppShapes['commands'][N]['output']>;

/** How something is done and what is said about it. */
export interface ActOptions extends RunOptions {
  /** The toast when it is done, in the past: `Moved S-381 to the top.` Left out: no toast (a field that shows itself saved). */
  says?: string | undefined;
  /** True where the caller shows refusals itself, by `faultsOf(outcome)`; else they come as a toast. */
  quiet?: boolean | undefined;
  /** False where a proposal needs no dialog beforehand (the reason was asked for already, or many are sent at once). */
  ask?: boolean | undefined;
}

/**
 * Does something: `const act = useAct(); const outcome = await act('story.edit', { story, title, was: { title } }, { says, guess })`.
 *
 * Shows a toast with Undo; where the reader does not decide it, asks for a reason beside the exact preview and sends a
 * proposal ("Proposed to Jonas: P-12"); where another changed the same fields, shows the versions side by side and
 * sends what is picked. Answers with the outcome, or `undefined` where the reader called it off. An input given as a
 * function is made just before it is sent (for `was` and `seen`).
 */
export type Act = <N extends CommandName>(
  name: N,
  input: Given<InputOf<N>>,
  options?: ActOptions,
) => Promise<OutcomeOf<N> | undefined>;

/** A question under way that stands above the screen. */
export type Asking =
  | {
      is: 'propose';
      says: string;
      /** Exactly what it would do, in words. */
      changes: readonly Changed[];
      to: string;
      answer: (reason: string | undefined) => void;
      cancel: () => void;
    }
  | {
      is: 'conflict';
      message: string;
      fields: Record<string, { was: unknown; yours: unknown; current: unknown }>;
      answer: (picked: Record<string, 'yours' | 'current'>) => void;
      cancel: () => void;
    };

const Ask = createContext<((asking: Asking) => void) | undefined>(undefined);

/** Stands around the screens and shows the questions that acting raises. */
export function ActRoot({ children }: { children: ReactNode }) {
  const [asking, setAsking] = useState<Asking>();
  const done = () => setAsking(undefined);
  return (
    <Ask value={setAsking}>
      {children}
      {asking?.is === 'propose' && <ProposeDialog asking={asking} onDone={done} />}
      {asking?.is === 'conflict' && <ConflictDialog asking={asking} onDone={done} />}
    </Ask>
  );
}

/** The one way in which screens do something; see `Act`. */
export function useAct(): Act {
  const ask = use(Ask);
  const here = useMaybeHere();
  const { client, undo } = useWorkspaceClient();
  if (!ask) throw new Error('There is no ActRoot around this part.');

  const undoWay = useCallback(
    (command: string) => () =>
      void undo
        .undoOf(command)
        .then((undone) => undone && replaceToast(command, sayUndone(undone.outcome, 'Taken back', undone.step))),
    [undo],
  );

  return useMemo(() => {
    const act: Act = async (name, input, options = {}) => {
      const { says, quiet = false, ask: asks = true, ...running } = options;
      const right = manifest[name]?.right;
      let to: string | undefined;
      if (here && right && isDecision(right) && here.roles.length > 0 && !here.decides(right)) {
        to = here.whoDecides(right);
        if (asks) {
          const previewed = await preview(name, input);
          if ('refused' in previewed) return told(previewed.refused, quiet);
          if (!previewed.preview.decides) {
            const changes = previewWords(previewed.preview.lines, sayingsFrom(client.store, here.today));
            const reason = await reasonFor(name, changes, to);
            if (reason === undefined) return undefined;
            if (reason) running.reason = reason;
          }
        }
      }
      const outcome = await client.run(name, input, running);
      return heard(name, outcome, { says, quiet, to, running });
    };

    async function preview<N extends CommandName>(name: N, input: Given<InputOf<N>>) {
      try {
        return { preview: await client.preview(name, input) };
      } catch (cause) {
        if (cause instanceof Unanswered) return { refused: { is: 'refused' as const, reason: cause.reason } };
        throw cause;
      }
    }

    function reasonFor(name: CommandName, changes: readonly Changed[], to: string): Promise<string | undefined> {
      return new Promise((resolve) =>
        ask?.({
          is: 'propose',
          says: manifest[name]?.says ?? name,
          changes,
          to,
          answer: (reason) => resolve(reason ?? ''),
          cancel: () => resolve(undefined),
        }),
      );
    }

    async function heard<N extends CommandName>(
      name: N,
      outcome: OutcomeOf<N>,
      how: { says: string | undefined; quiet: boolean; to: string | undefined; running: RunOptions },
    ): Promise<OutcomeOf<N> | undefined> {
      if (outcome.is === 'done') {
        const { command, undo: way } = outcome;
        undo.tell(command, sayStep({ name, ...(how.says ? { says: how.says } : {}) }, nameOf(how.running)));
        if (how.says) showToast(how.says, way === 'none' ? undefined : undoWay(command), command);
        return outcome;
      }
      if (outcome.is === 'proposed') {
        const { id, short } = outcome.proposal;
        showToast(`Proposed${how.to ? ` to ${how.to}` : ''}: ${short}`, undoWay(id), id);
        return outcome;
      }
      const left = settle(client, name, how.running.keep === true);
      if (outcome.is === 'conflict' && Object.keys(outcome.fields).length > 0)
        return resolveConflict(name, outcome, left, how);
      return told(outcome, how.quiet);
    }

    async function resolveConflict<N extends CommandName>(
      name: N,
      outcome: Extract<OutcomeOf<N>, { is: 'conflict' }>,
      input: unknown,
      how: Parameters<typeof heard>[2],
    ): Promise<OutcomeOf<N> | undefined> {
      const picked = await new Promise<Record<string, 'yours' | 'current'> | undefined>((resolve) =>
        ask?.({
          is: 'conflict',
          message: outcome.reason.message,
          fields: outcome.fields,
          answer: resolve,
          cancel: () => resolve(undefined),
        }),
      );
      if (!picked || Object.values(picked).every((pick) => pick === 'current')) return outcome;
      const again = () => withPicks(input, outcome.fields, picked) as InputOf<N>;
      return heard(name, await client.run(name, again, how.running), how);
    }

    /** What the act is about by name, where every browser keeps it. */
    function nameOf({ guess = [], about = [] }: RunOptions): string | undefined {
      const [record] = [guess, about].flat();
      return record && sayingsFrom(client.store, here?.today ?? '').nameOf(record.kind, record.id);
    }

    function told<O extends { is: string; reason: { message: string } }>(outcome: O, quiet: boolean): O {
      if (!quiet) showToast(outcome.reason.message);
      return outcome;
    }

    return act;
  }, [ask, here, client, undo, undoWay]);
}

/** What is wrong, by field; under the empty name what concerns no single one. Nothing where it was done. */
export function faultsOf(outcome: Outcome<unknown> | undefined): Record<string, string> {
  if (!outcome || outcome.is === 'done' || outcome.is === 'proposed') return {};
  return { [outcome.reason.field ?? '']: outcome.reason.message };
}

function isDecision(right: string): right is Decision {
  return decisionNames.some((name) => name === right);
}

/** The input again, on top of what stands there now: fields left to the other are taken out. */
function withPicks(
  input: unknown,
  fields: Record<string, { current: unknown }>,
  picked: Record<string, 'yours' | 'current'>,
): unknown {
  const { was, ...rest } = input as Record<string, unknown>;
  const kept = Object.entries(rest).filter(([name]) => picked[name] !== 'current');
  const wasNow = Object.fromEntries(
    Object.entries((was ?? {}) as Record<string, unknown>)
      .filter(([name]) => picked[name] !== 'current')
      .map(([name, value]) => [name, fields[name] ? fields[name].current : value]),
  );
  return { ...Object.fromEntries(kept), was: wasNow };
}
