import type { Told } from '../tell.ts';
import { type HeardTold, heard } from '../tell-feedback.ts';

const said: HeardTold[] = [
  {
    ...{
      ago: 64,
      by: 'suri',
      who: 'Marta Lindahl',
      customer: 'Norrbo Housing',
      email: 'marta@norrbo.example',
      source: 'call',
    },
    text: 'The heating season starts and with it four hundred boiler rooms. I need to know whether you will be there by then.',
    links: [{ feature: '$offline', quote: 'four hundred boiler rooms', importance: 2 }],
  },
  {
    ...{
      ago: 62,
      by: 'sol',
      who: 'Daniel Rossi',
      customer: 'Tessin Facility Group',
      email: 'daniel@tessin.example',
      source: 'visit',
    },
    text: 'Our list for lifts is good, the one for roofs is not. Let me take the good one and change ten lines.',
    links: [{ feature: '$templates', quote: 'Let me take the good one and change ten lines.', importance: 2 }],
  },
  {
    ...{ ago: 60, by: 'suri', who: 'Lukas Frei', customer: 'Kerner Facility', source: 'call', kind: 'problem' },
    text: 'I do not trust an app that says “saved” when there is no network. I would rather wait and see it go out.',
    links: [
      {
        feature: '$offline',
        quote: 'I do not trust an app that says “saved” when there is no network.',
        against: true,
        importance: 2,
      },
    ],
  },
  {
    ...{
      ago: 58,
      by: 'ana',
      who: 'Ilse Berg',
      customer: 'City of Sorvik',
      email: 'ilse@sorvik.example',
      source: 'call',
    },
    text: 'Defects should stand on the first page. Nobody at the city reads to page nine.',
    links: [{ feature: '$bymail', quote: 'Defects should stand on the first page.', importance: 2 }],
  },
  {
    ...{
      ago: 54,
      by: 'suri',
      who: 'Owen Hale',
      customer: 'Haven Care Homes',
      email: 'owen@haven.example',
      source: 'mail',
      kind: 'praise',
    },
    text: 'Signing on the tablet works. The first family asked whether they could keep the pen.',
    sorted: 'processed',
  },
  {
    ...{
      ago: 53,
      by: 'suri',
      who: 'Giulia Conti',
      customer: 'Brenta Immobiliare',
      email: 'giulia@brenta.example',
      source: 'call',
      kind: 'problem',
    },
    text: 'Very good, but the tenant has to be there. Half of mine work during the day. Can I send them something to sign?',
    links: [{ feature: '$tenant', quote: 'Half of mine work during the day.', importance: 2 }],
    read: 51,
  },
  {
    ...{ ago: 51, by: 'suri', source: 'portal', kind: 'problem', who: 'Pelle', customer: 'Norrbo Housing' },
    text: 'Please stop moving the sign button. Last month it was below, now it is above.',
    links: [{ feature: '$signoff', quote: 'Please stop moving the sign button.', against: true, importance: 2 }],
  },
  {
    ...{ ago: 50, by: 'suri', source: 'portal', kind: 'problem', who: 'Rita', customer: 'Oak Row Students' },
    text: 'The sign button was easier to find before the update.',
    links: [
      {
        feature: '$signoff',
        quote: 'The sign button was easier to find before the update.',
        against: true,
        importance: 1,
      },
    ],
  },
  {
    ...{
      ago: 49,
      by: 'sol',
      who: 'Nils Aune',
      customer: 'Kaland Insurance',
      email: 'nils@kaland.example',
      source: 'call',
    },
    text: 'We assess water damage in cellars. Without working offline we need not talk any further, with it we would take thirty seats.',
    links: [{ feature: '$offline', quote: 'Without working offline we need not talk any further', importance: 2 }],
  },
  {
    ...{
      ago: 48,
      by: 'sol',
      who: 'Daniel Rossi',
      customer: 'Tessin Facility Group',
      email: 'daniel@tessin.example',
      source: 'visit',
    },
    text: 'In the hospital my contractor walked past the leak twice. Put a pin on the plan and he finds it in a minute.',
    links: [{ feature: '$plans', quote: 'Put a pin on the plan and he finds it in a minute.', importance: 3 }],
    read: 46,
  },
  {
    ...{
      ago: 46,
      by: 'suri',
      who: 'Amira Nasser',
      customer: 'Oak Row Students',
      email: 'amira@oakrow.example',
      source: 'portal',
    },
    text: 'Students move out in their lunch break and are gone. A link on their phone would do.',
    links: [{ feature: '$tenant', quote: 'A link on their phone would do.', importance: 2 }],
  },
  {
    ...{
      ago: 43,
      by: 'suri',
      who: 'Priya Shah',
      customer: 'Alder & Wick',
      email: 'priya@alderwick.example',
      source: 'survey',
    },
    text: 'Every region has its own fire-door list and I cannot compare them. One list for all, that I keep, would be worth a lot.',
    links: [{ feature: '$templates', quote: 'One list for all, that I keep, would be worth a lot.', importance: 3 }],
  },
  {
    ...{ ago: 41, by: 'suri', who: 'Lukas Frei', customer: 'Kerner Facility', source: 'call', kind: 'complaint' },
    ...{ keep: '$complaint-mail', keeper: '$suri', dueOn: '@-34' },
    text: 'A tenant received the same report twice, with two different dates. She called a lawyer, and I had the lawyer on the phone.',
  },
  {
    ...{ ago: 39, by: 'suri', who: 'Hanna Weiss', customer: 'City of Sorvik', source: 'call' },
    text: 'I plan in the calendar of the city. Whatever is not in there does not exist for my colleagues.',
    links: [
      { feature: '$calendar', quote: 'Whatever is not in there does not exist for my colleagues.', importance: 2 },
    ],
  },
];

/** What customers said from the ninth to the sixth week before today. */
export const voiceSecond: readonly Told[] = heard(said, 'v2');
