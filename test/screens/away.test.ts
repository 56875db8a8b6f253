import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { setStage } from './set-stage.ts';
import { faultsIn, press } from './stage.ts';

const stage = setStage();

const words = 'Reports wait on the device until there is signal again, and nothing of them is lost.';

/** The answers that lie on the device, each as its question and its text. */
const lying = `indexedDB.databases().then(async (all) => {
  const answer = (request) => new Promise((done) => (request.onsuccess = () => done(request.result)));
  const database = await answer(indexedDB.open(all.find(({ name }) => name.startsWith('throughline rows')).name));
  const answers = database.transaction('answers').objectStore('answers');
  const [keys, texts] = await Promise.all([answer(answers.getAllKeys()), answer(answers.getAll())]);
  database.close();
  return keys.map((key, at) => key + texts[at]);
})`;

/** The bar of a page without a network; after a reload not every Chromium tells the page that there is none. */
const barOf = (page: Page) => page.getByRole('status').filter({ hasText: /Offline\.|The server does not answer\./ });

describe('while the server is away', () => {
  it('work is kept on the device, what binds others says that it waits, and on return all is sent or shown', async () => {
    const { jonas, team, send } = await stage.meet();
    const { id } = await send(jonas, 'story.create', { team, title: 'Queue a report' });
    await send(jonas, 'story.edit', { story: id, description: words, was: { description: '' } });
    const bar = barOf(jonas);

    await jonas.goto(`${stage.app.url}/settings/product/harbour`);
    const name = jonas.getByLabel('Name', { exact: true });
    await name.waitFor();
    await jonas.context().setOffline(true);
    await bar.waitFor();
    await name.fill('Harbour works');
    await press(jonas, 'Enter');
    await jonas
      .getByText(/waits for the network/)
      .first()
      .waitFor();
    await jonas.context().setOffline(false);
    await bar.waitFor({ state: 'detached' });

    await jonas.goto(`${stage.app.url}/harbour/stories/S-1`);
    await jonas.getByText(words).first().waitFor();
    await jonas.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
    await jonas.context().setOffline(true);
    await bar.waitFor();
    await jonas.getByRole('button', { name: 'Edit Title: Queue a report' }).click();
    await jonas.getByLabel('Title', { exact: true }).fill('Queue every report');
    await press(jonas, 'Enter');
    await bar.getByText('1 change kept on this device.').waitFor();
    await press(jonas, 'ControlOrMeta+z');
    await jonas.getByRole('heading', { name: 'Queue a report', level: 1 }).waitFor();
    await jonas.getByText('Taken back: Edited the story').waitFor();
    await press(jonas, 'ControlOrMeta+Shift+z');
    await jonas.getByRole('heading', { name: 'Queue every report', level: 1 }).waitFor();
    expect(await faultsIn(jonas)).toEqual([]);

    await jonas.getByRole('button', { name: /^Edit Description/ }).click();
    await jonas.getByRole('textbox', { name: 'Description' }).fill(words.replace('lost', 'ever lost'));
    await press(jonas, 'ControlOrMeta+Enter');
    await bar.getByText('2 changes kept on this device.').waitFor();
    await jonas.getByRole('button', { name: 'Edit Title: Queue every report' }).click();
    await jonas.getByLabel('Title', { exact: true }).fill('Queue each report');
    await jonas.reload();
    await jonas.getByRole('heading', { name: 'Queue each report', level: 1 }).waitFor();
    await bar.getByText('3 changes kept on this device.').waitFor();
    // What never went out is taken back on the page after it too.
    await press(jonas, 'ControlOrMeta+z');
    await jonas.getByRole('heading', { name: 'Queue every report', level: 1 }).waitFor();
    await bar.getByText('2 changes kept on this device.').waitFor();
    await press(jonas, 'ControlOrMeta+Shift+z');
    await jonas.getByRole('heading', { name: 'Queue each report', level: 1 }).waitFor();
    await bar.getByText('3 changes kept on this device.').waitFor();
    const theirs = words.replace('Reports', 'All reports');
    await send(jonas, 'story.edit', { story: id, description: theirs, was: { description: words } });
    await jonas.route(`${stage.app.url}/`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<script type="module" src="/assets/newer.js"></script>' }),
    );
    await jonas.context().setOffline(false);
    await jonas.getByText('Sent 2. 1 needs you.').waitFor();
    await jonas.getByText('A newer version is ready.').waitFor();

    await jonas.getByText('One change was not made.').waitFor();
    await press(jonas, 'g');
    await press(jonas, 'x');
    await jonas.getByText(/^Description is now “All reports wait .* changed by Jonas/).waitFor();
    await jonas.getByRole('button', { name: 'Compare and choose' }).click();
    const clash = jonas.getByRole('dialog', { name: 'Somebody else changed this meanwhile' });
    await clash.getByText('It was you, elsewhere').waitFor();
    const merged = words.replace('Reports', 'All reports').replace('lost', 'ever lost');
    await expect.poll(() => clash.getByLabel('Description, merged').inputValue()).toBe(merged);
    expect(await faultsIn(jonas)).toEqual([]);
    await clash.getByRole('button', { name: 'Keep what is picked' }).click();
    await jonas.getByText(merged).first().waitFor();
    await jonas.getByText('One change was not made.').waitFor({ state: 'detached' });
  }, 120_000);

  it('what others delete stays to be read and is restored from where it stood', async () => {
    const { jonas, team, send } = await stage.meet();
    const { id } = await send(jonas, 'story.create', { team, title: 'Queue a report', criteria: ['It is sent once'] });
    await jonas.goto(`${stage.app.url}/harbour/stories/S-1`);
    await jonas.getByText('It is sent once').first().waitFor();
    await send(jonas, 'story.delete', { story: id, seen: { [String(id)]: 1 } });
    await jonas.getByRole('heading', { name: 'S-1 Queue a report was deleted' }).waitFor();
    await jonas.getByRole('listitem').filter({ hasText: 'It is sent once' }).waitFor();
    expect(await faultsIn(jonas)).toEqual([]);
    await jonas.getByRole('button', { name: 'Restore' }).click();
    await jonas.getByRole('heading', { name: 'Queue a report', level: 1 }).waitFor();
  }, 120_000);

  it('what was never read takes a comment while offline and is read on return; what was read is there after a reload', async () => {
    const { ana, jonas, product, team, send } = await stage.meet();
    const feature = await send(jonas, 'feature.raise', { product, title: 'Offline reports' });
    const story = await send(jonas, 'story.create', { team, title: 'Sort the queue', feature: feature.id });
    await send(ana, 'feedback.capture', { product, text: 'The form timed out in the basement.' });
    await send(ana, 'question.ask', { story: story.id, text: 'Newest or oldest first?', toRole: 'po' });
    const bar = barOf(jonas);
    const field = jonas.getByRole('textbox', { name: 'Comment' });
    const unread = jonas.getByText('The story could not be read wholly');
    const unreadFeature = jonas.getByText('The feature could not be read wholly');

    await jonas.goto(`${stage.app.url}/harbour/backlog`);
    await jonas.getByText('Sort the queue').first().waitFor();
    await jonas.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
    await jonas.context().setOffline(true);
    await bar.waitFor();
    await jonas.getByText('Sort the queue').first().click();
    await unread.waitFor();
    expect(await jonas.getByRole('alert').filter({ has: unread }).count()).toBe(0);
    await jonas.getByText('What was said before cannot be read while offline.').waitFor();
    await press(jonas, 'n');
    await jonas.keyboard.type('Stale reports first.');
    await expect.poll(() => field.textContent()).toContain('Stale reports first.');
    await press(jonas, 'ControlOrMeta+Enter');
    await bar.getByText('1 change kept on this device.').waitFor();
    await jonas.context().setOffline(false);
    await unread.waitFor({ state: 'detached' });
    await jonas.getByRole('listitem').filter({ hasText: 'Stale reports first.' }).waitFor();

    await jonas.context().setOffline(true);
    await bar.waitFor();
    await jonas.getByRole('link', { name: 'F-1 Offline reports' }).first().click();
    await unreadFeature.waitFor();
    await press(jonas, 'n');
    await jonas.keyboard.type('Said while away');
    await jonas.context().setOffline(false);
    await unreadFeature.waitFor({ state: 'detached' });
    await jonas.getByRole('region', { name: 'Why' }).first().waitFor();
    await jonas.keyboard.type(' and after.');
    await expect.poll(() => field.textContent()).toContain('Said while away and after.');

    await jonas.context().setOffline(true);
    await bar.waitFor();
    await jonas.goto(`${stage.app.url}/harbour/voice`);
    const unreadVoice = jonas.getByText('The feedback could not be read');
    await unreadVoice.waitFor();
    await press(jonas, 'n');
    await jonas.getByText('There is no feedback open to comment on.').waitFor();
    await jonas.context().setOffline(false);
    await unreadVoice.waitFor({ state: 'detached' });

    const read = [
      // The badge asks for one piece of its own.
      {
        at: '/harbour/voice',
        says: 'The form timed out in the basement.',
        by: /^feedback.list .*"limit":200.*The form timed out/,
      },
      { at: '/inbox', says: 'Newest or oldest first?', by: /^notice.list/ },
      { at: '/harbour/align', says: 'has no reason', by: /^finding.list/ },
      { at: '/harbour/stories/S-1', says: 'Stale reports first.', by: /^comment.list.*Stale/ },
    ];
    for (const { at, says, by } of read) {
      await jonas.goto(stage.app.url + at);
      await jonas.getByText(says).first().waitFor();
      const lie = () => jonas.evaluate<string[]>(lying);
      await expect.poll(lie, { timeout: 15_000 }).toContainEqual(expect.stringMatching(by));
    }
    await jonas.context().setOffline(true);
    await bar.waitFor();
    for (const { at, says } of read) {
      await jonas.goto(stage.app.url + at);
      await jonas.getByText(says).first().waitFor();
      await bar.getByText(/This page is as it was at \d\d:\d\d\./).waitFor();
    }
    await jonas.getByRole('button', { name: 'Answer', exact: true }).click();
    await jonas.getByRole('textbox', { name: 'Answer' }).fill('Oldest first.');
    await press(jonas, 'ControlOrMeta+Enter');
    const kept = jonas.locator('.toast').filter({ hasText: 'Kept on this device, not sent yet: Answered Q-1' });
    await kept.getByRole('button', { name: 'Undo' }).waitFor();
    await jonas.getByRole('img', { name: 'Answered' }).waitFor();
    await jonas.getByRole('textbox', { name: 'New criterion' }).fill('It arrives once');
    await press(jonas, 'Enter');
    await jonas.getByRole('listitem').filter({ hasText: 'It arrives once' }).getByText('not sent yet').waitFor();
    // What is filled in of what waits for the network is there after a reload.
    await jonas.goto(`${stage.app.url}/harbour/features/F-1`);
    const promise = jonas.getByRole('dialog', { name: 'Promise F-1' });
    const promising = () => jonas.getByRole('button', { name: 'Propose a promise…' }).first().click();
    await promising();
    await promise.getByRole('combobox', { name: /^To whom/ }).fill('Norrbo');
    await promise.getByRole('textbox', { name: /^For/ }).fill('in 2 weeks');
    await press(jonas, 'ControlOrMeta+Enter');
    await promise.getByRole('alert').filter({ hasText: '“Promise F-1” waits for the network' }).waitFor();
    await jonas.reload();
    await promising();
    await expect.poll(() => promise.getByRole('combobox', { name: /^To whom/ }).inputValue()).toBe('Norrbo');
    await promise.getByRole('button', { name: 'Cancel' }).click();
    await jonas.goto(`${stage.app.url}/harbour/backlog`);
    await jonas.getByRole('button', { name: 'Add a story' }).click();
    const adding = jonas.getByRole('dialog', { name: 'Add a story' });
    await adding.getByRole('textbox', { name: /^Title/ }).fill('Send the oldest first');
    await adding.getByRole('button', { name: /^Add/ }).last().click();
    await jonas.getByText(/^Not sent yet; it takes its place .*: “Send the oldest first”$/).waitFor();
    await bar.getByRole('button', { name: 'What waits' }).click();
    const waits = jonas.getByRole('dialog', { name: 'Not sent yet' });
    await waits.getByText('Oldest first.').waitFor();
    expect(await faultsIn(jonas)).toEqual([]);
    await jonas.context().setOffline(false);
    await waits.getByText('Nothing waits.').waitFor();
    await jonas.getByText('Not sent yet: “Send').waitFor({ state: 'detached' });
    await jonas.getByText('This page is as it was').waitFor({ state: 'detached' });
  }, 120_000);
});
