import { Navigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { StatusMessage } from '../../parts/status-message.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { account, type CurrentSession } from '../../session/accounts.ts';
import { useSending } from '../../session/form.ts';
import { useSession } from '../../session/session.tsx';
import { goTo } from '../../shell/links.ts';
import { hashToken } from '../hash-token.ts';
import { NewPassword, passwordFault } from '../new-password.tsx';
import { Outside } from '../outside.tsx';
import { SignIn } from '../sign-in/sign-in.tsx';

/** The first administrator's account and the workspace, by the link that the program printed. */
export function Screen() {
  const { session } = useSession();
  if (session.is === 'signed in') return <Navigate to="/" replace />;
  if (session.is === 'signed out') return <SignIn />;
  return <SetUp />;
}

const fields = ['name', 'email', 'password', 'workspace'];

function SetUp() {
  const { begin } = useSession();
  const [token] = useState(hashToken);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [workspace, setWorkspace] = useState('');
  const { faults, busy, check, send } = useSending();
  if (!token)
    return (
      <Outside
        title="The link is not whole"
        says="Open the link that the program printed when it started, with everything that stands behind the #."
      />
    );
  const submit = () => {
    const fine = check({
      name: !name.trim() && 'Write your name, as others know you.',
      email: !email.trim() && 'Write an e-mail address; you sign in with it.',
      password: passwordFault(password),
      workspace: !workspace.trim() && 'Name the workspace, for example after your company.',
    });
    if (!fine) return;
    void send(fields, async () => {
      begin(await account<CurrentSession>('POST', 'set-up', { token, name, email, password, workspace }));
      goTo('/');
    });
  };
  return (
    <Outside
      title="Set up Throughline"
      says="You become the first administrator. The data stay on this server; no mail is sent."
    >
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField
          label="Your name"
          name="name"
          autoComplete="name"
          value={name}
          onChange={setName}
          error={faults.name}
          autoFocus
        />
        <TextField
          label="E-mail"
          type="email"
          name="email"
          autoComplete="username"
          value={email}
          onChange={setEmail}
          error={faults.email}
        />
        <NewPassword value={password} onChange={setPassword} error={faults.password} />
        <TextField
          label="Workspace"
          hint="Your company or team. Products come next."
          name="organization"
          autoComplete="organization"
          value={workspace}
          onChange={setWorkspace}
          error={faults.workspace}
        />
        <StatusMessage kind="bad">{faults['']}</StatusMessage>
        <Button kind="ink" type="submit" busy={busy}>
          Create the workspace
        </Button>
      </form>
    </Outside>
  );
}
