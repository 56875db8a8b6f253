import { feedbackKinds } from '#domain/feedback';
import type { FieldsOf } from '#domain/records';
import { kept } from '../../shell/kept.ts';

/** What is typed in the capture dialog. */
export type Draft = {
  text: string;
  kind: FieldsOf<'feedback'>['kind'];
  who: string;
  customer: string;
  email: string;
  source: string;
  receivedOn: string | null;
  /** Who sees to a complaint; null: whoever captures it. */
  keeper: string | null;
  dueOn: string | null;
};

export const emptyDraft: Draft = {
  text: '',
  kind: 'request',
  who: '',
  customer: '',
  email: '',
  source: '',
  receivedOn: null,
  keeper: null,
  dueOn: null,
};

/** A member's draft of a product's capture dialog, kept in this browser until it is saved. */
export function captureDraft(product: string, member: string): { read: () => Draft; write: (draft: Draft) => void } {
  const place = kept(`throughline.capture.${product}.${member}`);
  return {
    read: () => readDraft(place.read()),
    write: (draft) => place.write(JSON.stringify(draft)),
  };
}

function readDraft(text: string | undefined): Draft {
  try {
    const kept = { ...emptyDraft, ...JSON.parse(text ?? '{}') } as Draft;
    return feedbackKinds.includes(kept.kind) ? kept : emptyDraft;
  } catch {
    return emptyDraft;
  }
}
