import { Ellipsis, Upload } from 'lucide-react';
import { useHere } from '../../here/here.tsx';
import { IconButton } from '../../parts/icon-button.tsx';
import { Menu } from '../../parts/menu.tsx';
import { goTo } from '../../shell/links.ts';
import { useMayImport } from './use-ways.ts';

/** The menu at the top of a list, with the way to bring in what stands in another tool; for whoever decides an import. */
export function ImportMenu({ list }: { list: string }) {
  const { at } = useHere();
  if (!useMayImport()) return null;
  return (
    <Menu
      align="end"
      trigger={<IconButton label={`More for the ${list}`} icon={<Ellipsis />} />}
      groups={[[{ id: 'import', says: 'Import…', icon: <Upload aria-hidden />, run: () => goTo(at('import')) }]]}
    />
  );
}
