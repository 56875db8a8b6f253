import type { SamplePerson } from '#domain/sample-people';
import { act, type Told } from '../tell.ts';

type Raised = { keep: string; ago: number; by: SamplePerson; title: string; problem: string; objective?: string };

const raised: readonly Raised[] = [
  {
    ...{ keep: '$signoff', ago: 84, by: 'ana', objective: '$o-paper', title: 'Sign-off on site' },
    problem:
      'Tenants sign a printed form days later. Until then the report is open, and a third of the forms never come back.',
  },
  {
    ...{ keep: '$markup', ago: 84, by: 'dora', objective: '$o-on-site', title: 'Marked-up photos' },
    problem:
      'A photo of a wall does not say where the crack is. Inspectors describe it in words, and contractors ask back.',
  },
  {
    ...{ keep: '$scan', ago: 84, by: 'jonas', objective: '$o-paper', title: 'Scanned paper forms' },
    problem: 'Paper forms are photographed and attached, because some buildings still use them.',
  },
  {
    ...{ keep: '$offline', ago: 83, by: 'suri', objective: '$o-on-site', title: 'Offline field reports' },
    problem:
      'Basements, lifts and new buildings have no signal. The form times out and the inspector writes the report twice.',
  },
  {
    ...{ keep: '$bymail', ago: 80, by: 'sol', objective: '$o-on-site', title: 'Report by mail at once' },
    problem: 'The office sends reports by hand, on average three days after the inspection.',
  },
  {
    ...{ keep: '$templates', ago: 76, by: 'sol', objective: '$o-second', title: 'Shared templates' },
    problem: 'Every team builds its own checklist. A second module starts from an empty page, so it is not started.',
  },
  {
    ...{ keep: '$sms', ago: 72, by: 'kai', objective: '$o-on-site', title: 'Text message fallback' },
    problem: 'Where there is no data there is sometimes a voice network: short results could go out as text messages.',
  },
  {
    ...{ keep: '$ranking', ago: 68, by: 'sol', title: 'Inspector ranking' },
    problem: 'Two heads of operations asked to see who inspects fastest.',
  },
  {
    ...{ keep: '$photos', ago: 64, by: 'ana', objective: '$o-on-site', title: 'Same-day photos' },
    problem: 'Photos reach the office when the tablet is back on the office network. Urgent defects wait a day.',
  },
  {
    ...{ keep: '$tenant', ago: 52, by: 'suri', objective: '$o-on-site', title: 'Tenant sign-off by link' },
    problem: 'Tenants who are not at home cannot sign. The inspector comes again, for a signature.',
  },
  {
    ...{ keep: '$plans', ago: 47, by: 'sol', objective: '$o-second', title: 'Floor plans with pins' },
    problem:
      'In large buildings “third door on the left” is not a place. Contractors look for the defect longer than they repair it.',
  },
  {
    ...{ keep: '$calendar', ago: 41, by: 'jonas', objective: '$o-second', title: 'Calendar sync' },
    problem: 'Inspections are planned in the office calendar and typed into Harbour again.',
  },
  {
    ...{ keep: '$recurring', ago: 29, by: 'ana', objective: '$o-second', title: 'Recurring inspections' },
    problem:
      'Fire doors, lifts and playgrounds are inspected every quarter. Customers keep the dates in a spreadsheet.',
  },
  {
    ...{ keep: '$voicenotes', ago: 13, by: 'mira', title: 'Voice notes in the report' },
    problem: 'Typing with gloves is slow. Inspectors speak notes into another app and copy them in the evening.',
  },
];

/** The fourteen features as they were raised, each for an objective where there is one. */
export const features: readonly Told[] = raised.flatMap(({ keep, ago, by, title, problem, objective }) => [
  act(ago, by, 'feature.raise', { product: '$product', title, problem }, { keep }),
  ...(objective ? [act(ago - 1, 'ana', 'feature.edit', { feature: keep, objectiveId: objective })] : []),
]);
