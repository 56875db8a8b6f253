import { Ellipsis, Printer, TextSearch, Upload } from 'lucide-react';
import { useHere } from '../../here/here.tsx';
import { openFind, useIsSearched } from '../../parts/find/searched-lists.ts';
import { IconButton } from '../../parts/icon-button.tsx';
import { Menu, type MenuLine } from '../../parts/menu.tsx';
import { printPage } from '../../parts/print/printing.ts';
import { goTo } from '../../shell/links.ts';
import { useMayImport } from './use-ways.ts';

const find: MenuLine = {
  id: 'list.find',
  elsewhere: true,
  says: 'Find in the list',
  keys: ['mod+f'],
  icon: <TextSearch aria-hidden />,
  run: openFind,
};
const print: MenuLine = {
  id: 'print',
  elsewhere: true,
  says: 'Print…',
  icon: <Printer aria-hidden />,
  run: printPage,
};

/** The menu at the top of a list: finding in it, printing it, what `more` offers, and for whoever decides an import the way to bring in what stands in another tool. */
export function ImportMenu({ list, more = [] }: { list: string; more?: readonly MenuLine[] }) {
  const { at } = useHere();
  const may = useMayImport();
  const isSearched = useIsSearched();
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
      groups={[isSearched ? [find, print] : [print], more, bringIn]}
    />
  );
}
