import type { Row } from '#domain/records';
import { previewWords } from '../../words/preview-words.ts';
import { sayProposed, takesBack } from '../../words/say-proposer.ts';
import { useSayings } from '../../words/use-sayings.ts';

/** What a proposal asks for in one line: the record, the first change as it was and as it would be, and how many more there are. */
export function Proposed({ proposal }: { proposal: Row<'proposal'> }) {
  const say = useSayings();
  if (takesBack(proposal)) return <span dir="auto">{proposal.says}</span>;
  const subject = sayProposed(proposal, say);
  const [change, ...others] = previewWords(proposal.preview, say);
  const label = change ? String(change.label) : proposal.says;
  return (
    <span dir="auto">
      {subject && !label.includes(subject) && `${subject}: `}
      {label}
      {change?.before && (
        <>
          {' '}
          <del>{change.before}</del>
        </>
      )}
      {change?.after && (
        <>
          {' '}
          <strong>{change.after}</strong>
        </>
      )}
      {others.length > 0 && <span className="meta"> and {others.length} more</span>}
    </span>
  );
}
