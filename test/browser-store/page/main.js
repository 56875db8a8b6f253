import { forgetRows } from '../../../src/web/client/rows-shelf.ts';
import { WorkspaceClient } from '../../../src/web/client/workspace-client.ts';

// What the test asks the page by.
window.returned = [];
window.forgetRows = forgetRows;
window.workspace = new WorkspaceClient('w1', {
  member: new URLSearchParams(location.search).get('member') ?? 'm1',
  build: new URLSearchParams(location.search).get('build') ?? 'one',
  isKeptOffline: (name) => name === 'story.edit',
});
window.workspace.watchReturned((returned) => window.returned.push(returned));
