import type { GateState } from '#domain/gates';
import { useRow } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { sayDay } from '../../parts/day.ts';
import { plainWords } from '../../words/plain-words.ts';

/** Who waived a gate, when and why. */
export function WaivedBy({ gate }: Pick<GateState, 'gate'>) {
  const { today } = useHere();
  const who = useRow('member', gate?.setBy ?? undefined)?.name ?? 'Somebody';
  return (
    <span className="meta" dir="auto">
      {who}
      {gate?.setOn && `, ${sayDay(gate.setOn, today)}`}: {plainWords(gate?.reason ?? '')}
    </span>
  );
}

/** The gates that a go or a launch waves through, each with who waived it and why. */
export function WaivedGates({ gates }: { gates: readonly GateState[] }) {
  return gates
    .filter(({ stands }) => stands === 'waived')
    .map((state) => (
      <li key={state.gate?.id ?? state.rule} dir="auto">
        Waived: <strong>{state.name}</strong> <WaivedBy gate={state.gate} />
      </li>
    ));
}
