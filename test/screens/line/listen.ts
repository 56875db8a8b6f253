import { button, field, type Line, press } from './people.ts';

const dialogOf = (page: Line['ana']) => page.getByRole('dialog');

/** Ana raises an idea, publishes it in words for customers and opens the public pages. */
export async function openThePages({ ana, at }: Line): Promise<void> {
  await ana.goto(`${at}/harbour/roadmap`);
  await ana.getByRole('heading', { name: 'No features yet' }).waitFor();
  await press(ana, 'c');
  await field(dialogOf(ana), 'Title').fill('Offline field reports');
  await field(dialogOf(ana), 'Problem').fill('Reports are lost where there is no signal.');
  await press(ana, 'ControlOrMeta+Enter');
  await button(ana, 'Publish').click();
  await dialogOf(ana).getByLabel('Title for customers').fill('Work offline and send later');
  await button(dialogOf(ana), /^Publish/).click();
  await ana.getByText('On the public pages as').waitFor();
  await ana.goto(`${at}/settings/product/harbour`);
  await button(ana, 'Open them').click();
  await ana.getByRole('link', { name: `${at}/p/harbour` }).waitFor();
}

/** Whoever has the address votes and says what is in the way, without any script; Marco's inbox has it at once. */
export async function hearTheVisitor({ visitor, marco, at }: Line): Promise<void> {
  await marco.goto(`${at}/harbour/voice`);
  await marco.getByRole('heading', { name: 'The inbox is empty' }).waitFor();
  await visitor.goto(`${at}/p/harbour`);
  await button(visitor, /Vote for “Work offline and send later”/).click();
  await button(visitor, /^1 vote. Take your vote for .* back/).waitFor();
  await visitor.getByRole('link', { name: 'Tell us' }).click();
  await visitor.getByLabel('What is in your way').fill('I write it on paper and type it at home.');
  await visitor.getByLabel('Your name').fill('Tobias');
  await visitor.getByLabel('Your company').fill('Kerner Facility');
  await button(visitor, 'Send').click();
  await visitor.getByText('Somebody reads it').waitFor();
  await marco.getByRole('heading', { name: 'Tobias, Kerner Facility' }).waitFor();
}

/** Marco takes down what he was told on the phone, on whatever screen he is. */
export async function captureAnywhere({ marco, at }: Line): Promise<void> {
  await marco.goto(`${at}/harbour/releases`);
  await marco.getByText('No release is planned').waitFor();
  await press(marco, 'q');
  const words = 'Half my inspectors work in basements. They write twice.';
  await field(dialogOf(marco), 'Their words').fill(words);
  await dialogOf(marco).getByLabel('Who said it').fill('Marta');
  await dialogOf(marco).getByLabel('Company').fill('Norrbo Housing');
  await dialogOf(marco).getByLabel('E-mail').fill('marta@norrbo.example');
  await dialogOf(marco).getByLabel('Where').fill('call');
  await press(marco, 'ControlOrMeta+Enter');
  await marco.getByText(/^Captured /).waitFor();
}

/** The inbox is emptied by the keyboard alone: words chosen and linked, for and against, and sorted away. */
export async function triageByKeyboard({ ana, marco, at }: Line): Promise<void> {
  await ana.goto(`${at}/harbour/features/F-1`);
  await marco.goto(`${at}/harbour/voice`);
  await marco.getByRole('heading', { name: 'Marta, Norrbo Housing' }).waitFor();
  await marco.getByRole('textbox', { name: /^Marta.*their words$/ }).focus();
  await press(marco, ...Array<string>(6).fill('Shift+ArrowRight'), 'Enter');
  await marco.locator('.link-panel blockquote', { hasText: /^Half my inspectors work in basements$/ }).waitFor();
  await linkByKeys(marco, '3');
  await press(marco, 'e');
  await marco.getByRole('heading', { name: 'Tobias, Kerner Facility' }).waitFor();
  await press(marco, 'l');
  await linkByKeys(marco, '-', '1');
  await press(marco, 'e');
  await marco.getByRole('tab', { name: /^Processed 2/ }).waitFor();
  const why = ana.getByRole('region', { name: /^Why/ });
  await why.getByText('1 for · 1 against').waitFor();
  await why.getByText('Half my inspectors work in basements').waitFor();
}

/** The customer's page says what it is worth and what it asked for. */
export async function knowTheCustomer({ ana, marco, at }: Line): Promise<void> {
  await marco.goto(`${at}/harbour/voice?tab=processed`);
  await marco.getByRole('link', { name: 'Norrbo Housing' }).first().click();
  await marco.getByRole('heading', { name: 'Norrbo Housing', exact: true }).waitFor();
  await press(marco, 'e');
  await dialogOf(marco).getByLabel('Segment').fill('Housing');
  await dialogOf(marco).getByLabel('Revenue').fill('48000');
  await press(marco, 'ControlOrMeta+Enter');
  await ana.goto(`${at}/harbour/customers`);
  await ana.getByRole('link', { name: 'Norrbo Housing' }).click();
  await ana.getByText('€48,000').waitFor();
  await ana.getByText('Housing', { exact: true }).waitFor();
  await ana.getByRole('link', { name: /F-1/ }).first().waitFor();
}

async function linkByKeys(page: Line['marco'], ...weight: string[]): Promise<void> {
  await page.getByRole('combobox', { name: 'Feature' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.type('offline');
  await page.getByRole('option', { name: /F-1 Offline field reports/ }).waitFor();
  await press(page, 'Enter');
  await button(page, /^Link/).and(page.locator(':focus')).waitFor();
  await press(page, ...weight, 'Enter');
  await page.getByRole('heading', { name: 'Linked 1' }).waitFor();
}
