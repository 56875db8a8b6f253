import { Pencil, Settings } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Avatar } from '../parts/avatar.tsx';
import { Badge } from '../parts/badge.tsx';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Diff } from '../parts/diff.tsx';
import { DropZone } from '../parts/drop-zone.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { Highlighter } from '../parts/highlighter.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { Keys } from '../parts/kbd.tsx';
import { Menu } from '../parts/menu.tsx';
import { Popover } from '../parts/popover.tsx';
import { Progress } from '../parts/progress.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { StatusMessage } from '../parts/status-message.tsx';
import { Tabs } from '../parts/tabs.tsx';
import type { TextRange } from '../parts/text-range.ts';
import { Page } from '../shell/page.tsx';
import { Fields } from './fields.tsx';
import './gallery.css';

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="stack">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** Every part that stands alone. */
export function Parts() {
  const [tab, setTab] = useState('inbox');
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<TextRange>();
  return (
    <Page
      title="Parts"
      trail={[{ says: 'Voice', href: '?view=parts' }, { says: 'Parts' }]}
      actions={
        <Menu
          of="Parts"
          align="end"
          trigger={<IconButton label="Settings" icon={<Settings />} />}
          groups={[
            [{ id: 'edit', says: 'Edit the title', keys: ['e'], icon: <Pencil />, run: () => setOpen(true) }],
            [
              { id: 'drop', says: 'Delete', danger: true, keys: ['mod+backspace'], run: () => {} },
              {
                id: 'no',
                says: 'Move the promise',
                because: 'Only Ana decides this. It becomes a proposal.',
                run: () => {},
              },
            ],
          ]}
        />
      }
    >
      <h1>Parts</h1>
      <div className="gallery">
        <Group title="Buttons">
          <div className="row">
            <Button kind="ink">Decide</Button>
            <Button keys="mod+enter">Save</Button>
            <Button kind="quiet">Cancel</Button>
            <Button kind="danger">Revoke</Button>
            <Button kind="ink" busy>
              Saving
            </Button>
            <Button disabled>Cannot</Button>
            <IconButton label="Edit" keys="e" icon={<Pencil />} />
            <Popover title="How 7.4 is made" trigger={<Button kind="quiet">7.4 ± 0.6</Button>}>
              <p>0.3 × reach + 0.5 × value − 0.2 × effort</p>
            </Popover>
            <Button onClick={() => setOpen(true)}>Dialog</Button>
          </div>
          <div className="row">
            <Avatar name="Ana Sofia Ruiz" alone /> <Avatar name="Jonas" alone /> <Badge count={1204} says="stories" />{' '}
            <Badge count={3} says="need you" need />
            <Keys keys="mod+k" /> <Keys keys="g b" />
          </div>
        </Group>
        <Fields />
        <Group title="Tabs">
          <Tabs
            label="Feedback"
            value={tab}
            onChange={setTab}
            tabs={[
              { id: 'inbox', says: 'Inbox', count: 12 },
              { id: 'linked', says: 'Linked' },
              { id: 'all', says: 'All', count: 1204 },
            ]}
          >
            <Skeleton says="feedback" rows={3} />
          </Tabs>
        </Group>
        <Group title="Choose words">
          <Highlighter
            label="Marta’s words"
            text={
              'Half my inspectors work in basements 👷🏽. By the time they have signal again, the form has timed out and they do it twice.'
            }
            marks={[{ start: 0, end: 18, says: 'F-98' }]}
            chosen={chosen}
            onSelect={(start, end) => setChosen({ start, end })}
          />
        </Group>
        <Group title="Messages">
          <StatusMessage kind="ok">312 stories came in. 4 were left out.</StatusMessage>
          <StatusMessage kind="warn">1,108 items finish before they were created; their age is left out.</StatusMessage>
          <StatusMessage kind="bad">Row 7, “due”: 31 Feb does not exist. Write a date like 2026-02-28.</StatusMessage>
          <Progress says="Importing stories" done={3120} total={5100} />
          <DropZone
            label="Choose a CSV file"
            says="Or drop it here. CSV up to 50 MB."
            accept=".csv"
            onFile={() => {}}
          />
        </Group>
        <Group title="Proposal">
          <Diff
            caption="What accepting does"
            changes={[
              { id: '1', label: 'F-112 promise', before: '12 Dec', after: '16 Jan' },
              { id: '2', label: 'F-112 told', before: 'Norrbo, Kerner', after: undefined },
            ]}
          />
        </Group>
        <Group title="Nothing here">
          <EmptyState
            title="No feedback yet"
            says="What customers say stands here word for word, until you link it to a feature."
            action={<Button kind="ink">Capture feedback</Button>}
            other={<a href="/import">Import a CSV</a>}
            example={<span>“Please stop moving the sign button.” Portal, 3 people</span>}
          />
          <ErrorState
            title="The stories could not be read"
            says="Nothing is lost. Check your network, then try again."
            onRetry={() => {}}
            request="01J9-4F"
          />
        </Group>
      </div>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Revoke the key “ci”?"
        says="Whatever uses it stops working at once. This cannot be undone."
        actions={
          <>
            <Button onClick={() => setOpen(false)}>Keep it</Button>
            <Button kind="danger" onClick={() => setOpen(false)}>
              Revoke
            </Button>
          </>
        }
      />
    </Page>
  );
}
