import { act, type Told } from '../tell.ts';
import { type HeardTold, heard } from '../tell-feedback.ts';

const said: HeardTold[] = [
  {
    ...{ ago: 37, by: 'suri', who: 'Jens Holm', customer: 'Norrbo Housing', source: 'call', kind: 'problem' },
    text: 'This morning three reports, all gone when the lift door closed. I have gone back to paper until further notice.',
    links: [{ feature: '$offline', quote: 'three reports, all gone when the lift door closed', importance: 2 }],
  },
  {
    ...{
      ago: 36,
      by: 'sol',
      who: 'Tobias Kern',
      customer: 'Kerner Facility',
      email: 'tobias@kerner.example',
      source: 'visit',
    },
    text: 'The photo of a burst pipe reached us the next morning. By then the flat below was wet as well.',
    links: [{ feature: '$photos', quote: 'The photo of a burst pipe reached us the next morning.', importance: 3 }],
  },
  {
    ...{
      ago: 34,
      by: 'suri',
      who: 'Ilse Berg',
      customer: 'City of Sorvik',
      email: 'ilse@sorvik.example',
      source: 'mail',
    },
    text: 'Not all photos may leave the tablet by themselves. In some flats we see things that are not our business.',
    links: [
      { feature: '$photos', quote: 'Not all photos may leave the tablet by themselves.', against: true, importance: 3 },
    ],
  },
  {
    ...{
      ago: 32,
      by: 'suri',
      who: 'Owen Hale',
      customer: 'Haven Care Homes',
      email: 'owen@haven.example',
      source: 'call',
    },
    text: 'Daughters and sons live far away. If they could sign from home I would not have to hold the room free.',
    links: [
      {
        feature: '$tenant',
        quote: 'If they could sign from home I would not have to hold the room free.',
        importance: 3,
      },
    ],
  },
  {
    ...{
      ago: 31,
      by: 'sol',
      who: 'Priya Shah',
      customer: 'Alder & Wick',
      email: 'priya@alderwick.example',
      source: 'call',
    },
    text: 'Playgrounds every quarter, lifts every half year. I keep the dates in a spreadsheet and I am afraid of it.',
    links: [
      { feature: '$recurring', quote: 'I keep the dates in a spreadsheet and I am afraid of it.', importance: 2 },
    ],
    read: 28,
  },
  {
    ...{ ago: 28, by: 'suri', who: 'Dana Frost', customer: 'Alder & Wick', source: 'survey' },
    text: 'I copied a whole inspection to get its list. It took the old defects along and I deleted them one by one.',
    links: [
      { feature: '$templates', quote: 'It took the old defects along and I deleted them one by one.', importance: 2 },
    ],
  },
  {
    ...{
      ago: 27,
      by: 'sol',
      who: 'Nils Aune',
      customer: 'Kaland Insurance',
      email: 'nils@kaland.example',
      source: 'call',
    },
    text: 'Our assessors stay in a flooded village for a week. A day without network would not be enough.',
    links: [{ feature: '$offline', quote: 'A day without network would not be enough.', importance: 2 }],
  },
  {
    ...{ ago: 25, by: 'suri', who: 'Hanna Weiss', customer: 'City of Sorvik', source: 'call', kind: 'problem' },
    text: 'Please do not let Harbour write into our calendar. Everything that did so far made double entries.',
    links: [
      {
        feature: '$calendar',
        quote: 'Please do not let Harbour write into our calendar.',
        against: true,
        importance: 2,
      },
    ],
  },
  {
    ...{ ago: 23, by: 'mira', who: 'Marta Lindahl', customer: 'Norrbo Housing', source: 'demo', demo: '$demo1' },
    text: 'That is my basement, and it works. When can my people have it?',
    ...{ kind: 'praise' },
    links: [
      { feature: '$offline', quote: 'That is my basement, and it works. When can my people have it?', importance: 2 },
    ],
  },
  {
    ...{ ago: 23, by: 'mira', who: 'Tobias Kern', customer: 'Kerner Facility', source: 'demo', demo: '$demo1' },
    text: 'The list of what is not sent yet should be the first thing I see, not the third.',
    links: [
      { feature: '$offline', quote: 'The list of what is not sent yet should be the first thing I see', importance: 1 },
    ],
    read: 22,
  },
  {
    ...{ ago: 21, by: 'suri', who: 'Lukas Frei', customer: 'Kerner Facility', source: 'call' },
    text: 'If each building gets its own calendar I will have three hundred of them. One for my team, or none.',
    links: [{ feature: '$calendar', quote: 'One for my team, or none.', against: true, importance: 1 }],
    read: 20,
  },
  {
    ...{
      ago: 19,
      by: 'suri',
      who: 'Ilse Berg',
      customer: 'City of Sorvik',
      email: 'ilse@sorvik.example',
      source: 'mail',
      kind: 'praise',
    },
    text: 'The first week in which every tenant had the report in time. Thank you.',
    sorted: 'processed',
  },
  {
    ...{
      ago: 18,
      by: 'sol',
      who: 'Daniel Rossi',
      customer: 'Tessin Facility Group',
      email: 'daniel@tessin.example',
      source: 'call',
    },
    text: 'Plans with pins decide whether we take the next sixty seats. I have said so, and I mean it.',
    links: [
      { feature: '$plans', quote: 'Plans with pins decide whether we take the next sixty seats.', importance: 3 },
    ],
  },
  {
    ...{
      ago: 17,
      by: 'suri',
      who: 'Amira Nasser',
      customer: 'Oak Row Students',
      email: 'amira@oakrow.example',
      source: 'portal',
    },
    text: 'We check every room twice a year on fixed dates. I would like Harbour to remember them instead of me.',
    links: [{ feature: '$recurring', quote: 'I would like Harbour to remember them instead of me.', importance: 2 }],
  },
];

/** What customers said in the sixth to the third week before today, and how the first complaint ended. */
export const voiceThird: readonly Told[] = [
  ...heard(said, 'v3'),
  act(26, 'suri', 'feedback.resolve', {
    feedback: '$complaint-mail',
    resolution:
      'Called Lukas and the tenant. A correction went out as a second report; since today it goes out once and says that it is a correction.',
  }),
];
