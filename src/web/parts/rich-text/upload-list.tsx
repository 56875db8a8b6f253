import { useEffect, useRef } from 'react';
import { Button } from '../button.tsx';
import type { Uploads } from './use-uploads.ts';

/** Pictures on their way, and those that were refused, each with the way to end it. */
export function UploadList({ uploads: { all, dismiss } }: { uploads: Uploads }) {
  const list = useRef<HTMLDivElement>(null);
  const says = all.map(({ refused, waits }) => refused ?? (waits ? 'waits' : 'under way')).join();
  // On a phone it stands under what covers the foot of the screen.
  useEffect(() => {
    if (says !== '') list.current?.scrollIntoView({ block: 'nearest' });
  }, [says]);
  return (
    <div className="rich-uploads" role="status" ref={list}>
      {all.map(({ id, name, done, waits, refused, again, cancel }) => (
        <div key={id} className="rich-upload">
          {refused === undefined ? (
            <>
              <span className="meta">
                {waits ? `${name} waits for the network` : `Uploading ${name}… ${Math.round(done * 100)} %`}
              </span>
              <progress value={done} aria-label={`Uploading ${name}`} />
              <Button kind="quiet" onClick={cancel}>
                Cancel
              </Button>
            </>
          ) : (
            <>
              <span className="field-error">
                {name}: {refused}
              </span>
              {again && (
                <Button kind="quiet" onClick={again}>
                  Try again
                </Button>
              )}
              <Button kind="quiet" onClick={() => dismiss(id)}>
                Dismiss
              </Button>
            </>
          )}
        </div>
      ))}
    </div>
  );
}
