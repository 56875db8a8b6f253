import { Ellipsis, Upload } from 'lucide-react';
import { useHere } from '../../here/here.tsx';
import { IconButton } from '../../parts/icon-button.tsx';
import { Menu, type MenuLine } from '../../parts/menu.tsx';
import { goTo } from '../../shell/links.ts';
import { useMayImport } from './use-ways.ts';

/** The menu at the top of a list: what `more` offers, and for whoever decides an import the way to bring in what stands in another tool. */
export function ImportMenu({ list, more = [] }: { list: string; more?: readonly MenuLine[] }) {
  const { at } = useHere();
  const may = useMayImport();
  if (!may && more.length === 0) return null;
  const bringIn: MenuLine[] = may
    ? [
        {
          id: 'go.import',
          elsewhere: true,
          says: 'Import…',
          icon: <Upload aria-hidden />,
          run: () => goTo(at('import')),
        },
      ]
    : [];
  return (
    <Menu
      of={`The ${list}`}
      align="end"
      trigger={<IconButton label={`More for the ${list}`} icon={<Ellipsis />} />}
      groups={[more, bringIn]}
    />
  );
}
