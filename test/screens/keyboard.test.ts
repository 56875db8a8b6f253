import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openChromium } from '#test/chromium';
import { type Loopback, loopback, type Taken } from '#test/mail/scene';
import { type Crew, meet } from './crew.ts';
import { type Hands, handsAt } from './hands.ts';
import { mondayMorning } from './set-stage.ts';
import { buildPages, newPerson, type RunningApp, startApp } from './stage.ts';

let smtp: Loopback;
let browser: Browser;
let app: RunningApp;
let crew: Crew;
let ana: Hands;
let jonas: Hands;
const complaints: string[] = [];

beforeAll(async () => {
  buildPages();
  smtp = await loopback();
  const mail = { SMTP_URL: smtp.url, MAIL_FROM: 'Harbour <hello@harbour.example>' };
  app = await startApp({ ...mondayMorning(), ...mail });
  browser = await openChromium();
  crew = await meet(app, browser, complaints);
  ana = await handsAt(crew.ana);
  jonas = await handsAt(crew.jonas);
}, 180_000);

afterEach(() => {
  expect(complaints.splice(0)).toEqual([]);
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
  await smtp?.close();
});

/** What somebody wrote, made over HTTP: where each way begins. */
const made = async (command: string, input: Record<string, unknown>, by: 'ana' | 'jonas' = 'ana') =>
  crew.send(crew[by], command, input);

const versionOf = async (id: string): Promise<Record<string, number>> => {
  const input = encodeURIComponent(JSON.stringify({ id }));
  const answer = await crew.ana.request.get(`${app.url}/api/record.get?input=${input}`);
  return { [id]: (await answer.json()).row.version };
};

/** Opens the program as one does in the morning. */
const home = async (hands: Hands) => {
  await hands.open(`${app.url}/harbour`);
  await hands.sees('Backlog');
};

