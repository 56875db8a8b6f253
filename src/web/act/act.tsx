import { commands as manifest } from 'virtual:catalogue';
import { type ReactNode, use, useCallback, useMemo, useState } from 'react';
import type { Decision } from '#domain/rights';
import { decisionNames } from '#domain/rights';
import { type Given, type Outcome, type RunOptions, waitsForNetwork } from '../client/client.ts';
import { useWorkspaceClient } from '../client/hooks.ts';
import { Unanswered } from '../client/sender.ts';
import type { AppShapes, CommandName } from '../client/shapes.ts';
import { useMaybeHere } from '../here/here.tsx';
import type { Changed } from '../parts/diff.tsx';
import { dropToastsOf, replaceToast, showToast } from '../shell/toast-list.ts';
import { previewWords } from '../words/preview-words.ts';
import { sayingsFrom, withPlaces } from '../words/use-sayings.ts';
import { Ask, type Asking, askConflict } from './asking.ts';
import { guessChosen, withChosen } from './chosen.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import { ProposeDialog } from './propose-dialog.tsx';
import { sayStep, sayUndone } from './say-undone.ts';
import { unsettledOf } from './settle.ts';

type InputOf<N extends CommandName> = AppShapes['commands'][N]['input'];
type OutcomeOf<N extends CommandName> = Outcome<AppShapes['commands'][N]['output']>;

/** How something is done and what is said about it. */
export interface ActOptions extends RunOptions {
  /** The toast when it is done, in the past: `Moved S-381 to the top.` Left out: no toast (a field that shows itself saved). */
  says?: string | undefined;
  /** True where the caller shows refusals itself, by `faultsOf(outcome)`; else they come as a toast. */
  quiet?: boolean | undefined;
  /** What its button says and of what, where a refusal names it: `Commit F-12`. Left out: what the command is for. */
  verb?: string | undefined;
  /** False where a proposal needs no dialog beforehand (the reason was asked for already, or many are sent at once). */
  ask?: boolean | undefined;
  /** What is decided and what it does, where the command alone does not say: taking something back asks for the right it was done by. */
  asked?: { right: string; says: string } | undefined;
}

/**
 * Does something: `const act = useAct(); const outcome = await act('story.edit', { story, title, was: { title } }, { says, guess })`.
 *
 * Shows a toast with Undo; where the reader does not decide it, asks for a reason beside the exact preview and sends a
 * proposal ("Proposed to Jonas: P-12"); where another changed the same fields, shows the versions side by side and
 * sends what is picked. Answers with the outcome, or `undefined` where the reader called it off. An input given as a
 * function is made just before it is sent (for `was` and `seen`). While the server is away, what is kept on the device
 * answers `kept` at once; whatever waits for the network is refused, and what was typed stays with the caller.
 */
