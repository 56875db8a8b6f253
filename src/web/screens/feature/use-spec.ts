import { useAsk } from '../../client/hooks.ts';

/** The versions of a spec with their texts, the newest first, and how the feature was handed over. */
export function useSpec(feature: string) {
  const asked = useAsk('spec.list', { feature }, { topics: ['spec', 'handoff'], keep: true });
  const specs = asked.data?.specs ?? [];
  return {
    specs,
    draft: specs.find(({ state }) => state === 'draft'),
    current: specs.find(({ state }) => state === 'current'),
    handoffs: asked.data?.handoffs ?? [],
    isRead: asked.data !== undefined,
    error: asked.error,
    again: asked.again,
  };
}

export type ReadSpec = ReturnType<typeof useSpec>;
