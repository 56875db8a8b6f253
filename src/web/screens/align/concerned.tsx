import { useWorkspaceClient } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { addressOf } from '../../here/subject.ts';
import type { FindingLine } from './use-findings.ts';

type Finding = FindingLine['finding'];
type Named = { kind: 'story' | 'feature'; id: string };
const most = 8;

/** The stories and features that show a finding, each with the way to it. */
export function Concerned({ finding }: { finding: Finding }) {
  const { store } = useWorkspaceClient();
  const { at } = useHere();
  const rows = concernedBy(finding).flatMap(({ kind, id }) => {
    const row = store.row(kind, id);
    return row ? [{ kind, id, short: row.short, title: row.title }] : [];
  });
  if (rows.length === 0) return null;
  return (
    <ul className="finding-shows" aria-label="What shows it">
      {rows.slice(0, most).map(({ kind, id, short, title }) => (
        <li key={id}>
          <a href={addressOf(at, kind, id, short)}>{short}</a> <span dir="auto">{title}</span>
        </li>
      ))}
      {rows.length > most && <li className="meta">and {rows.length - most} more</li>}
    </ul>
  );
}

/** The records that a finding's numbers are about, beside its subject. */
export function concernedBy({ evidence }: Pick<Finding, 'evidence'>): Named[] {
  const ids = (value: unknown) => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);
  const features = [evidence.late, evidence.waiting].flatMap((list) =>
    Array.isArray(list) ? list.map((one: { feature?: unknown }) => one.feature) : [],
  );
  return [
    ...[...ids(evidence.stories), ...ids(evidence.lost)].map((id): Named => ({ kind: 'story', id })),
    ...ids(features).map((id): Named => ({ kind: 'feature', id })),
  ];
}
