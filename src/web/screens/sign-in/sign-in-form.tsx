import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { StatusMessage } from '../../parts/status-message.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { type Account, account, type Membership } from '../../session/accounts.ts';
import { useSending } from '../../session/form.ts';

interface SignInFormProps {
  /** The e-mail of who was signed in before, and alone can go on here: what waits to be sent is theirs. */
  email?: string | undefined;
  onDone: (answer: { account: Account; memberships: Membership[] }) => void;
}

/** E-mail and password. */
export function SignInForm({ email: before = '', onDone }: SignInFormProps) {
  const [email, setEmail] = useState(before);
  const [password, setPassword] = useState('');
  const { faults, busy, check, send } = useSending();
  const submit = () => {
    if (!check({ email: !email.trim() && 'Write your e-mail address.', password: !password && 'Write your password.' }))
      return;
    void send(['email', 'password'], async () => onDone(await account('POST', 'sign-in', { email, password })));
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
      <TextField
        label="E-mail"
        type="email"
        name="email"
        autoComplete="username"
        value={email}
        onChange={setEmail}
        error={faults.email}
        autoFocus={!before}
        readOnly={!!before}
      />
      <TextField
        label="Password"
        type="password"
        name="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        error={faults.password}
        autoFocus={!!before}
      />
      <StatusMessage kind="bad">{faults['']}</StatusMessage>
      <Button kind="ink" type="submit" busy={busy}>
        Sign in
      </Button>
    </form>
  );
}
