import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Loopback, loopback, type Taken } from '#test/mail/scene';
import { mondayMorning, setStage } from './set-stage.ts';
import { faultsIn, isTooWide } from './stage.ts';

let smtp: Loopback;

beforeEach(async () => {
  smtp = await loopback();
});
afterEach(() => smtp.close());
const stage = setStage(() => ({
  ...mondayMorning(),
  SMTP_URL: smtp.url,
  MAIL_FROM: 'Harbour <hello@harbour.example>',
}));

/** The words of a mail, decoded. */
function wordsOf({ raw }: Taken): string {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  if (/^content-transfer-encoding: base64/im.test(head)) return Buffer.from(body, 'base64').toString();
  if (!/^content-transfer-encoding: quoted-printable/im.test(head)) return body;
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

const mailTo = async (address: string, subject: RegExp): Promise<Taken> => {
  const found = () => smtp.taken.find(({ to, raw }) => to[0] === address && subject.test(raw));
  await expect.poll(found, { timeout: 20_000 }).toBeTruthy();
  return found() as Taken;
};

async function visitor(width = 390): Promise<Page> {
  const context = await stage.browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return page;
}

const hostile = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  "'-alert(1)-'",
  '</title></textarea></style><svg onload=alert(1)>',
  '[press](javascript:alert(1)) <a href="javascript:alert(1)">press</a>',
  '{{constructor.constructor("alert(1)")()}} $(alert(1))',
  '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe><base href="https://evil.example/">',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)"> &lt;script&gt;',
];

