import { useState } from 'react';
import type { Row } from '#domain/records';
import { useAct } from '../../act/act.tsx';
import { RichInPlace } from '../../parts/rich-text/rich-in-place.tsx';

/** Notes on a demo, written where they stand. */
export function DemoNotes({ demo }: { demo: Row<'demo'> }) {
  const act = useAct();
  const [editing, setEditing] = useState(false);
  return (
    <section className="demo-part" aria-labelledby="notes">
      <h3 id="notes">Notes</h3>
      <div className="demo-notes">
        <RichInPlace
          key={demo.id}
          label="Notes"
          value={demo.notes}
          placeholder="What to show first, who asked what"
          editing={editing}
          onEditing={setEditing}
          onSave={(notes, was) =>
            void act(
              'demo.edit',
              { demo: demo.id, notes, was: { notes: was } },
              { guess: { kind: 'demo', id: demo.id, fields: { notes } } },
            )
          }
        />
      </div>
    </section>
  );
}
