import '../public/layers.css';
import '../styles/reset.css';
import '../styles/tokens.css';
import '../styles/fonts.css';
import '../styles/base.css';
import '../styles/print.css';
import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import { createRoot } from 'react-dom/client';
import { KeysRoot } from '../keys/keys-root.tsx';
import { density, theme } from '../shell/look.ts';
import { Board } from './board.tsx';
import { Feature } from './feature.tsx';
import { Framed } from './framed.tsx';
import { Home } from './home.tsx';
import { List } from './list.tsx';
import { Parts } from './parts.tsx';
import { Tree } from './tree.tsx';

const query = new URLSearchParams(location.search);
theme.apply();
density.apply();
if (query.get('theme')) document.documentElement.dataset.theme = query.get('theme') ?? '';
const views: Record<string, () => React.ReactNode> = {
  parts: Parts,
  feature: Feature,
  home: Home,
  list: List,
  board: Board,
  tree: Tree,
};
const view = query.get('view') ?? 'parts';
const View = views[view] ?? Parts;

const place = document.getElementById('app');
if (place)
  createRoot(place).render(
    <CSPProvider disableStyleElements>
      <Tooltip.Provider delay={400}>
        <KeysRoot>
          <Framed current={view}>
            <View />
          </Framed>
        </KeysRoot>
      </Tooltip.Provider>
    </CSPProvider>,
  );