describe('the public pages', () => {
  it('run nothing that anybody wrote, with their policy and without it', async () => {
    const { ana, product, send } = await stage.meet();
    for (const [index, text] of hostile.entries()) {
      const { id: feature } = await send(ana, 'feature.raise', { product, title: `F ${index}` });
      await send(ana, 'portal.publish', {
        feature,
        publicTitle: text,
        publicText: text,
        was: { publicTitle: null, publicText: null },
      });
      const { id: announcement } = await send(ana, 'announcement.write', { product, title: text, text });
      const seen = (version: number) => ({ announcement, seen: { [String(announcement)]: version } });
      await send(ana, 'announcement.approve', seen(1));
      await send(ana, 'announcement.publish', seen(2));
    }
    await send(ana, 'product.edit', { product, name: hostile[1], was: { name: 'Harbour' } }).catch(() => undefined);
    const { version } = await one(ana, product);
    await send(ana, 'portal.open', { product, seen: { [product]: version } });
    for (const bypassCSP of [false, true]) {
      const context = await stage.browser.newContext({ bypassCSP });
      const page = await context.newPage();
      const ran: string[] = [];
      page.on('dialog', (dialog) => {
        ran.push(dialog.message());
        void dialog.dismiss();
      });
      page.on('console', (message) => message.type() === 'error' && ran.push(message.text()));
      page.on('pageerror', (error) => ran.push(error.message));
      page.on('request', (request) => request.url().startsWith(stage.app.url) || ran.push(request.url()));
      for (const path of ['', '/roadmap', '/changelog', '/tell', `?q=${encodeURIComponent(String(hostile[1]))}`]) {
        await page.goto(`${stage.app.url}/p/harbour${path}`);
        expect(await page.locator('script, img, iframe, svg, base, meta[http-equiv]').count()).toBe(0);
        if (path === '/changelog')
          for (const link of await page.locator('article a').all())
            expect(await link.getAttribute('href')).toMatch(/^https?:/);
      }
      for (const text of hostile) {
        await page.goto(`${stage.app.url}/p/harbour/tell`);
        await page.getByLabel('What is in your way').fill(text);
        await page.getByLabel('Your name').fill(text);
        await page.evaluate("document.querySelector('form.tell').noValidate = true");
        await page.getByLabel('Your e-mail').fill(text);
        await page.getByRole('button', { name: 'Send' }).click();
        await page.getByRole('alert').waitFor();
      }
      expect(ran.filter((said) => !said.includes('422'))).toEqual([]);
      await context.close();
    }
  }, 120_000);

  it('take a wish and a word without any script, and tell both once when it ships', async () => {
    const { ana, jonas, product, send } = await stage.meet();
    const { id: feature } = await send(ana, 'feature.raise', { product, title: 'Offline field reports' });
    await ana.goto(`${stage.app.url}/harbour/features/F-1`);
    await ana.getByRole('button', { name: 'Publish', exact: true }).click();
    await ana.getByLabel('Title for customers').fill('Work offline and send later');
    await ana.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
    await ana.getByText('On the public pages as').waitFor();
    await ana.goto(`${stage.app.url}/settings/product/harbour`);
    await ana.getByRole('button', { name: 'Open them' }).click();
    await ana.getByRole('link', { name: `${stage.app.url}/p/harbour` }).waitFor();
    expect(await faultsIn(ana)).toEqual([]);

    const guest = await visitor();
    await guest.goto(`${stage.app.url}/p/harbour`);
    expect(await isTooWideWithoutScript(guest)).toBe(false);
    await guest.getByRole('button', { name: 'Vote for “Work offline and send later”' }).click();
    await guest.getByText('You wish for').waitFor();
    await ana.goto(`${stage.app.url}/harbour/features/F-1`);
    await ana.getByRole('heading', { name: 'Why nobody’s words yet · 1 vote on the public board' }).waitFor();
    await guest.getByLabel('Shall we tell you when it is there?').fill('greta@lund.example');
    await guest.getByRole('button', { name: 'Tell me' }).click();
    await guest.getByText('Look into your mail').waitFor();
    await guest.getByRole('link', { name: 'Tell us' }).click();
    await guest.getByLabel('What is in your way').fill('Half my inspectors work in basements.');
    await guest.getByLabel('Your name').fill('Marta');
    await guest.getByLabel('Your company').fill('Norrbo Housing');
    await guest.getByLabel('Your e-mail').fill('marta@norrbo.example');
    await guest.getByRole('button', { name: 'Send' }).click();
    await guest.getByText('Somebody reads it').waitFor();
    for (const address of ['greta@lund.example', 'marta@norrbo.example']) {
      const link = /http\S+\/p\/-\/confirm\?t=\S+/.exec(wordsOf(await mailTo(address, /Confirm/)))?.[0] ?? '';
      expect(link).toContain(stage.app.url);
      await guest.goto(link);
      await guest.getByRole('button', { name: 'Yes, tell me' }).click();
      await guest.getByRole('heading', { name: 'Confirmed' }).waitFor();
    }

    const found = (await ask(ana, 'feedback.list', { product })) as {
      feedback: { id: string; email: string; version: number }[];
    };
    const [words] = found.feedback;
    expect(words?.email).toBe('marta@norrbo.example');
    const seen = { [String(words?.id)]: Number(words?.version) };
    await send(ana, 'insight.link', { feedback: words?.id, feature, startAt: 0, endAt: 37, seen });
    const { id: release } = await send(ana, 'release.plan', { product, name: 'Winter', plannedOn: '2026-12-15' });
    await send(jonas, 'release.include', { release, features: [feature] });
    const { version } = await one(ana, String(feature));
    const window = { windowStart: '2026-11-02', windowEnd: '2026-12-18' };
    await send(ana, 'feature.commit', { feature, scopeIn: 'Queue', ...window, seen: { [String(feature)]: version } });
    const committed = await one(ana, String(feature));
    await send(ana, 'feature.move', { feature, stage: 'shipped', seen: { [String(feature)]: committed.version } });

    await ana.goto(`${stage.app.url}/harbour/releases/R-1`);
    const who = ana.getByRole('region', { name: /Who asked/ });
    await who.getByText('Half my inspectors work in basements').waitFor();
    await who.getByRole('button', { name: 'Write to 2 people' }).click();
    await who.getByText('written, not sent').first().waitFor();
    expect(await faultsIn(ana)).toEqual([]);
    await ana.goto(`${stage.app.url}/harbour/outbox`);
    await ana.getByText('Half my inspectors work in basements.').waitFor();
    expect(await faultsIn(ana)).toEqual([]);
    await ana.getByRole('button', { name: 'More for the reply to Marta' }).click();
    await ana.getByRole('menuitem', { name: 'Change the words…' }).click();
    await ana.getByLabel('Subject').fill('Marta, it works in basements');
    await ana.getByRole('button', { name: 'Save' }).click();
    await ana.locator('.reply-subject', { hasText: 'Marta, it works in basements' }).waitFor();
    await ana.getByRole('button', { name: 'Send all 2' }).click();
    const told = await mailTo('marta@norrbo.example', /works in basements/);
    await mailTo('greta@lund.example', /Work offline and send later/);
    await ana.getByRole('tab', { name: /Told 2/ }).click();
    await ana.getByText('sent, ').first().waitFor();
    expect(wordsOf(told)).toContain('Half my inspectors work in basements.');
    await ana.goto(`${stage.app.url}/harbour/voice?open=V-1`);
    await ana.getByText(/told .* by Ana Ferreira/).waitFor();
    expect(smtp.taken.filter(({ raw }) => !/^Subject: Confirm/m.test(raw)).length).toBe(2);

    await guest.goto(/http\S+\/p\/-\/stop\?t=\S+/.exec(wordsOf(told))?.[0] ?? '');
    await guest.getByRole('button', { name: 'No more mail' }).click();
    await guest.getByText('gets no more mail').waitFor();
    await ana.goto(`${stage.app.url}/settings/product/harbour`);
    await ana.getByText('marta@norrbo.example').waitFor();
    await ana.setViewportSize({ width: 390, height: 800 });
    for (const path of ['/harbour/outbox', '/settings/product/harbour', '/harbour/releases/R-1']) {
      await ana.goto(stage.app.url + path);
      await ana.getByRole('heading').first().waitFor();
      expect(await isTooWide(ana), path).toBe(false);
    }
  }, 180_000);
});

async function ask(page: Page, query: string, input: unknown): Promise<unknown> {
  const answer = await page.request.get(
    `${stage.app.url}/api/${query}?input=${encodeURIComponent(JSON.stringify(input))}`,
  );
  if (!answer.ok()) throw new Error(await answer.text());
  return answer.json();
}

const one = async (page: Page, id: string) =>
  ((await ask(page, 'record.get', { id })) as { row: { version: number } }).row;

/** Without script the page cannot be asked: what is drawn is as wide as the widest of its parts. */
async function isTooWideWithoutScript(page: Page): Promise<boolean> {
  const width = page.viewportSize()?.width ?? 0;
  const boxes = await Promise.all((await page.locator('body *').all()).map((part) => part.boundingBox()));
  return boxes.some((box) => box !== null && box.x >= 0 && box.x + box.width > width + 1);
}
