import { ArrowLeft, ArrowRight } from 'lucide-react';
import { HoldBar } from '../hold-bar.tsx';

interface HoldCardProps {
  what: string;
  /** The column it would go to now. */
  where: string | undefined;
  choose: (by: 1 | -1) => void;
  onDrop: () => void;
  onCancel: () => void;
}

/** What a thumb has instead of the arrows while a card of a board is held. */
export function HoldCard({ choose, ...given }: HoldCardProps) {
  const ways = [
    { says: 'Earlier column', icon: <ArrowLeft aria-hidden className="turns" />, run: () => choose(-1) },
    { says: 'Later column', icon: <ArrowRight aria-hidden className="turns" />, run: () => choose(1) },
  ];
  return <HoldBar {...given} ways={ways} />;
}
