import { byRight } from './checks/roles.ts';
import { keptApart } from './checks/tenant.ts';
import { everyCommandKeeps } from './every-command.ts';

everyCommandKeeps({
  'ids of others are not found and change nothing': keptApart,
  'every role and key ends as the rights table says': byRight,
});
