/** The pages of this browser that stand for the same member in the same workspace; each is known by a word. */
export type Neighbours = {
  /** The words of those that live, soon after they were asked. */
  living: () => Promise<ReadonlySet<string>>;
  close: () => void;
};
type Word = { say: 'who' } | { say: 'here'; page: string };
type Channel = Pick<BroadcastChannel, 'postMessage' | 'close'> & { onmessage: ((event: MessageEvent) => void) | null };

/** A page that has not said a word for so long after it was asked is gone. */
const patienceMs = 250;

/** Joins the pages that talk over a channel; a browser without channels knows no neighbours. */
export function joinNeighbours(
  page: string,
  channel: Channel | undefined,
  after: (ms: number, call: () => void) => void,
): Neighbours {
  if (!channel) return { living: () => Promise.resolve(new Set()), close: () => undefined };
  let heard = new Set<string>();
  channel.onmessage = ({ data }: MessageEvent<Word>) => {
    if (data.say === 'here') heard.add(data.page);
    else channel.postMessage({ say: 'here', page });
  };
  return {
    living: () => {
      heard = new Set();
      channel.postMessage({ say: 'who' });
      return new Promise((resolve) => after(patienceMs, () => resolve(heard)));
    },
    close: () => channel.close(),
  };
}

const place = 'throughline page';

/** The word of this page: the same after a reload of its tab, so that a page knows what it kept before. */
export function pageWord(storage: Pick<Storage, 'getItem' | 'setItem'>, make: () => string): string {
  try {
    const known = storage.getItem(place);
    if (known) return known;
    const made = make();
    storage.setItem(place, made);
    return made;
  } catch {
    return make();
  }
}
