import { useState } from 'react';
import { AccountRefusal } from './accounts.ts';

/** A form that is sent to the server: what is wrong by field (under the empty name what concerns none), and that it is under way. */
export function useSending() {
  const [faults, setFaults] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  return {
    faults,
    busy,
    /** Shows faults that were found before sending; true where there are none. */
    check(found: Record<string, string | undefined | false>): boolean {
      const real = Object.fromEntries(Object.entries(found).flatMap(([field, says]) => (says ? [[field, says]] : [])));
      setFaults(real);
      return Object.keys(real).length === 0;
    },
    setFaults,
    /** Sends; a refusal stands by its field, if the form has it. */
    async send(fields: readonly string[], send: () => Promise<void>): Promise<void> {
      if (busy) return;
      setBusy(true);
      setFaults({});
      try {
        await send();
      } catch (cause) {
        const field = cause instanceof AccountRefusal ? cause.field : undefined;
        const says = cause instanceof Error ? cause.message : String(cause);
        setFaults({ [field && fields.includes(field) ? field : '']: says });
      } finally {
        setBusy(false);
      }
    },
  };
}
