import { useState } from 'react';
import type { Row } from '#domain/records';
import { isOpen } from '#domain/story';
import { EditInPlace } from '../../parts/edit-in-place.tsx';
import { useStoryEdits } from './use-story-edits.ts';

type Part = 'asA' | 'iWant' | 'soThat';

const parts = [
  { field: 'asA', lead: 'As', label: 'Who', placeholder: 'Add who needs it' },
  { field: 'iWant', lead: 'I want', label: 'What they want', placeholder: 'Add what they want to do' },
  { field: 'soThat', lead: 'so that', label: 'Why they want it', placeholder: 'Add what it is good for' },
] as const satisfies readonly { field: Part; lead: string; label: string; placeholder: string }[];

/** Whom a story is for: as somebody I want something so that it is good for something; each part written in where it stands. */
export function Narrative({ story }: { story: Row<'story'> }) {
  const { edit } = useStoryEdits();
  const [writing, setWriting] = useState<Part>();
  const told = parts.some(({ field }) => story[field] !== null);
  if (!told && (story.kind !== 'story' || !isOpen(story.state))) return null;
  return (
    <section className="story-narrative" aria-label="Whom it is for">
      {parts.map(({ field, lead, label, placeholder }) => (
        <p key={field}>
          <span className="meta">{lead}</span>{' '}
          <EditInPlace
            key={story.id}
            label={label}
            value={story[field] ?? ''}
            placeholder={placeholder}
            editing={writing === field}
            onEditing={(on) => setWriting(on ? field : undefined)}
            onSave={(text, was) =>
              void edit({ ...story, [field]: was.trim() || null }, { [field]: text.trim() || null })
            }
          />
        </p>
      ))}
    </section>
  );
}
