import { useWorkspaceHere } from '../here/here.tsx';
import { Button } from '../parts/button.tsx';
import { Page } from '../shell/page.tsx';
import { useLookAtSample } from './sample.tsx';
import './first-ways.css';

/** What an administrator can begin with while there is no product: the sample, nothing, or what they have. */
export function FirstWays() {
  const { workspace } = useWorkspaceHere();
  const { busy, look } = useLookAtSample();
  return (
    <Page title="Welcome" trail={[{ says: workspace.name }]}>
      <h1>Welcome to {workspace.name}</h1>
      <p>How do you want to begin?</p>
      <ul className="first-ways">
        <li>
          <Button kind="ink" busy={busy} onClick={() => void look()}>
            Look at Harbour
          </Button>
          <p>
            A made-up product with twelve weeks behind it: what customers said, what was promised, what was built, and
            what two people disagree about. You decide everything in it, and remove it in one click.
          </p>
        </li>
        <li>
          <a href="/products/new">Start empty</a>
          <p>Name your product and its first team. Nothing is in it until you put it there.</p>
        </li>
        <li>
          <a href="/products/new">Import what you have</a>
          <p>
            Name your product first; then bring in a backlog, finished work or feedback from Jira, Linear, GitHub or
            CSV. You see what would be made before anything is, and can undo it.
          </p>
        </li>
      </ul>
    </Page>
  );
}
