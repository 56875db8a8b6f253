import type { Told } from '../tell.ts';
import { type HeardTold, heard } from '../tell-feedback.ts';

const said: HeardTold[] = [
  {
    ...{
      ago: 82,
      by: 'suri',
      who: 'Marta Lindahl',
      customer: 'Norrbo Housing',
      email: 'marta@norrbo.example',
      source: 'call',
      kind: 'problem',
    },
    text: 'Half my inspectors work in basements. By the time they have signal again, the form has timed out and they do it twice.',
    links: [
      {
        feature: '$offline',
        quote: 'By the time they have signal again, the form has timed out and they do it twice.',
        importance: 3,
      },
    ],
  },
  {
    ...{
      ago: 82,
      by: 'suri',
      who: 'Owen Hale',
      customer: 'Haven Care Homes',
      email: 'owen@haven.example',
      source: 'call',
    },
    text: 'Families sign on paper and then the paper stays in the office of the home. I would like them to sign right there on the tablet.',
    links: [{ feature: '$signoff', quote: 'I would like them to sign right there on the tablet.', importance: 3 }],
  },
  {
    ...{
      ago: 81,
      by: 'sol',
      who: 'Tobias Kern',
      customer: 'Kerner Facility',
      email: 'tobias@kerner.example',
      source: 'visit',
    },
    text: 'Our contractors phone back about every second photo: “where exactly?” An arrow would save us that call.',
    links: [{ feature: '$markup', quote: 'An arrow would save us that call.', importance: 2 }],
  },
  {
    ...{
      ago: 80,
      by: 'suri',
      who: 'Giulia Conti',
      customer: 'Brenta Immobiliare',
      email: 'giulia@brenta.example',
      source: 'mail',
    },
    text: 'Is there a way to sign in the app? We print forty forms a week and scan the ones that come back.',
    ...{ kind: 'question' },
    links: [
      { feature: '$signoff', quote: 'We print forty forms a week and scan the ones that come back.', importance: 2 },
    ],
  },
  {
    ...{
      ago: 79,
      by: 'sol',
      who: 'Ilse Berg',
      customer: 'City of Sorvik',
      email: 'ilse@sorvik.example',
      source: 'visit',
    },
    text: 'By law the tenant gets the report within two days. We send them by hand on Fridays. You can guess how often that is in time.',
    links: [{ feature: '$bymail', quote: 'By law the tenant gets the report within two days.', importance: 3 }],
  },
  {
    ...{
      ago: 78,
      by: 'suri',
      who: 'Amira Nasser',
      customer: 'Oak Row Students',
      email: 'amira@oakrow.example',
      source: 'portal',
    },
    text: 'When a student moves out they want the report immediately, on their phone, before they hand over the key.',
    links: [{ feature: '$bymail', quote: 'they want the report immediately', importance: 2 }],
  },
  {
    ...{ ago: 77, by: 'suri', who: 'Jens Holm', customer: 'Norrbo Housing', source: 'call', kind: 'problem' },
    text: 'The lift motor rooms are all steel. I write on paper there and type it in at home. My wife has views on that.',
    links: [{ feature: '$offline', quote: 'I write on paper there and type it in at home.', importance: 2 }],
  },
  {
    ...{
      ago: 75,
      by: 'sol',
      who: 'Priya Shah',
      customer: 'Alder & Wick',
      email: 'priya@alderwick.example',
      source: 'call',
    },
    text: 'We would start the fire-door module tomorrow if there was a checklist to start from. Nobody here has time to invent one.',
    links: [{ feature: '$templates', quote: 'if there was a checklist to start from', importance: 3 }],
  },
  {
    ...{ ago: 74, by: 'suri', customer: 'Tessin Facility Group', source: 'survey', kind: 'praise' },
    text: 'Clear, calm, and my people learned it in a morning. That has never happened with software before.',
    sorted: 'archived',
  },
  {
    ...{
      ago: 73,
      by: 'sol',
      who: 'Daniel Rossi',
      customer: 'Tessin Facility Group',
      email: 'daniel@tessin.example',
      source: 'call',
    },
    text: 'Can I see which of my inspectors is the fastest? I have sixty and no idea.',
    ...{ kind: 'question' },
    links: [{ feature: '$ranking', quote: 'which of my inspectors is the fastest', importance: 1 }],
    read: 67,
  },
  {
    ...{ ago: 72, by: 'suri', who: 'Hanna Weiss', customer: 'City of Sorvik', source: 'mail' },
    text: 'Please do not build anything that compares people. Our works council has already asked me whether Harbour does.',
    links: [
      {
        feature: '$ranking',
        quote: 'Please do not build anything that compares people.',
        against: true,
        importance: 3,
      },
    ],
    read: 67,
  },
  {
    ...{
      ago: 71,
      by: 'suri',
      who: 'Owen Hale',
      customer: 'Haven Care Homes',
      email: 'owen@haven.example',
      source: 'call',
    },
    text: 'New wings have no network for the first half year, and that is when we inspect them most.',
    links: [{ feature: '$offline', quote: 'New wings have no network for the first half year', importance: 2 }],
  },
  {
    ...{ ago: 70, by: 'kai', who: 'Jens Holm', customer: 'Norrbo Housing', source: 'visit' },
    text: 'If it could at least send “flat 12, no heating” as a text message I would be happy for a start.',
    links: [{ feature: '$sms', quote: 'send “flat 12, no heating” as a text message', importance: 1 }],
  },
  {
    ...{
      ago: 68,
      by: 'sol',
      who: 'Tobias Kern',
      customer: 'Kerner Facility',
      email: 'tobias@kerner.example',
      source: 'survey',
    },
    text: 'I would pay for it if my boss could see the photos the same day.',
    links: [
      { feature: '$photos', quote: 'I would pay for it if my boss could see the photos the same day.', importance: 3 },
    ],
    read: 63,
  },
];

/** What customers said in the first three weeks. */
export const voiceFirst: readonly Told[] = heard(said, 'v1');
