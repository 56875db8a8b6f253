import { useState } from 'react';
import type { Row } from '#domain/records';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import '../outbox/outbox.css';

/** Whether the public reads of a feature, in which words, and the way to change that. */
export function PublicLine({ feature }: { feature: Row<'feature'> }) {
  const { product, decides } = useHere();
  const [changing, setChanging] = useState(false);
  const verb = feature.published ? 'Change the public words' : 'Publish';
  return (
    <div className="told-line">
      <span className="meta" dir="auto">
        {feature.published ? (
          <>
            On the public pages as “{feature.publicTitle}”
            {product.portal && (
              <>
                {': '}
                <a href={`/p/${product.slug}#${feature.short}`} target="_blank" rel="noreferrer">
                  look at it there
                </a>
              </>
            )}
          </>
        ) : (
          'Not on the public pages.'
        )}
      </span>
      <Button kind="quiet" onClick={() => setChanging(true)}>
        {decides('publish') ? verb : `Propose: ${verb.toLowerCase()}`}
      </Button>
      {changing && <PublishDialog feature={feature} onClose={() => setChanging(false)} />}
    </div>
  );
}
