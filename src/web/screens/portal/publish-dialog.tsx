import { useState } from 'react';
import type { Row } from '#domain/records';
import { faultsOf, isTaken, useAct } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { FormDialog } from '../form-dialog.tsx';
import { useFormDraft } from '../use-form-draft.ts';

/** Puts a feature on the public pages in words for customers, changes those, or takes it off. */
export function PublishDialog({ feature, onClose }: { feature: Row<'feature'>; onClose: () => void }) {
  const act = useAct();
  const client = useClient();
  const { decides } = useHere();
  const [was] = useState(feature);
  const draft = useFormDraft('public', was.id, () => ({
    publicTitle: was.publicTitle ?? was.title,
    publicText: was.publicText ?? '',
  }));
  const { publicTitle: title, publicText: text } = draft.filled;
  const about = { kind: 'feature', id: was.id } as const;
  const publish = async () => {
    if (title.trim() === '') return { publicTitle: 'Write the title that customers read.' };
    const outcome = await act(
      'portal.publish',
      {
        feature: was.id,
        publicTitle: title,
        publicText: text,
        was: { publicTitle: was.publicTitle, publicText: was.publicText },
      },
      { says: was.published ? 'Changed the public words.' : 'It is on the public pages.', quiet: true, about: [about] },
    );
    return outcome && faultsOf(outcome);
  };
  const takeOff = async () => {
    const seen = client.seeing(about);
    const outcome = await act('portal.unpublish', () => ({ feature: was.id, seen: seen() }), {
      says: 'Taken off the public pages.',
    });
    if (isTaken(outcome)) onClose();
  };
  const verb = was.published ? 'Change' : 'Publish';
  return (
    <FormDialog
      title={was.published ? 'Public words' : 'Publish this feature'}
      says="Customers read these words, how far it is, and nothing else of it."
      verb={decides('publish') ? verb : 'Propose'}
      draft={draft}
      onClose={onClose}
      send={publish}
    >
      {(faults) => (
        <>
          <TextField
            label="Title for customers"
            required
            value={title}
            onChange={(publicTitle) => draft.set({ publicTitle })}
            maxLength={200}
            error={faults.publicTitle}
          />
          <TextArea
            label="What it will do for them"
            rows={4}
            value={text}
            onChange={(publicText) => draft.set({ publicText })}
            error={faults.publicText}
          />
          {was.published && (
            <Button kind="quiet" onClick={() => void takeOff()}>
              Take it off the public pages
            </Button>
          )}
        </>
      )}
    </FormDialog>
  );
}
