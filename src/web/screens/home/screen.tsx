import { useAsk, useRows } from '../../client/hooks.ts';
import { SampleFoot } from '../../frame/sample.tsx';
import { anyWord, oneOfWords, useQueryWords } from '../../here/address.ts';
import { useHere } from '../../here/here.tsx';
import { useLineKeys } from '../../keys/line-keys.ts';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { NeedsYouList } from '../../parts/needs-you.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { StatusMessage } from '../../parts/status-message.tsx';
import { Page } from '../../shell/page.tsx';
import { useFacts } from '../feature/use-facts.ts';
import { usePeek } from '../peek/use-peek.tsx';
import { CaptureButton } from '../voice/capture-button.tsx';
import { sayHeadline } from './headline.ts';
import { Heard } from './heard.tsx';
import { Horizons } from './horizons.tsx';
import { Kinds } from './kinds.tsx';
import { NeedLine } from './need-line.tsx';
import { Partners } from './partners.tsx';
import { SinceYouLeft } from './since-you-left.tsx';
import { useNeeds } from './use-needs.ts';
import './home.css';

const address = { as: anyWord, needs: oneOfWords('first', 'all') };
/** So many of them stand there at first. */
const few = 5;
const count = new Intl.NumberFormat('en');

/** Home: what waits for this person, and the near horizon; nothing else. */
export function Screen() {
  const { member, product, today, at } = useHere();
  const [{ as, needs: shown }, setWords] = useQueryWords(address);
  const all = shown === 'all';
  const members = useRows({ kind: 'member', key: 'all' });
  const whose = members.find(({ id }) => id === as) ?? member;
  const own = whose.id === member.id;
  const { needs, more, kinds, asked } = useNeeds(whose, all);
  const { facts } = useFacts();
  const notices = useAsk('notice.count', {}, { topics: ['notice', 'noticeMark'], keep: true, beside: true }).data;
  const inbox = own ? (notices?.open ?? 0) : 0;
  const peek = usePeek();
  useLineKeys({ group: 'Home', lines: '.home .need-line button', one: 'need' });
  const first = whose.name.split(' ')[0] ?? whose.name;
  return (
    <Page
      title="Home"
      trail={[{ says: product.name }, { says: own ? 'Home' : `Home of ${whose.name}` }]}
      refreshing={asked.refreshing}
      peek={peek.panel}
      actions={
        <>
          <Partners whose={whose} />
          <span className="home-capture">
            <CaptureButton />
          </span>
        </>
      }
    >
      <div className="home">
        <h1>{sayHeadline(needs && needs.length + more, today, own ? undefined : first, inbox)}</h1>
        <div className="home-main">
          <StatusMessage kind="warn">
            {asked.error && !asked.data ? `What disagrees could not be read: ${asked.error.message}` : undefined}
          </StatusMessage>
          {!needs && asked.loading && <Skeleton says="what waits" rows={5} />}
          {needs && (
            <NeedsYouList
              title={own ? 'Needs you' : `Needs ${first}`}
              none={
                own
                  ? inbox > 0
                    ? 'No decision waits for you.'
                    : 'Nothing waits for you.'
                  : `Nothing waits for ${first}.`
              }
            >
              {needs.map((need) => (
                <NeedLine key={need.key} need={need} waitsFor={own ? undefined : whose.name} />
              ))}
            </NeedsYouList>
          )}
          {inbox > 0 && (
            <p>
              <a className="alone" href="/inbox">
                {count.format(inbox)} in your inbox
              </a>
            </p>
          )}
          {needs && needs.length + more > few && kinds.length > 0 && <Kinds kinds={kinds} />}
          {needs && !all && more > 0 && (
            <div>
              <Button onClick={() => setWords({ needs: 'all' })}>Show all {count.format(needs.length + more)}</Button>
            </div>
          )}
          {needs && all && needs.length > few && (
            <div>
              <Button onClick={() => setWords({ needs: 'first' })}>Show the first {few}</Button>
            </div>
          )}
          {all && more > 0 && <p className="meta">{count.format(more)} more come up as these are settled.</p>}
          {facts.length > 0 ? (
            <Horizons whose={whose} />
          ) : (
            <EmptyState
              title="Begin with what a customer said"
              says={`Capture a few words about ${product.name}, link them to a feature, promise it, and put stories under it.`}
              action={<CaptureButton kind="ink" />}
              other={<a href={at('import')}>Import a backlog or feedback</a>}
            />
          )}
        </div>
        <div className="home-side">
          <Heard />
          <SinceYouLeft />
          <SampleFoot />
        </div>
      </div>
    </Page>
  );
}
