import type { ReactNode } from 'react';
import { useMaybeHere } from '../../here/here.tsx';
import { Page } from '../../shell/page.tsx';
import './settings.css';

type Part = 'account' | 'keyboard' | 'keys' | 'people' | 'product' | 'import' | 'workspace';

/** One part of the settings, with the ways to the others. */
export function SettingsPage({ part, title, children }: { part: Part; title: string; children: ReactNode }) {
  const here = useMaybeHere();
  const parts: { id: Part; says: string; href: string }[] = [
    { id: 'account', says: 'Account', href: '/settings/account' },
    { id: 'keyboard', says: 'Keyboard', href: '/settings/keyboard' },
    { id: 'keys', says: 'API keys', href: '/settings/keys' },
    { id: 'people', says: 'People', href: '/settings/people' },
    ...(here
      ? [
          {
            id: 'product' as const,
            says: `Product ${here.product.name}`,
            href: `/settings/product/${here.product.slug}`,
          },
          { id: 'import' as const, says: 'Import', href: here.at('import') },
        ]
      : []),
    { id: 'workspace', says: 'Workspace', href: '/settings/workspace' },
  ];
  return (
    <Page title={`${title} · Settings`} trail={[{ says: 'Settings', href: '/settings/account' }, { says: title }]}>
      <div className="settings">
        <nav aria-label="Settings">
          <ul className="settings-parts">
            {parts.map(({ id, says, href }) => (
              <li key={id}>
                <a href={href} aria-current={id === part ? 'page' : undefined}>
                  {says}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="settings-body">
          <h1>{title}</h1>
          {children}
        </div>
      </div>
    </Page>
  );
}

/** A group of settings under its heading. */
export function Section({ title, says, children }: { title: string; says?: ReactNode; children: ReactNode }) {
  return (
    <section className="settings-section">
      <h2>{title}</h2>
      {says && <p className="settings-says">{says}</p>}
      {children}
    </section>
  );
}
