// The first thing a page needs to know is asked first, while the rest of the scripts is still evaluated.
import './session/ask-early.ts';
import './styles/reset.css';
import './styles/tokens.css';
import './styles/fonts.css';
import './styles/base.css';
import './styles/targets.css';
import './styles/forced.css';
import './styles/print.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { openEarly } from './here/open-workspace.ts';
import { density, theme } from './shell/look.ts';
import { watchKeyboard } from './shell/watch-keyboard.ts';

openEarly(location.pathname);
watchKeyboard();
theme.apply();
density.apply();

const place = document.getElementById('app');
if (!place) throw new Error('The page has no element with the id "app" to draw into.');
createRoot(place).render(<App />);
