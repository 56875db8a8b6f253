import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import type { Crew } from './crew.ts';
import { mondayMorning, setStage } from './set-stage.ts';
import { press } from './stage.ts';

const stage = setStage(mondayMorning);

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, exact: true }).waitFor();

/** One linked piece of feedback, one that says much the same, and a complaint of somebody unknown. */
async function furnish({ ana, product, send }: Crew): Promise<void> {
  const feature = await send(ana, 'feature.raise', { product, title: 'Offline field reports' });
  const first = await send(ana, 'feedback.capture', {
    product,
    text: 'No signal in the cellar, so the form times out and my inspectors write twice.',
    who: 'Deniz',
    customer: 'Lindhagen',
    receivedOn: '2026-11-12',
  });
  await send(ana, 'insight.link', {
    feedback: first.id,
    feature: feature.id,
    startAt: 0,
    endAt: 23,
    seen: { [String(first.id)]: 1 },
  });
  await send(ana, 'feedback.capture', {
    product,
    text: 'The form times out in the cellar without a signal, and we write everything twice.',
    who: 'Marta',
    customer: 'Norrbo Housing',
    receivedOn: '2026-11-15',
  });
  await send(ana, 'feedback.capture', {
    product,
    text: 'You charged us twice for October and nobody answers.',
    kind: 'complaint',
    receivedOn: '2026-11-14',
    dueOn: '2026-11-15',
  });
}

describe('Voice and its customers', () => {
  it('links as similar feedback was linked, by one key', async () => {
    const crew = await stage.meet();
    await furnish(crew);
    const { ana } = crew;
    await ana.goto(`${stage.app.url}/harbour/voice`);
    await heading(ana, 'Marta, Norrbo Housing');
    await ana.getByRole('button', { name: /Link to F-1 too/ }).waitFor();
    await press(ana, 's');
    await ana.getByText('Linked to F-1 Offline field reports.').waitFor();
    await heading(ana, 'Linked 1');
    await ana.getByRole('button', { name: /Link to F-1 too/ }).waitFor({ state: 'detached' });
  }, 60_000);

  it('tells while words are typed what was heard before, and takes a known company by any spelling', async () => {
    const crew = await stage.meet();
    await furnish(crew);
    const { ana } = crew;
    await ana.goto(`${stage.app.url}/harbour/voice`);
    await heading(ana, 'Marta, Norrbo Housing');
    await press(ana, 'q');
    const dialog = ana.getByRole('dialog');
    await dialog.getByRole('textbox', { name: /^Their words/ }).waitFor();
    await ana.keyboard.type('Our form times out in the cellar');
    await dialog.getByText('Heard before, in much the same words').waitFor();
    await dialog.getByText(/Lindhagen · .* · F-1 Offline field reports/).waitFor();
    await press(ana, 'Tab');
    await ana.keyboard.type('Ilse');
    await press(ana, 'Tab');
    await ana.keyboard.type('NORRBO housing');
    await press(ana, 'ControlOrMeta+Enter');
    await heading(ana, 'Marta, Norrbo Housing');
    await ana
      .getByRole('gridcell', { name: /Ilse, Norrbo Housing/ })
      .or(ana.getByText('Ilse, Norrbo Housing'))
      .first()
      .waitFor();
    await ana.goto(`${stage.app.url}/harbour/customers`);
    await ana.getByText('2 customers').waitFor();
  }, 60_000);

  it('resolves a complaint by R, says whose it is, and opens it again', async () => {
    const crew = await stage.meet();
    await furnish(crew);
    const { ana } = crew;
    await ana.goto(`${stage.app.url}/harbour/voice?open=V-3`);
    await heading(ana, /^You charged us twice for October/);
    await ana.getByText('Ana Ferreira sees to it').waitFor();
    await press(ana, 'r');
    const dialog = ana.getByRole('dialog');
    await dialog.getByRole('textbox', { name: /^How it ended/ }).waitFor();
    await press(ana, 'ControlOrMeta+Enter');
    await dialog.getByText('Write what was done about it.').waitFor();
    await ana.keyboard.type('Paid back, and called.');
    await press(ana, 'ControlOrMeta+Enter');
    await ana.getByText('Resolved V-3.').waitFor();
    await ana.goto(`${stage.app.url}/harbour/voice?tab=processed&open=V-3`);
    await ana.getByText('Paid back, and called.').waitFor();
    await ana.getByRole('button', { name: 'Open it again' }).click();
    await ana.getByText('Opened V-3 again.').waitFor();
    await ana.getByRole('tab', { name: /^Inbox ?3$/ }).waitFor();
  }, 60_000);

  it('gives an unknown sender a name by changing who said it, which makes the customer', async () => {
    const crew = await stage.meet();
    await furnish(crew);
    const { ana } = crew;
    await ana.goto(`${stage.app.url}/harbour/voice?open=V-3`);
    await heading(ana, /^You charged us twice for October/);
    await press(ana, 'Shift+E');
    const dialog = ana.getByRole('dialog');
    await dialog.getByLabel('Who said it').fill('Henrik');
    await dialog.getByLabel('Company').fill('Halden Lifts');
    await dialog.getByLabel('E-mail').fill('not an address');
    await press(ana, 'ControlOrMeta+Enter');
    await dialog.getByText(/Write one mail address/).waitFor();
    await dialog.getByLabel('E-mail').fill('henrik@halden.example');
    await press(ana, 'ControlOrMeta+Enter');
    await heading(ana, 'Henrik, Halden Lifts');
    await ana.getByRole('link', { name: 'Halden Lifts' }).click();
    await heading(ana, 'Halden Lifts');
    await ana.getByText('You charged us twice').waitFor();
  }, 60_000);

  it('adds, changes and merges customers by the keyboard, and undoes the merge', async () => {
    const crew = await stage.meet();
    await furnish(crew);
    const { ana } = crew;
    await ana.goto(`${stage.app.url}/harbour/customers`);
    await ana.getByText('2 customers').waitFor();
    await press(ana, 'c');
    const dialog = ana.getByRole('dialog');
    await dialog.getByRole('textbox', { name: /^Name/ }).waitFor();
    await ana.keyboard.type('norrbo HOUSING');
    await press(ana, 'ControlOrMeta+Enter');
    await dialog.getByText('There is Norrbo Housing already.').waitFor();
    await dialog.getByRole('textbox', { name: /^Name/ }).fill('Norrbo Bostäder');
    await dialog.getByLabel('Segment').fill('Housing');
    await dialog.getByLabel('Revenue').fill('48000');
    await press(ana, 'ControlOrMeta+Enter');
    await ana.getByText('€48,000').waitFor();
    await ana.getByRole('link', { name: 'Norrbo Housing' }).click();
    await heading(ana, 'Norrbo Housing');
    await ana.getByRole('button', { name: 'Merge or remove' }).click();
    await dialog.getByLabel('Merge into').fill('bost');
    await ana.getByRole('option', { name: /Norrbo Bostäder/ }).click();
    await dialog.getByRole('button', { name: /^Merge/ }).click();
    await heading(ana, 'Norrbo Bostäder');
    await ana.getByText('The form times out in the cellar').waitFor();
    await press(ana, 'ControlOrMeta+z');
    await ana.getByText('Nothing was heard from it yet.').waitFor();
  }, 60_000);
});
