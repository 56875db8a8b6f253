import type { Step } from '../step.ts';
import { inOrder } from '../tell.ts';
import { actions } from './actions.ts';
import { proposed } from './agent.ts';
import { asked } from './asked.ts';
import { budget } from './budget.ts';
import { builtEarly } from './built-early.ts';
import { builtOffline } from './built-offline.ts';
import { builtReports } from './built-reports.ts';
import { builtTemplates } from './built-templates.ts';
import { coming, portal } from './coming.ts';
import { committed } from './committed.ts';
import { conversation } from './conversation.ts';
import { qualified } from './decisions.ts';
import { features } from './features.ts';
import { handedOver } from './hand-over.ts';
import { launches } from './launches.ts';
import { market } from './market.ts';
import { lookedBack, sprints } from './sprints.ts';
import { strategy } from './strategy.ts';
import { voiceFirst } from './voice-first.ts';
import { voiceLast } from './voice-last.ts';
import { voiceSecond } from './voice-second.ts';
import { voiceThird } from './voice-third.ts';

/** Harbour's twelve weeks, in the order in which they happened; what happens on one day is in the order of this list. */
export const harbour: readonly Step[] = inOrder(
  market,
  strategy,
  budget,
  features,
  lookedBack.filter(({ do: what }) => what === 'demo.plan'),
  voiceFirst,
  voiceSecond,
  voiceThird,
  voiceLast,
  handedOver,
  qualified,
  committed,
  builtEarly,
  builtReports,
  builtTemplates,
  builtOffline,
  sprints,
  lookedBack.filter(({ do: what }) => what !== 'demo.plan'),
  launches,
  coming,
  portal,
  asked,
  actions,
  conversation,
  proposed,
);
