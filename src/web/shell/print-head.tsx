import { useMaybeHere } from '../here/here.tsx';
import { sayDayInFull } from '../parts/day.ts';
import { usePrinting } from '../parts/print/printing.ts';
import '../parts/print/print.css';

/** What stands above a page on paper: of which product it is, what it is, when it was printed and where it is found. */
export function PrintHead({ title }: { title: string }) {
  const here = useMaybeHere();
  if (!usePrinting()) return null;
  return (
    <header className="print-head">
      <p>
        {here && <strong dir="auto">{here.product.name}</strong>} <span dir="auto">{title}</span>
      </p>
      <p>{here && sayDayInFull(here.today)}</p>
      <p className="print-address">{location.host + decodeURI(location.pathname)}</p>
    </header>
  );
}
