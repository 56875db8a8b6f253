import { useState } from 'react';
import type { Row } from '#domain/records';
import { EditInPlace } from '../../parts/edit-in-place.tsx';
import { useStoryEdits } from './use-story-edits.ts';

type Part = 'asA' | 'iWant' | 'soThat';

const parts = [
  { field: 'asA', lead: 'As', label: 'Who', placeholder: 'an inspector in a basement' },
  { field: 'iWant', lead: 'I want', label: 'What they want', placeholder: 'to write my report without signal' },
  { field: 'soThat', lead: 'so that', label: 'Why they want it', placeholder: 'I write it once' },
] as const satisfies readonly { field: Part; lead: string; label: string; placeholder: string }[];

/** Whom a story is for: as somebody I want something so that it is good for something; each part written in where it stands. */
export function Narrative({ story }: { story: Row<'story'> }) {
  const { edit } = useStoryEdits();
  const [writing, setWriting] = useState<Part>();
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
            onSave={(text) => void edit(story, { [field]: text.trim() || null })}
          />
        </p>
      ))}
    </section>
  );
}
