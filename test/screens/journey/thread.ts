import { until } from '../../races/program.ts';
import { button, field, type Pair, patience, press } from './people.ts';

/** Two pieces of feedback are read, words in them chosen by keyboard and by mouse, and linked for and against. */
export async function linkWords({ ana, anaAt }: Pair): Promise<void> {
  await ana.goto(`${anaAt}/harbour/voice?open=V-40`);
  const words = ana.getByRole('textbox', { name: /their words/ });
  await words.getByText('operates so with ease').waitFor();
  await words.focus();
  await press(ana, 'ArrowRight', ...Array<string>(5).fill('Shift+ArrowRight'), 'Enter');
  await ana.getByText('To stay organized and keep track', { exact: true }).last().waitFor();
  await ana.keyboard.type('Notes by voice');
  await ana.getByRole('option', { name: /Raise “Notes by voice”/ }).waitFor();
  await press(ana, 'Enter');
  await until(
    'the button has the focus',
    () => ana.evaluate("document.activeElement?.textContent === 'Link'"),
    patience,
  );
  await press(ana, 'Enter');
  await ana.getByText(/^Raised “Notes by voice” and linked/).waitFor();
  await ana.getByRole('link', { name: 'F-1 Notes by voice' }).waitFor();

  await ana.goto(`${anaAt}/harbour/voice?open=V-37`);
  await ana
    .getByText('not the perfect application')
    .or(ana.getByText("isn't the perfect application"))
    .first()
    .waitFor();
  const box = await words.boundingBox();
  if (!box) throw new Error('The words are not to be seen.');
  await ana.mouse.move(box.x + 20, box.y + 22);
  await ana.mouse.down();
  await ana.mouse.move(box.x + 200, box.y + 22, { steps: 4 });
  await ana.mouse.up();
  await ana.getByText('chosen', { exact: true }).waitFor();
  await ana.getByRole('combobox', { name: 'Feature' }).fill('voice');
  await ana.getByRole('option', { name: /F-1 Notes by voice/ }).click();
  await ana.getByText('Against', { exact: true }).click();
  await button(ana, 'Link').click();
  await ana.getByText('speaks against it').waitFor();
}

/** The feature is committed with its boundary and window, and promised to a customer for a day. */
export async function commitAndPromise({ ana, anaAt }: Pair): Promise<void> {
  await ana.goto(`${anaAt}/harbour/features/F-1`);
  await ana.getByText('1 for · 1 against').waitFor();
  await button(ana, 'Stage: idea').click();
  await ana.getByRole('menuitem', { name: 'Qualify' }).click();
  await button(ana.getByRole('dialog'), 'Qualify').click();
  await button(ana, 'Commit…').click();
  const dialog = ana.getByRole('dialog');
  await field(dialog, 'In scope').fill('Dictate a note and find it again as text.');
  await field(dialog, 'Out of scope').fill('Other languages than English.');
  await field(dialog, 'From').fill('1 Oct');
  await field(dialog, 'To').fill('in 8 weeks');
  await press(ana, 'Tab');
  await button(dialog, 'Commit').click();
  await dialog.waitFor({ state: 'detached' });
  await button(ana, 'Stage: committed').waitFor();

  await button(ana, 'Promise…').click();
  await field(dialog, 'To whom').fill('Norrbo Housing');
  await field(dialog, 'For').fill('5 Oct');
  await press(ana, 'Tab');
  await button(dialog, 'Promise').click();
  await dialog.waitFor({ state: 'detached' });
}

/** The owner puts stories with criteria under it; the manager, at the other process, sees them and what they mean. */
export async function addStories({ ana, jonas, jonasAt }: Pair): Promise<void> {
  await jonas.goto(`${jonasAt}/harbour/features/F-1`);
  for (const [title, criteria] of [
    ['Dictate a note', 'It is saved as text\nIt works offline'],
    ['Find a dictated note', 'Its words are found'],
  ] as const) {
    await button(jonas, 'Add a story').click();
    const dialog = jonas.getByRole('dialog');
    await field(dialog, 'Title').fill(title);
    await field(dialog, 'Acceptance criteria').fill(criteria);
    await press(jonas, 'ControlOrMeta+Enter');
    await dialog.waitFor({ state: 'detached' });
  }
  await ana.getByRole('link', { name: 'S-2489 Find a dictated note' }).first().waitFor();
}

/** The page tells whose words, the promise, the forecast beside it, and the finding with its numbers and whose it is. */
export async function readThePage({ ana, jonas }: Pair): Promise<void> {
  await ana.getByRole('region', { name: 'Why' }).getByText('To stay organized and keep track').waitFor();
  await ana.getByText('Needs you and Jonas Brandt').waitFor({ timeout: patience });
  await jonas.getByText('Needs you and Ana Ferreira').waitFor();
  await ana.getByText(/Promised to Norrbo Housing for 5 Oct; 85% chance only by \d+ \w+/).waitFor();
  await ana.getByText(/2 open stories, the last at place 62 · from [\d,]+ finished in \d+ weeks/).waitFor();
  const when = ana.getByRole('region', { name: 'When' });
  for (const chance of [/50%/, /85%/, /95%/]) await when.getByText(chance).first().waitFor();
  await when.getByRole('row', { name: /Norrbo Housing 5 Oct/ }).waitFor();
}

/** The owner takes a story all the way: started, submitted, rejected with a reason, submitted again, accepted. */
export async function finishAStory({ ana, anaAt, jonas, jonasAt }: Pair): Promise<void> {
  await jonas.goto(`${jonasAt}/harbour/stories/S-2488`);
  await ana.goto(`${anaAt}/harbour/stories/S-2488`);
  for (const step of ['Make ready', 'Start', 'Submit for review', 'Reject…']) await button(jonas, step).click();
  await jonas.getByRole('dialog').getByLabel('Reason').fill('It is cut off after a minute.');
  await button(jonas.getByRole('dialog'), /^Reject/).click();
  await ana.getByText('Rejected: It is cut off after a minute.').waitFor();
  await button(jonas, 'Submit for review').click();
  await jonas.getByRole('checkbox', { name: 'Met: It is saved as text' }).click();
  await jonas.getByRole('checkbox', { name: 'Met: It works offline' }).click();
  await jonas.getByText('2 of 2 met').waitFor();
  await button(jonas, 'Accept').click();
  await jonas.getByText('Accepted', { exact: true }).waitFor();
  await ana.getByText('2 of 2 met').waitFor();
  await ana.getByText('Accepted', { exact: true }).waitFor();
}
