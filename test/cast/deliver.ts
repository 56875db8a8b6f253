import type { HiddenStage, Stage } from './hand-over.ts';

/** Two teams in sprints: one runs with a story committed and the next one planned, the other is about to commit. */
export async function tellDeliver({ act, keep }: Stage): Promise<void> {
  const story = async (name: string, team: string, title: string) =>
    keep(name, await act('po', 'story.create', { team, title, criteria: ['It works without signal'] }));
  const sprint = async (name: string, team: string, says: string, days: [string, string]) =>
    keep(
      name,
      await act('po', 'sprint.plan', {
        team,
        name: says,
        goal: 'Photos arrive the same day.',
        startsOn: days[0],
        endsOn: days[1],
        capacity: 20,
      }),
    );

  keep('$deck', await act('po', 'team.create', { product: '$field', name: 'Deck' }));
  keep('$pier', await act('po', 'team.create', { product: '$field', name: 'Pier' }));
  await story('$committed', '$deck', 'Send photos in the background');
  await story('$photo', '$deck', 'Shrink photos on the phone');
  await story('$soon', '$deck', 'Show photos in the office');
  await story('$later', '$deck', 'Draw on photos');
  await story('$pierStory', '$pier', 'Sign on the glass');
  keep('$stuck', await act('po', 'story.create', { team: '$pier', title: 'Print on site' }));
  await act('team', 'story.block', { story: '$stuck', why: 'No printer to try', seen: { $stuck: 1 } });

  await sprint('$runningSprint', '$deck', 'Sprint 14', ['2026-11-16', '2026-11-27']);
  await sprint('$nextSprint', '$deck', 'Sprint 15', ['2026-11-23', '2026-12-04']);
  await sprint('$pierSprint', '$pier', 'Pier 3', ['2026-11-16', '2026-11-27']);
  await act('po', 'sprint.add', { sprint: '$runningSprint', stories: ['$committed'] });
  await act('po', 'sprint.add', { sprint: '$nextSprint', stories: ['$soon'] });
  await act('po', 'sprint.add', { sprint: '$pierSprint', stories: ['$pierStory'] });
  await act('po', 'sprint.start', { sprint: '$runningSprint', seen: { $runningSprint: 1, $committed: 2 } });
  keep(
    '$demo',
    await act('po', 'demo.plan', {
      product: '$field',
      sprint: '$runningSprint',
      heldOn: '2026-11-27',
      audience: 'Support and Norrbo Housing',
    }),
  );
  keep(
    '$slowReviews',
    await act('team', 'retro.note', { sprint: '$runningSprint', side: 'to improve', text: 'Reviews waited two days' }),
  );
}

/** A sprint that runs, a demo and a look back that the cast must never see. */
export async function hideDeliver({ act, keep, of }: HiddenStage): Promise<void> {
  const days = { startsOn: '2026-11-16', endsOn: '2026-11-27' };
  const story = String((await act('story.create', { team: of('team'), title: 'hidden work of a sprint' })).id);
  const sprint = keep(
    'sprint',
    await act('sprint.plan', { team: of('team'), name: 'hidden', goal: 'hidden', ...days }),
  );
  await act('sprint.add', { sprint, stories: [story] });
  await act('sprint.start', { sprint, seen: { [sprint]: 1, [story]: 2 } });
  keep('demo', await act('demo.plan', { product: of('product'), sprint, heldOn: '2026-11-27', audience: 'hidden' }));
  keep('retroNote', await act('retro.note', { sprint, side: 'idea', text: 'hidden idea' }));
}
