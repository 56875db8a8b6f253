import type { OutputOf } from '../../client/shapes.ts';
import { sayDay, sayDayInFull } from '../../parts/day.ts';
import type { Column } from '../../parts/grid/types.ts';
import { InRow } from '../../presence/here-now.tsx';
import { sayMoney } from '../../words/say-amount.ts';

type Customer = OutputOf<'customer.list'>['customers'][number];

/** The columns of the list of customers. */
export function customerColumns(at: (path: string) => string, today: string, beside: boolean): Column<Customer>[] {
  const count = (id: 'feedback' | 'complaints' | 'asked' | 'delivered' | 'promised', says: string) => ({
    id,
    says,
    width: '88px',
    number: true,
    cell: (row: Customer) => row[id] || <span className="meta">–</span>,
  });
  const all: Column<Customer>[] = [
    {
      id: 'name',
      says: 'Name',
      width: 'minmax(180px, 2fr)',
      narrow: 'first',
      opens: true,
      cell: (row) => (
        <>
          <InRow id={row.id} />
          <a href={at(`customers/${row.short}`)} className="customers-name" dir="auto">
            {row.name}
          </a>
        </>
      ),
    },
    {
      id: 'segment',
      says: 'Segment',
      width: 'minmax(96px, 1fr)',
      narrow: 'second',
      cell: (row) => <span dir="auto">{row.segment ?? <span className="meta">no segment</span>}</span>,
    },
    {
      id: 'revenue',
      says: 'A year',
      width: '112px',
      number: true,
      cell: (row) =>
        row.revenue !== null && row.currency ? sayMoney(row.revenue, row.currency) : <span className="meta">–</span>,
    },
    count('feedback', 'Feedback'),
    count('complaints', 'Complaints'),
    count('asked', 'Asked for'),
    count('promised', 'Promised'),
    count('delivered', 'Got'),
    {
      id: 'lastOn',
      says: 'Last heard',
      width: '104px',
      cell: ({ lastOn }) =>
        lastOn ? (
          <time dateTime={lastOn} title={sayDayInFull(lastOn)}>
            {sayDay(lastOn, today)}
          </time>
        ) : (
          <span className="meta">–</span>
        ),
    },
  ];
  return beside ? all.filter(({ id }) => ['name', 'segment', 'revenue', 'lastOn'].includes(id)) : all;
}
