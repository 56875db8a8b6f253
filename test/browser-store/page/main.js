import { WorkspaceClient } from '../../../src/web/client/workspace-client.ts';

// What the test asks the page by.
window.workspace = new WorkspaceClient('w1', { member: 'm1' });
