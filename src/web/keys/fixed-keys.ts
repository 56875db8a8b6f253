import { entry, type MapPart } from './key-map.ts';

/** Every key with a name and every chord with ⌘ or Ctrl, by what it does; nobody can give it to something else. */
export const fixedKeys: readonly MapPart[] = [
  {
    says: 'Everywhere',
    entries: [
      entry('commands', 'Search and commands', 'mod+k', 'palette.open'),
      entry('undo', 'Undo', 'mod+z', 'undo'),
      entry('redo', 'Redo', 'mod+shift+z', 'redo'),
      entry(
        'send',
        'Save or send what is written',
        'mod+enter',
        ...['promise.send', 'capture.save', 'story.send', 'story.add', 'releases.save-plan'],
      ),
      entry('back', 'Back one level: menu, selection, peek, page', 'escape', 'peek.close', 'page.back'),
    ],
  },
  {
    says: 'In lists',
    entries: [
      entry('arrows', 'Next, previous', 'arrowdown  arrowup', '.next', '.previous'),
      entry(
        'sideways',
        'Along a row; open and close it in a tree; to the list beside it',
        'arrowright  arrowleft',
        'sprint.to-sprint',
        'sprint.to-backlog',
      ),
      entry('ends', 'First, last', 'home  end', 'list.first', 'list.last'),
      entry('pages', 'A page on, a page back', 'pagedown  pageup'),
      entry('enter', 'Open', 'enter', 'list.open', 'peek.page'),
      entry('peek', 'Peek, and end it', 'space', 'list.peek'),
      entry('range', 'Select a range', 'shift+arrowdown  shift+arrowup'),
      entry('all', 'Select all', 'mod+a', 'list.all'),
      entry('write', 'Write in the cell', 'f2', 'list.edit'),
      entry('shape', 'The next view: list, board, tree, timeline', 'mod+b', '.shape'),
      entry('find', 'Find in the list', 'mod+f', 'list.find'),
      entry('found-next', 'Find the next one', 'f3  mod+g', 'list.find-next'),
      entry('found-previous', 'Find the one before', 'shift+f3  mod+shift+g', 'list.find-previous'),
      entry('drop-word', 'Drop a condition of the filter', 'backspace  delete', 'filter.drop'),
    ],
  },
  {
    says: 'With what one is at',
    entries: [
      entry('tab', 'Open in a new tab', 'mod+shift+enter', 'thing.tab'),
      entry('copy-id', 'Copy the id', 'mod+.', 'thing.copy-id'),
      entry('copy-link', 'Copy the link', 'mod+shift+,  mod+shift+<  mod+shift+;', 'thing.copy-link'),
      entry('remove', 'Delete, or remove', 'mod+backspace', 'story.delete', 'customer.end', '.remove'),
    ],
  },
  {
    says: 'In a text',
    entries: [
      entry('strong', 'Strong', 'mod+b'),
      entry('set-off', 'Set off', 'mod+i'),
      entry('code', 'Code', 'mod+e'),
      entry('put-in', 'Put in a heading, a list, a table, a picture; # leads to a record, @ to somebody', '/'),
    ],
  },
];
