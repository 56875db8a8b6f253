import { placeIds, places } from '../frame/places.ts';

/** Something done by a single letter or sign, wherever it can be done, and the keys it has unless somebody chooses others. */
export interface MapEntry {
  name: string;
  says: string;
  /** The first is shown; the others are the same press on other layouts, or a second way. */
  keys: readonly string[];
  /** The actions that mean it; `feature.fold-` and `.next` stand for all that begin or end so. */
  ids: readonly string[];
}

/** A heading of the map with what stands under it. */
export interface MapPart {
  says: string;
  entries: readonly MapEntry[];
}

/** Writes an entry of the map; its several ways are parted by two blanks. */
export const entry = (name: string, says: string, keys: string, ...ids: string[]): MapEntry => ({
  name,
  says,
  // One blank parts the keys of a sequence.
  keys: keys.split('  '),
  ids,
});

/** What Shift makes of 1 to 5 on American, British, German and Nordic keyboards. */
export const shiftedDigits: readonly (readonly string[])[] = [['!'], ['@', '"'], ['#', '£', '§'], ['$', '¤'], ['%']];
const knots = ['Why', 'What', 'How', 'When', 'Say'];

/** Every key that is a letter, a digit or a sign, by what it does. */
export const keyMap: readonly MapPart[] = [
  {
    says: 'Everywhere',
    entries: [
      entry('search', 'Search', '/  g /', 'search.open'),
      entry('sheet', 'Show all shortcuts', '?', 'sheet.open'),
      entry('capture', 'Capture feedback', 'q', 'feedback.capture'),
      entry(
        'create',
        'Add what the screen is about',
        'c',
        ...['story.add', 'releases.plan', 'roadmap.raise', 'customers.add', 'strategy.add', 'sprint.plan', 'demo.plan'],
        ...['claim.add', 'member.invite', 'key.make', 'retro.note', 'voice.capture', 'criterion.add'],
      ),
      entry('top', 'To the top', 'g g', 'page.top', 'list.first'),
      entry('sidebar', 'Fold the sidebar', '[  g n', 'frame.fold'),
      entry('beside', 'Fold what stands beside', ']  g e', 'peek.fold', 'backlog.forecast'),
    ],
  },
  {
    says: 'Go',
    entries: [
      ...placeIds.map((id) => entry(`go-${id}`, `Go to ${places[id].says}`, `g ${places[id].letter}`, `go.${id}`)),
      entry('waits', 'What waits to be sent', 'g w', 'frame.waits'),
      entry('not-made', 'Changes that were not made', 'g x', 'frame.not-made'),
    ],
  },
  {
    says: 'In lists',
    entries: [
      entry('next', 'Next', 'j', '.next'),
      entry('previous', 'Previous', 'k', '.previous'),
      entry('open', 'Open', 'o', 'list.open'),
      entry('select', 'Select', 'x', 'list.select'),
      entry('open-beside', 'Open everything beside the row', '*', 'list.open-beside'),
      entry('move', 'Move with the arrows', 'm', 'list.move'),
      entry(
        'filter',
        'Filter',
        'f',
        ...['filter', 'customers.filter', 'voice.filter', 'sprint.filter', 'search.words', 'board.mine'],
      ),
      entry('clear', 'Clear the filter', 'shift+f', 'filter.clear'),
      entry('drop', 'Drop the condition that leaves the most out', 'd', 'filter.drop'),
      entry('into-sprint', 'Put into a sprint', '+', 'story.into-sprint', 'stories.into-sprint', 'sprint.add'),
      entry('out-of-sprint', 'Take out of the sprint', '-', 'sprint.take'),
    ],
  },
  {
    says: 'With what one is at',
    entries: [
      entry(
        'edit',
        'Change it',
        'e',
        ...['list.edit', 'feature.title', 'story.edit', 'customer.change', 'action.edit', 'announcement.edit'],
        ...[
          'claim.edit',
          'objective.edit',
          'question.edit',
          'release.plan',
          'reply.edit',
          'result.edit',
          'filter.write',
        ],
      ),
      entry(
        'state',
        'State, stage, or what can be done',
        's',
        'list.menu',
        'story.state',
        'stories.state',
        'feature.stage',
      ),
      entry('assign', 'Assign', 'a', 'story.assign', 'story.give', 'stories.give'),
      entry('mine', 'Take it myself', 'i', 'story.mine'),
      entry(
        'link',
        'Link',
        'l',
        ...['story.link', 'story.under', 'stories.under', 'voice.link', 'release.include'],
        ...['feature.serve', 'features.serve'],
      ),
      entry('score', 'Score', 'p', 'feature.score'),
      entry('estimate', 'Estimate', 'shift+e', 'story.estimate', 'stories.size', 'list.edit-'),
      entry('dates', 'Dates', 'shift+d', 'feature.promise', 'promise.move', 'sprint.dates', 'release.plan'),
      entry('comment', 'Comment', 'n', 'comment.write', 'sprint.talk'),
      entry('describe', 'Write the description', 'd', 'story.describe'),
      entry('decide', 'Next that needs a decision', ',  d', 'feature.need', 'release.need'),
      entry('block', 'Blocked, or no more', 'b', 'story.block'),
      entry('split', 'Split', 'shift+s', 'story.split'),
      entry('commit', 'Commit to the sprint', 'shift+c', 'sprint.commit'),
      entry('goal', 'Edit the goal of the sprint', 'shift+g', 'sprint.goal'),
      entry('done', 'Done', 'e', 'voice.done', 'notice.done'),
      entry('snooze', 'Snooze, or set aside', 'h  z', 'notice.snooze', 'finding.aside'),
      entry('reopen', 'Put back, take up again, or unread', 'u', 'notice.reopen', 'notice.unread', 'finding.back'),
      entry('newcomers', 'Show what is new', 'shift+n', 'notice.newcomers'),
    ],
  },
  {
    says: 'On a feature',
    entries: knots.flatMap((knot, at) => [
      entry(`knot-${at + 1}`, `Go to ${knot}`, `${at + 1}`, `feature.knot-${at + 1}`),
      entry(
        `fold-${at + 1}`,
        `Fold ${knot}`,
        [`shift+${at + 1}`, ...(shiftedDigits[at] ?? [])].join('  '),
        `feature.fold-${at + 1}`,
      ),
    ]),
  },
  {
    says: 'With feedback',
    entries: [
      entry('for', 'It speaks for the feature', '+', 'voice.for'),
      entry('against', 'It speaks against it', '-', 'voice.against'),
      ...[0, 1, 2, 3].map((value) =>
        entry(`importance-${value}`, `It matters ${value} of 3`, `${value}`, `voice.importance-${value}`),
      ),
      entry('archive', 'Archive', 'z', 'voice.archive'),
      entry('answer', 'Resolve the complaint', 'r', 'voice.answer'),
      entry('same', 'Link the same way as similar feedback', 's', 'voice.same'),
      entry('who', 'Change who said it', 'shift+e', 'voice.details'),
    ],
  },
];

/** All entries of the map in their order. */
export const mapEntries: readonly MapEntry[] = keyMap.flatMap(({ entries }) => entries);

/** The entry that an action means by one of its keys. */
export function entryOf(id: string, keys: string): MapEntry | undefined {
  return mapEntries.find((one) => one.keys.includes(keys) && means(one, id));
}

/** Whether an action is one of those that an entry stands for. */
export function means(one: MapEntry, id: string): boolean {
  return one.ids.some((mine) => names(mine, id));
}

function names(mine: string, id: string): boolean {
  if (mine.startsWith('.')) return id.endsWith(mine);
  return mine === id || (mine.endsWith('-') && id.startsWith(mine)) || id === `${mine}-all`;
}
