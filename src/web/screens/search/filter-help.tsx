const filters = [
  { id: 'kind:', says: 'Only one kind, as in', example: 'kind:feedback' },
  { id: 'from:', says: 'What a customer said, as in', example: 'from:Marta' },
  { id: 'by:', says: 'What a member made, keeps or is asked, as in', example: 'by:Jonas' },
  { id: 'product:', says: 'In one product, as in', example: 'product:harbour' },
] as const;

interface FilterHelpProps {
  /** What is typed: the filter that it ends with is explained. */
  words: string;
  onTake: (filter: string) => void;
}

/** The filters that may stand among the words; pressing one writes it. */
export function FilterHelp({ words, onTake }: FilterHelpProps) {
  const last = words.toLowerCase().split(' ').at(-1) ?? '';
  const typed = filters.find(({ id }) => last.startsWith(id));
  return (
    <fieldset className="search-filters">
      <legend className="unseen">Filters that may stand among the words</legend>
      {filters.map(({ id, says, example }) => (
        <button key={id} type="button" title={`${says} ${example}`} onClick={() => onTake(id)}>
          <code>{id}</code>
        </button>
      ))}
      <span className="meta search-example">
        {typed?.says ?? 'Filters, as in'} <code>{typed?.example ?? 'signal kind:feedback'}</code>
      </span>
    </fieldset>
  );
}
