import { placeIds, places } from '../frame/places.ts';
import { entry, fixed, type MapEntry, type MapPart, means } from './map-entry.ts';

/** What Shift makes of 1 to 5 on American, British, German and Nordic keyboards. */
export const shiftedDigits: readonly (readonly string[])[] = [['!'], ['@', '"'], ['#', '£', '§'], ['$', '¤'], ['%']];
const knots = ['Why', 'What', 'How', 'When', 'Say'];

/** Every key there is, by what it does. */
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
      fixed('commands', 'Search and commands', 'mod+k', 'palette.open'),
      fixed('undo', 'Undo', 'mod+z', 'undo'),
      fixed('redo', 'Redo', 'mod+shift+z', 'redo'),
      fixed(
        'send',
        'Save or send what is written',
        'mod+enter',
        ...['promise.send', 'capture.save', 'story.send', 'story.add', 'releases.save-plan'],
      ),
      fixed('back', 'Back one level: menu, selection, peek, page', 'escape', 'peek.close', 'page.back'),
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
      entry('move', 'Move with the arrows, or place', 'm', 'list.move', 'features.place'),
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
      fixed('arrows', 'Next, previous', 'arrowdown  arrowup', '.next', '.previous'),
      fixed(
        'sideways',
        'Along a row; open and close it in a tree; to the list beside it',
        'arrowright  arrowleft',
        'sprint.to-sprint',
        'sprint.to-backlog',
      ),
      fixed('ends', 'First, last', 'home  end', 'list.first', 'list.last'),
      fixed('pages', 'A page on, a page back', 'pagedown  pageup'),
      fixed('enter', 'Open', 'enter', 'list.open', 'peek.page'),
      fixed('peek', 'Peek, and end it', 'space', 'list.peek'),
      fixed('range', 'Select a range', 'shift+arrowdown  shift+arrowup'),
      fixed('all', 'Select all', 'mod+a', 'list.all'),
      fixed('write', 'Write in the cell', 'f2', 'list.edit'),
      fixed('shape', 'The next view: list, board, tree, timeline', 'mod+b', '.shape'),
      fixed('find', 'Find in the list', 'mod+f', 'list.find'),
      fixed('found-next', 'Find the next one', 'f3  mod+g', 'list.find-next'),
      fixed('found-previous', 'Find the one before', 'shift+f3  mod+shift+g', 'list.find-previous'),
      fixed('drop-word', 'Drop a condition of the filter', 'backspace  delete', 'filter.drop'),
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
        'features.stage',
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
      fixed('tab', 'Open in a new tab', 'mod+shift+enter', 'thing.tab'),
      fixed('copy-id', 'Copy the id', 'mod+.', 'thing.copy-id'),
      fixed('copy-link', 'Copy the link', 'mod+shift+,  mod+shift+<  mod+shift+;', 'thing.copy-link'),
      fixed('remove', 'Delete, or remove', 'mod+backspace', 'story.delete', 'customer.end', '.remove'),
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
  {
    says: 'In a text',
    entries: [
      fixed('strong', 'Strong', 'mod+b'),
      fixed('set-off', 'Set off', 'mod+i'),
      fixed('code', 'Code', 'mod+e'),
      fixed(
        'put-in',
        'Put in a heading, a list, a table, a picture; # leads to a record, in a comment @ to somebody',
        '/',
      ),
    ],
  },
];

/** What somebody can give another key to, in its order. */
export const mapEntries: readonly MapEntry[] = keyMap
  .flatMap(({ entries }) => entries)
  .filter(({ isFixed }) => !isFixed);

/** The entry that an action means by one of the keys that can be others. */
export function entryOf(id: string, keys: string): MapEntry | undefined {
  return mapEntries.find((one) => one.keys.includes(keys) && means(one, id));
}