export type Act = <N extends CommandName>(
  name: N,
  input: Given<InputOf<N>>,
  options?: ActOptions,
) => Promise<OutcomeOf<N> | undefined>;

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
      const { says, quiet = false, verb, ask: asks = true, asked, ...running } = options;
      const right = asked?.right ?? manifest[name]?.right;
      let to: string | undefined;
      if (client.reach === 'unreachable' && !manifest[name]?.keptOffline) return refusedHere(name, quiet, verb);
      if (here && right && isDecision(right) && here.roles.length > 0 && !here.decides(right)) {
        to = here.whoDecides(right);
        if (client.reach === 'unreachable') return refusedHere(name, quiet, verb, to);
        if (asks) {
          const previewed = await preview(name, input);
          if ('refused' in previewed) return told(previewed.refused, quiet);
          if (!previewed.preview.decides) {
            const changes = previewWords(
              previewed.preview.lines,
              withPlaces(sayingsFrom(client.store, here.today), client.store),
            );
            const reason = await reasonFor(asked?.says ?? manifest[name]?.says ?? name, changes, to);
            if (reason === undefined) return undefined;
            if (reason) running.reason = reason;
          }
        }
      }
      const words = sayStep({ name, ...(says ? { says } : {}) }, nameOf(running));
      const isKept = manifest[name]?.keptOffline ?? false;
      const how = { says, quiet, to, running: { ...running, says: words }, isTyped: running.keep === true };
      const sent = client.run(name, input, { ...how.running, keep: how.isTyped || isKept });
      const waiting = client.outbox.waiting.at(-1)?.id;
      const first = await orAway(client, sent);
      if (first.is !== 'away') return heard(name, first, how);
      // It may have been done: whatever becomes of it is told when the server is back.
      if (isKept) {
        const kept = client.outbox.waiting.find(({ id }) => id === waiting);
        if (says)
          showToast(
            `Kept on this device, not sent yet: ${says}`,
            kept && !kept.sent ? undoWay(kept.id) : undefined,
            waiting,
          );
        // “Not sent yet” goes once it is.
        if (waiting) void sent.finally(() => dropToastsOf(waiting));
        return { is: 'kept' };
      }
      showToast('The server does not answer. This was under way and is sent again until it does.', undefined, waiting);
      const last = await sent;
      if (waiting) dropToastsOf(waiting);
      return heard(name, last, how);
    };

    /** What is not done without the server says so at once; what was typed for it stays where it is. */
    function refusedHere(
      name: CommandName,
      quiet: boolean,
      verb: string | undefined,
      to?: string,
    ): Extract<OutcomeOf<never>, { is: 'refused' }> {
      client.resend();
      const what = verb ?? manifest[name]?.says ?? name;
      const message = to
        ? `The server cannot be reached. “${what}” is for ${to} to decide, and proposing it waits for the network. Nothing was sent.`
        : `The server cannot be reached. “${what}” waits for the network. Nothing was sent; do it again once it is back.`;
      return told({ is: 'refused', reason: { ...waitsForNetwork, message } }, quiet);
    }

    async function preview<N extends CommandName>(name: N, input: Given<InputOf<N>>) {
      try {
        return { preview: await client.preview(name, input) };
      } catch (cause) {
        if (cause instanceof Unanswered) return { refused: { is: 'refused' as const, reason: cause.reason } };
        throw cause;
      }
    }

    function reasonFor(says: string, changes: readonly Changed[], to: string): Promise<string | undefined> {
      return new Promise((resolve) =>
        ask?.({
          is: 'propose',
          says,
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
      how: {
        says: string | undefined;
        quiet: boolean;
        to: string | undefined;
        running: RunOptions;
        /** Somebody typed it as a text to be kept: refused, it stays until its screen or its reader lets it go. */
        isTyped: boolean;
      },
    ): Promise<OutcomeOf<N> | undefined> {
      if (outcome.is === 'done') {
        const { command, undo: way } = outcome;
        if (how.says) showToast(how.says, way === 'none' ? undefined : undoWay(command), command);
        return outcome;
      }
      if (outcome.is === 'proposed') {
        const { id, short } = outcome.proposal;
        showToast(`Proposed${how.to ? ` to ${how.to}` : ''}: ${short}`, undoWay(id), id);
        return outcome;
      }
      if (outcome.is === 'kept') return outcome;
      if (outcome.is === 'conflict' && Object.keys(outcome.fields).length > 0)
        return resolveConflict(name, outcome, how);
      if (!how.isTyped && outcome.command) client.outbox.dismiss(outcome.command);
      return told(outcome, how.quiet);
    }

    /** What is put off stays among what was not done, with all that was typed. */
    async function resolveConflict<N extends CommandName>(
      name: N,
      outcome: Extract<OutcomeOf<N>, { is: 'conflict' }>,
      how: Parameters<typeof heard>[2],
    ): Promise<OutcomeOf<N> | undefined> {
      const left = unsettledOf(client, outcome.command);
      const chosen = await askConflict(ask, outcome);
      if (!chosen || !left) return outcome;
      client.outbox.dismiss(left.id);
      if (Object.keys(chosen).length === 0) return outcome;
      const again = () => withChosen(left.input, outcome.fields, chosen) as InputOf<N>;
      const guess = guessChosen([how.running.guess ?? []].flat(), outcome.fields, chosen);
      const running = { ...how.running, guess };
      return heard(name, await client.run(name, again, { ...running, keep: left.keep ?? false }), { ...how, running });
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
  }, [ask, here, client, undoWay]);
}

/** What is wrong, by field; under the empty name what concerns no single one. Nothing where it was done. */
export function faultsOf(outcome: Outcome<unknown> | undefined): Record<string, string> {
  if (!outcome || !('reason' in outcome)) return {};
  const { field = '', code, message } = outcome.reason;
  return { [field]: code === 'offline' ? `${message} What you filled in stays here.` : message };
}

/** True where it was done, proposed, or is kept on this device to be sent: what was typed for it can go. */
export function isTaken(outcome: Outcome<unknown> | undefined): boolean {
  return outcome !== undefined && !('reason' in outcome);
}

/** What a command becomes, or that the server is away before it has its answer. */
function orAway<O>(
  client: { reach: string; watchReach: (listener: () => void) => () => void },
  sent: Promise<O>,
): Promise<O | { is: 'away' }> {
  return new Promise((resolve) => {
    const look = () => client.reach === 'unreachable' && resolve({ is: 'away' });
    const stop = client.watchReach(look);
    void sent.then(resolve).finally(stop);
    look();
  });
}

function isDecision(right: string): right is Decision {
  return decisionNames.some((name) => name === right);
}
