import { once } from './checks/once.ts';
import { previewed } from './checks/preview.ts';
import { replayed } from './checks/replay.ts';
import { undone, undoneWithRestraint } from './checks/undo.ts';
import { everyCommandKeeps } from './every-command.ts';

everyCommandKeeps({
  'state before and changes make the state after': replayed,
  'undo leads back where the definition says so': undone,
  'undo takes back no more than its command': undoneWithRestraint,
  'a preview is what acceptance does, or is shown anew': previewed,
  'twenty at once are one effect': once,
});
