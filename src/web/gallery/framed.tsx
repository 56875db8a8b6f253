import { House, Inbox, ListOrdered, MessageSquareQuote, Milestone, Scale } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { useActions } from '../keys/keys-root.tsx';
import { AppFrame } from '../shell/app-frame.tsx';
import { Commands } from '../shell/commands.tsx';
import { ConnectionBar } from '../shell/connection-bar.tsx';
import { goTo } from '../shell/links.ts';
import { showToast } from '../shell/toast-list.ts';

const at = (view: string) => `?view=${view}`;

function useFound(words: string) {
  return useMemo(
    () =>
      words.length > 1
        ? [{ id: 'F-112', says: 'F-112 Offline field reports', note: 'feature · Next', href: at('feature') }]
        : [],
    [words],
  );
}

/** The frame as the app uses it, with the sample's counts. */
export function Framed({ current, children }: { current: string; children: ReactNode }) {
  const places = { home: 'h', parts: 'v', feature: 'r', list: 'b' };
  useActions(
    Object.entries(places).map(([id, key]) => ({
      id: `go.${id}`,
      says: `Go to ${id}`,
      keys: [`g ${key}`],
      group: 'Go',
      run: () => goTo(at(id)),
    })),
  );
  return (
    <Commands useFound={useFound} searchAt={() => '#'} whose="Ana" sayRecord={() => undefined}>
      {(open) => (
        <AppFrame
          product="Harbour"
          current={current}
          above={[
            { id: 'home', says: 'Home', href: at('home'), icon: <House />, onPhone: true },
            { id: 'inbox', says: 'Inbox', href: at('inbox'), icon: <Inbox />, count: 4 },
          ]}
          stations={[
            {
              id: 'parts',
              says: 'Voice',
              href: at('parts'),
              icon: <MessageSquareQuote />,
              note: '12 new',
              onPhone: true,
            },
            { id: 'feature', says: 'Roadmap', href: at('feature'), icon: <Milestone /> },
            { id: 'list', says: 'Backlog', href: at('list'), icon: <ListOrdered />, onPhone: true },
          ]}
          below={[{ id: 'align', says: 'Align', href: at('align'), icon: <Scale />, count: 3, need: true }]}
          foot={<span>Ana</span>}
          onCapture={() => showToast('Feedback taken down.', () => showToast('Taken back.'))}
          onCommands={open}
          bars={
            <ConnectionBar
              offline={location.search.includes('offline')}
              kept={3}
              newVersion={false}
              onReload={() => location.reload()}
            />
          }
        >
          {children}
        </AppFrame>
      )}
    </Commands>
  );
}
