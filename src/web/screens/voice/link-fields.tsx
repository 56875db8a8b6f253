import type { FieldsOf } from '#domain/records';
import { type Pick, PickField } from '../../parts/pick-field.tsx';
import { Choice } from './choice.tsx';
import type { FeaturePicks } from './use-feature-picks.ts';

/** What words are linked to, for or against, and how much it matters. */
export interface Link {
  feature: Pick | null;
  stance: FieldsOf<'insight'>['stance'];
  importance: number;
}

/** Nothing chosen yet. */
export const freshLink: Link = { feature: null, stance: 'supports', importance: 1 };

interface LinkFieldsProps {
  link: Link;
  onChange: (change: Partial<Link>) => void;
  picks: FeaturePicks;
  error?: string | undefined;
  autoFocus?: boolean | undefined;
  /** Letters and signs set it, as the panel beside the words has them. */
  keys?: boolean | undefined;
}

/** The feature, or a new one by its title, with how words speak of it. */
export function LinkFields({ link, onChange, picks, error, autoFocus, keys }: LinkFieldsProps) {
  return (
    <>
      <PickField
        label="Feature"
        value={link.feature}
        onChange={(feature) => onChange({ feature })}
        options={picks.options}
        onSearch={picks.search}
        placeholder="Search, or name a new one"
        none="No feature fits. Type a title to raise a new one."
        error={error}
        autoFocus={autoFocus}
      />
      <Choice
        label="For or against"
        value={link.stance}
        onChange={(stance) => onChange({ stance })}
        options={[
          { id: 'supports', says: 'For', ...(keys && { keys: '+' }) },
          { id: 'contradicts', says: 'Against', ...(keys && { keys: '-' }) },
        ]}
      />
      <Choice
        label="How much it matters"
        value={String(link.importance)}
        onChange={(id) => onChange({ importance: Number(id) })}
        options={['0', '1', '2', '3'].map((id) => ({ id, says: id }))}
      />
    </>
  );
}
