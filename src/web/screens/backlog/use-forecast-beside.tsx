import { type ReactNode, useState } from 'react';
import type { Row } from '#domain/records';
import { useActions } from '../../keys/keys-root.tsx';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { kept, useMedia } from '../../shell/kept.ts';
import { ForecastPanel } from './forecast-panel.tsx';

const panel = kept('throughline.backlog.forecast');

interface ForecastBeside {
  /** What opens and closes it. */
  button: ReactNode;
  /** Where there is room for it beside the list. */
  aside: ReactNode;
  /** Where there is none. */
  dialog: ReactNode;
  /** The window has no room for anything beside a list. */
  isTight: boolean;
}

interface ForecastGiven {
  ordered: readonly Row<'story'>[];
  /** It stands beside a list alone. */
  isList: boolean;
  toList: () => void;
  /** Leads to a story of the list. */
  onShow: (story: string) => void;
}

/** The whole forecast, for whoever asks for it: the list tells the dates at its own rows. */
export function useForecastBeside({ ordered, isList, toList, onShow }: ForecastGiven): ForecastBeside {
  const [isOn, setOn] = useState(() => panel.read() === 'on');
  const [isOver, setOver] = useState(false);
  const isTight = useMedia('(width < 1000px)');
  const shows = isOn && isList && ordered.length > 0 && !isTight;
  const toggle = () => {
    if (isTight) return setOver(true);
    const next = !isList || !isOn;
    if (!isList) toList();
    panel.write(next ? 'on' : 'off');
    setOn(next);
  };
  useActions([
    {
      id: 'backlog.forecast',
      says: 'Show or hide the whole forecast',
      keys: [']', 'g e'],
      group: 'Backlog',
      run: toggle,
    },
  ]);
  const show = (story: string) => {
    setOver(false);
    onShow(story);
  };
  return {
    isTight,
    button: (
      <Button aria-pressed={isTight ? undefined : shows} onClick={toggle}>
        Forecast
      </Button>
    ),
    aside: shows && <ForecastPanel ordered={ordered} onShow={onShow} />,
    dialog: isTight && (
      <Dialog
        open={isOver}
        onClose={() => setOver(false)}
        title="Forecast: 85% chance by"
        actions={<Button onClick={() => setOver(false)}>Close</Button>}
      >
        <ForecastPanel bare ordered={ordered} onShow={show} />
      </Dialog>
    ),
  };
}
