import type { OutputOf } from '../../client/shapes.ts';
import { Conversation } from '../conversation/conversation.tsx';
import { Asked } from './asked.tsx';
import { Said } from './said.tsx';
import './customer.css';

/** What a customer asked for, what it was promised, what it got, its words, and what is said about it here. */
export function CustomerView({ told }: { told: OutputOf<'customer.get'> }) {
  const { customer, asked, promises, feedback, figures, insights } = told;
  return (
    <div className="customer">
      <h1 dir="auto">{customer.name}</h1>
      <Asked asked={asked} promises={promises} />
      <Said feedback={feedback} total={figures.feedback} insights={insights} />
      <Conversation about={{ kind: 'customer', id: customer.id, short: customer.short }} />
    </div>
  );
}
