import type { HiddenStage, Stage } from './hand-over.ts';

/** A release whose claims lost a story, one that may go, one that is on its way, an empty one, and the news of them. */
export async function tellLaunch({ act, keep }: Stage): Promise<void> {
  const feature = async (name: string, title: string) =>
    keep(name, await act('pm', 'feature.raise', { product: '$field', title }));
  const story = async (name: string, of: string, title: string) =>
    keep(name, await act('po', 'story.create', { team: '$crew', feature: of, title }));
  const accepted = async (name: string, of: string, title: string) => {
    await story(name, of, title);
    await act('team', 'story.start', { story: name, seen: { [name]: 1 } });
    await act('team', 'story.submit', { story: name, seen: { [name]: 2 } });
    await act('po', 'story.accept', { story: name, seen: { [name]: 3 } });
  };
  const release = async (name: string, says: string, plannedOn: string, features: string[]) => {
    keep(name, await act('pm', 'release.plan', { product: '$field', name: says, plannedOn }));
    if (features.length > 0) await act('po', 'release.include', { release: name, features });
  };

  await feature('$glove', 'Sign with gloves on');
  await story('$signOffline', '$glove', 'Sign without signal');
  await story('$faxed', '$glove', 'Fax the signed report');
  await release('$winter', 'Winter', '2026-12-15', ['$glove']);
  await tellMessages({ act, keep });
  await release('$spring', 'Spring', '2027-03-15', []);

  await feature('$login', 'Stay signed in');
  await accepted('$signedIn', '$login', 'Stay signed in for a week');
  await release('$hotfix', 'Hotfix', '2026-11-18', ['$login']);

  await feature('$photos', 'Photos the same day');
  await accepted('$sameDay', '$photos', 'Show photos at once');
  const told = { toWhom: 'Norrbo Housing', dueOn: '2026-12-30', seen: { $photos: 1 } };
  keep('$photosPromise', await act('pm', 'feature.promise', { feature: '$photos', ...told }));
  await release('$patch', 'Patch', '2026-11-20', ['$photos']);
  await act('pm', 'release.go', { release: '$patch', seen: { $patch: 1 } });
}

/** What is said of the winter release, and what is published besides. */
async function tellMessages({ act, keep }: Stage): Promise<void> {
  const claim = async (name: string, text: string, cites: string) => {
    const made = await act('marketing', 'claim.write', { release: '$winter', text, stories: [cites] });
    keep(`$${name}Claim`, made);
    keep(`$${name}Citation`, { id: String(made.citations) });
  };
  await claim('sign', 'Sign in the basement.', '$signOffline');
  await act('pm', 'claim.approve', { claim: '$signClaim', seen: { $signClaim: 1, $signCitation: 1 } });
  await claim('queue', 'It is sent when you are back.', '$signOffline');
  await claim('fax', 'Fax it from the site.', '$faxed');
  await act('po', 'story.cut', { story: '$faxed', seen: { $faxed: 1 } });
  const note = { release: '$winter', story: '$faxed', text: 'Fax is out of this release.' };
  keep('$faxNote', await act('po', 'note.write', note));
  keep('$photoNote', await act('po', 'note.write', { release: '$winter', text: 'Photos over 20 MB stay behind.' }));
  keep('$tryOnSite', await act('po', 'gate.add', { release: '$winter', name: 'Tried on site' }));
  keep('$waived', await act('po', 'gate.add', { release: '$winter', name: 'Read by support' }));
  await act('po', 'gate.waive', { gate: '$waived', why: 'They are on holiday', seen: { $waived: 1 } });

  const news = async (name: string, title: string, of: Record<string, string> = {}) => {
    const words = { title, text: 'It works **without signal** now.' };
    keep(name, await act('marketing', 'announcement.write', { product: '$field', ...of, ...words }));
  };
  const approved = async (name: string) =>
    act('pm', 'announcement.approve', { announcement: name, seen: { [name]: 1 } });
  await news('$draftNews', 'Sign in the basement');
  await news('$winterNews', 'The winter release', { release: '$winter' });
  await approved('$winterNews');
  await news('$approvedNews', 'A quieter list');
  await approved('$approvedNews');
  await news('$publishedNews', 'Faster sign-in');
  await approved('$publishedNews');
  await act('pm', 'announcement.publish', { announcement: '$publishedNews', seen: { $publishedNews: 2 } });
}

/** A release, its gate, and words about it that the cast must never see. */
export async function hideLaunch({ act, keep, of }: HiddenStage): Promise<void> {
  const release = keep('release', await act('release.plan', { product: of('product'), name: 'hidden release' }));
  keep('gate', await act('gate.add', { release, name: 'hidden gate' }));
  const made = await act('claim.write', { release, text: 'hidden claim', stories: [of('story')] });
  keep('claim', made);
  keep('citation', { id: String(made.citations) });
  keep('changeNote', await act('note.write', { release, text: 'hidden note' }));
  const words = { title: 'hidden news', text: 'hidden text' };
  keep('announcement', await act('announcement.write', { product: of('product'), release, ...words }));
}
