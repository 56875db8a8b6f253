import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { StatusMessage } from '../../parts/status-message.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { account, type CurrentSession, type Invitation } from '../../session/accounts.ts';
import { useSending } from '../../session/form.ts';
import { NewPassword, passwordFault } from '../new-password.tsx';

interface JoinProps {
  token: string;
  invitation: Invitation;
  onJoined: (answer: CurrentSession) => void;
}

const fields = ['email', 'name', 'password'];

/** Accepting with a new account, or with the password of one's own. */
export function JoinAsNew({ token, invitation, onJoined }: JoinProps) {
  const [hasAccount, setHasAccount] = useState(invitation.known || invitation.state === 'accepted');
  const [email, setEmail] = useState(invitation.email ?? '');
  const [name, setName] = useState(invitation.name);
  const [password, setPassword] = useState('');
  const { faults, busy, check, send } = useSending();
  const submit = () => {
    const fine = check({
      email: !email.trim() && 'Write the e-mail address you will sign in with.',
      name: !hasAccount && !name.trim() && 'Write your name, as others know you.',
      password: hasAccount ? !password && 'Write the password of your account.' : passwordFault(password),
    });
    if (!fine) return;
    const person = hasAccount ? { email, password } : { email, name, password };
    void send(fields, async () => onJoined(await account('POST', 'invitation/accept', { token, ...person })));
  };
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {!hasAccount && (
        <TextField
          label="Your name"
          name="name"
          autoComplete="name"
          value={name}
          onChange={setName}
          error={faults.name}
          autoFocus
        />
      )}
      <TextField
        label="E-mail"
        type="email"
        name="email"
        autoComplete="username"
        value={email}
        onChange={setEmail}
        error={faults.email}
        readOnly={invitation.email !== null}
      />
      {hasAccount ? (
        <TextField
          label="Password of your account"
          type="password"
          name="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          error={faults.password}
        />
      ) : (
        <NewPassword value={password} onChange={setPassword} error={faults.password} />
      )}
      <StatusMessage kind="bad">{faults['']}</StatusMessage>
      <div className="buttons">
        <Button kind="ink" type="submit" busy={busy}>
          {hasAccount ? 'Sign in and join' : 'Make my account and join'}
        </Button>
        {!invitation.known && (
          <Button kind="quiet" onClick={() => setHasAccount(!hasAccount)}>
            {hasAccount ? 'I have no account yet' : 'I have an account'}
          </Button>
        )}
      </div>
    </form>
  );
}