describe('by the keyboard alone', () => {
  it('means that a pointer would be noticed', async () => {
    await home(ana);
    await crew.ana.mouse.click(5, 5);
    await expect.poll(() => complaints.splice(0)).toContain('The pointer was used: mousedown');
  });

  it('a voice is linked to a feature, and the feature promised', async () => {
    const { product } = crew;
    await made('feature.raise', { product, title: 'Offline field reports' });
    const words = { text: 'Half my inspectors work in basements.', who: 'Marta', customer: 'Norrbo Housing' };
    await made('feedback.capture', { product, ...words });
    await home(ana);
    await ana.press('g', 'v');
    await ana.sees('Processed');
    await ana.sees('Half my inspectors work in basements.');
    await ana.sees('How much it matters');
    await ana.press('l');
    await ana.isAt(/^Feature/);
    await ana.write('offline');
    await ana.sees(/F-1/);
    await ana.press('Enter');
    await ana.isAt('Link');
    await ana.press('3', 'Enter');
    await ana.sees('Linked 1');
    await ana.press('e');
    await ana.sees('The inbox is empty');
    await ana.command('offline field', /F-1/);
    await ana.sees('1 for');
    await ana.press('Shift+D');
    await ana.isAt('To whom');
    await ana.write('Norrbo Housing');
    await ana.press('Tab');
    await ana.write('11 Dec 2026');
    await ana.press('ControlOrMeta+Enter');
    await ana.isBack();
    await ana.sees(/Norrbo Housing/);
    await ana.sees('11 Dec');
  }, 60_000);

  it('an idea is raised, scored beside another, and decided', async () => {
    const { product } = crew;
    const other = await made('feature.raise', { product, title: 'A link for tenants' });
    await made('feature.score', { feature: other.id, reach: 100, impact: 1, confidence: 0.5, effort: 2 });
    await home(ana);
    await ana.press('g', 'r');
    await ana.sees('Raise a feature');
    await ana.sees('A link for tenants');
    await ana.press('c');
    await ana.isAt('Title');
    await ana.write('Shared templates');
    await ana.press('ControlOrMeta+Enter');
    await ana.sees('Stage: idea');
    await ana.press('p');
    await ana.isAt('Reach');
    await ana.write('312');
    await ana.press('Tab', '2', 'Tab');
    await ana.write('80');
    await ana.press('Tab');
    await ana.write('3');
    await ana.press('Enter');
    await ana.sees(/reach 312 × impact 2 × confidence 80% ÷ effort 3 · 1st of 2 scored/);
    await ana.press('s');
    await ana.isAt(/./);
    await ana.press('q', 'Enter');
    await ana.sees('Why');
    await ana.press('ControlOrMeta+Enter');
    await ana.isBack();
    await ana.sees('Stage: qualified');
    await ana.press('s', 'Enter');
    await ana.isAt('In scope');
    await ana.write('Everybody sees the templates of their team.');
    // Each text is followed by its bar.
    await ana.press('Tab', 'Tab');
    await ana.isAt('Out of scope');
    await ana.press('Tab', 'Tab');
    await ana.write('16 Nov 2026');
    await ana.press('Tab');
    await ana.write('18 Dec 2026');
    await ana.press('ControlOrMeta+Enter');
    await ana.isBack();
    await ana.sees('Stage: committed');
  }, 60_000);

  it('a story is refined, planned into a sprint, built and accepted', async () => {
    const { product, team } = crew;
    const { id: feature } = await made('feature.raise', { product, title: 'Queue what is written' });
    await made('story.create', { team, feature, title: 'Queue a report' }, 'jonas');
    await home(jonas);
    await jonas.press('g', 'b');
    await jonas.sees('Add a story');
    await jonas.sees('Queue a report');
    await jonas.tabTo('Filter in words');
    await jonas.tabTo(/Queue a report/);
    await jonas.press('Enter');
    await jonas.sees('Acceptance criteria');
    // Esc leaves a field as it was found.
    await jonas.press('l');
    await jonas.isAt('Feature');
    await jonas.press('Escape');
    await jonas.press('c');
    await jonas.isAt('New criterion');
    await jonas.write('It is sent once');
    await jonas.press('Enter', 'Escape');
    await jonas.press('Shift+E');
    await jonas.isAt('Estimate');
    await jonas.write('3');
    await jonas.press('Enter', 'Escape');
    await jonas.sees('Nothing is missing: it can begin.');
    await jonas.sees('Queue what is written');
    await jonas.press('s', 'm', 'Enter');
    await jonas.sees('Start');
    await jonas.press('g', 'p');
    await jonas.sees('Plan a sprint');
    await jonas.press('c');
    await jonas.tabTo('Goal');
    await jonas.write('A report arrives once.');
    await jonas.press('ControlOrMeta+Enter');
    await jonas.isBack();
    await jonas.sees('Queue a report');
    await jonas.press('j', '+');
    await jonas.sees(/3 points|3 of/);
    await jonas.tabTo('Commit');
    await jonas.press('Enter');
    await jonas.sees('Close the sprint…');
    await jonas.command('board', /Go to Board/);
    await jonas.sees('In review');
    await jonas.press('j', 'm', 'ArrowRight', 'Enter');
    await jonas.sees('In progress');
    await jonas.press('m', 'ArrowRight', 'Enter');
    await jonas.press('Enter');
    await jonas.sees('Accept');
    await jonas.tabTo('Met: It is sent once');
    await jonas.press('Space');
    await jonas.sees('1 of 1 met');
    await jonas.press('s', 'a', 'Enter');
    await jonas.sees(/^Accepted$/);
  }, 60_000);

  it('a release gets its claims, goes out, and whoever asked is told', async () => {
    const { product, team } = crew;
    const feature = await made('feature.raise', { product, title: 'Photos the same day' });
    const said = { text: 'Photos must wait for me.', who: 'Nora', email: 'nora@lund.example' };
    const heard = await made('feedback.capture', { product, ...said });
    const seen = { [String(heard.id)]: 1 };
    await made('insight.link', { feedback: heard.id, feature: feature.id, startAt: 0, endAt: 24, seen });
    const story = await made('story.create', { team, feature: feature.id, title: 'Send photos at once' }, 'jonas');
    for (const [step, version] of [
      ['story.start', 1],
      ['story.submit', 2],
      ['story.accept', 3],
    ] as const)
      await made(step, { story: story.id, seen: { [String(story.id)]: version } }, 'jonas');
    await home(ana);
    await ana.press('g', 'l');
    await ana.sees('Plan a release');
    await ana.press('c');
    await ana.isAt('Name');
    await ana.write('Winter');
    await ana.press('ControlOrMeta+Enter');
    await ana.sees('Nothing is in this release yet');
    await home(jonas);
    await jonas.press('g', 'l');
    await jonas.sees('Propose a release');
    await jonas.sees('Winter');
    await jonas.press('j', 'Enter');
    await jonas.sees('Nothing is in this release yet');
    await jonas.press('l');
    await jonas.write('photos');
    await jonas.tabTo(/Photos the same day/);
    await jonas.press('Space', 'ControlOrMeta+Enter');
    await jonas.isBack();
    await ana.sees('Photos the same day');
    await ana.press('c');
    await ana.isAt('What is said');
    await ana.write('Photos are there the same day.');
    await ana.tabTo(/Send photos at once/);
    await ana.press('Space', 'ControlOrMeta+Enter');
    await ana.sees('1 of 1 supported');
    await ana.tabTo('Approve');
    await ana.press('Enter');
    await ana.sees(/approved · kept by/);
    await ana.command('give the go', 'Give the go');
    await ana.sees('Launch…');
    await ana.command('launch the release', 'Launch the release');
    await ana.sees('becomes shipped');
    await ana.press('ControlOrMeta+Enter');
    await ana.isBack();
    await ana.sees(/^launched$/);
    await ana.tabTo('Write to 1 person');
    await ana.press('Enter');
    await ana.sees('written, not sent');
    await ana.isAt('Send 1');
    await ana.press('Enter');
    await mailTo('nora@lund.example', /Photos/);
    await ana.sees(/all are told/);
  }, 60_000);

  it('a visitor votes, asks, and is told when it has shipped', async () => {
    const { product } = crew;
    const { id } = await made('feature.raise', { product, title: 'Send a report by SMS' });
    const feature = String(id);
    const words = { publicTitle: 'Reports by SMS', publicText: 'When nothing else works.' };
    await made('portal.publish', { feature, ...words, was: { publicTitle: null, publicText: null } });
    await made('portal.open', { product, seen: await versionOf(product) });
    const greta = await handsAt(await newPerson(browser, { complaints }));
    await greta.open(`${app.url}/p/harbour`);
    await greta.tabTo(/Vote for “Reports by SMS”/);
    await greta.press('Enter');
    await greta.sees('You wish for');
    await greta.tabTo('Shall we tell you when it is there?');
    await greta.write('greta@lund.example');
    await greta.press('Enter');
    await greta.sees('Look into your mail');
    await greta.tabTo('Tell us');
    await greta.press('Enter');
    await greta.tabTo('What is in your way');
    await greta.write('I write it on paper and type it at home.');
    await greta.tabTo('Send');
    await greta.press('Enter');
    await greta.sees('Somebody reads it');
    await greta.open(addressIn(await mailTo('greta@lund.example', /Confirm/), 'confirm'));
    await greta.tabTo('Yes, tell me');
    await greta.press('Enter');
    await greta.sees('Confirmed');

    await made('feature.commit', {
      feature,
      scopeIn: 'Text alone',
      windowStart: '2026-11-16',
      windowEnd: '2026-12-18',
      seen: await versionOf(feature),
    });
    await made('feature.move', { feature, stage: 'shipped', seen: await versionOf(feature) });
    await made('reply.prepare', { features: [feature] });
    await home(ana);
    await ana.command('replies', /Go to Replies/);
    await ana.sees('greta@lund.example');
    await ana.tabTo(/^Send/);
    await ana.press('Enter');
    await greta.open(addressIn(await mailTo('greta@lund.example', /SMS/), 'stop'));
    await greta.tabTo('No more mail');
    await greta.press('Enter');
    await greta.sees('gets no more mail');
  }, 60_000);
});

async function mailTo(address: string, subject: RegExp): Promise<Taken> {
  const found = () => smtp.taken.find(({ to, raw }) => to[0] === address && subject.test(raw));
  await expect.poll(found, { timeout: 20_000 }).toBeTruthy();
  const mail = found();
  if (!mail) throw new Error(`Nothing came to ${address}.`);
  return mail;
}

/** The address in a mail that leads to a page of this kind. */
function addressIn({ raw }: Taken, kind: string): string {
  const words = raw.split('\r\n\r\n').slice(1).join('\n');
  const base64 = /^content-transfer-encoding: base64/im.test(raw);
  const text = base64
    ? Buffer.from(words, 'base64').toString()
    : words.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return new RegExp(`http\\S+/p/-/${kind}\\?t=\\S+`).exec(text)?.[0] ?? '';
}
