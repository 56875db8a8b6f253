import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { StatusMessage } from '../../parts/status-message.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { account, type CurrentSession } from '../../session/accounts.ts';
import { useSending } from '../../session/form.ts';
import { useSession } from '../../session/session.tsx';
import { NewPassword, passwordFault } from '../new-password.tsx';

/** The present password and the new one; every other session ends. */
export function ChangePassword() {
  const { session, begin } = useSession();
  const [currentPassword, setCurrent] = useState('');
  const [newPassword, setNew] = useState('');
  const [done, setDone] = useState(false);
  const { faults, busy, check, send } = useSending();
  const submit = () => {
    setDone(false);
    if (
      !check({
        currentPassword: !currentPassword && 'Write your present password.',
        newPassword: passwordFault(newPassword),
      })
    )
      return;
    void send(['currentPassword', 'newPassword'], async () => {
      begin(await account<CurrentSession>('POST', 'password', { currentPassword, newPassword }));
      setCurrent('');
      setNew('');
      setDone(true);
    });
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
      {/* Lets a password manager know whose password it is. */}
      <input
        type="hidden"
        name="username"
        autoComplete="username"
        value={session.is === 'signed in' ? session.account.email : ''}
      />
      <TextField
        label="Present password"
        type="password"
        name="current-password"
        autoComplete="current-password"
        value={currentPassword}
        onChange={setCurrent}
        error={faults.currentPassword}
      />
      <NewPassword label="New password" value={newPassword} onChange={setNew} error={faults.newPassword} />
      <StatusMessage kind={faults[''] ? 'bad' : 'ok'}>
        {faults[''] ?? (done ? 'Password changed. Every other session of yours has ended.' : undefined)}
      </StatusMessage>
      <Button type="submit" busy={busy}>
        Change password
      </Button>
    </form>
  );
}
