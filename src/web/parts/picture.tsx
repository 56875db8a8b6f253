import { useState } from 'react';
import { useWorkspaceHere } from '../here/here.tsx';

/** The address of a picture of the workspace. */
export function pictureAddress(workspace: string, id: string): string {
  return `/api/pictures/${id}?workspace=${workspace}`;
}

/** A picture in a text; where it cannot be had, its words stand for it. */
export function Picture({ id, alt }: { id: string; alt: string }) {
  const { workspace } = useWorkspaceHere();
  const [missing, setMissing] = useState(false);
  if (missing) return <span className="picture-missing">[Picture that cannot be shown{alt && `: ${alt}`}]</span>;
  const address = pictureAddress(workspace.id, id);
  return (
    <a
      className="picture"
      href={address}
      target="_blank"
      rel="noopener"
      aria-label={alt || 'Picture without a description'}
    >
      <img src={address} alt={alt} loading="lazy" decoding="async" onError={() => setMissing(true)} />
    </a>
  );
}
