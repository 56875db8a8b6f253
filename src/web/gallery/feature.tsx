import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { EditInPlace } from '../parts/edit-in-place.tsx';
import { NeedsYou } from '../parts/needs-you.tsx';
import { PromiseVsForecast } from '../parts/promise-vs-forecast.tsx';
import { Quote } from '../parts/quote.tsx';
import { Since } from '../parts/since.tsx';
import { Spine } from '../parts/spine.tsx';
import { Page } from '../shell/page.tsx';
import { Peek } from '../shell/peek.tsx';
import './gallery.css';

const words =
  'Half my inspectors work in basements. By the time they have signal again, the form has timed out and they do it twice.';
const stories = [
  ['S-381', 'Queue a report while offline', 'In sprint', 'yes', '5'],
  ['S-382', 'Show what is not yet sent', 'Ready', 'yes', '3'],
  ['S-385', 'Resolve two edits of one report', 'Refining', 'no criteria', '8'],
];

/** The feature page of the drawing, made of the parts. */
export function Feature() {
  const [title, setTitle] = useState('Offline field reports');
  const [editing, setEditing] = useState(false);
  const [knot, setKnot] = useState(2);
  const [peek, setPeek] = useState(location.search.includes('peek'));
  return (
    <Page
      title="Offline field reports"
      trail={[
        { says: 'Roadmap', href: '?view=feature' },
        { says: 'Next', href: '?view=feature' },
        { says: <span className="id">F-112</span> },
      ]}
      actions={
        <>
          <Button onClick={() => setPeek(true)}>Peek story map</Button>
          <Button kind="ink">Confirm promise</Button>
        </>
      }
      aside={
        <div className="stack">
          <NeedsYou
            title="Needs you both"
            says="Promise 12 Dec, forecast 85% by 16 Jan. Two customers were told December."
            actions={
              <>
                <Button kind="ink">Decide</Button>
                <Button>See evidence</Button>
              </>
            }
          />
          <NeedsYou says="Story S-385 has no criteria." waitsFor="Jonas" actions={<Button>Remind</Button>} />
          <Since
            title="Since you left"
            away="2 days"
            happenings={[
              { id: '1', says: 'S-385 split from S-381', meta: 'Jonas · yesterday' },
              { id: '2', says: '9 pieces of feedback linked', meta: 'Voice · Mon' },
            ]}
          />
        </div>
      }
      peek={
        peek && (
          <Peek title="S-381 Queue a report while offline" href="?view=list" onClose={() => setPeek(false)}>
            The story, as on its page.
          </Peek>
        )
      }
    >
      <div className="feature">
        <Spine
          states={['answered', 'answered', 'draft', 'disputed', 'empty']}
          yours={[false, false, false, true, false]}
          current={knot}
          onJump={setKnot}
        />
        <div className="stack">
          <div>
            <div className="meta">
              <span className="id">F-112</span> feature · Ana decides why and what · Jonas how and when
            </div>
            <h1>
              <EditInPlace label="Title" value={title} onSave={setTitle} editing={editing} onEditing={setEditing} />
            </h1>
          </div>
          <section className="stack" id="knot-why">
            <h2>
              Why <span className="meta">38 customers · €412k · 9 contradict</span>
            </h2>
            <Quote
              words={words}
              meta="Marta, Norrbo Housing · call, 3 Nov · linked by Ana"
              range={{ start: 85, end: 103 }}
            />
          </section>
          <section className="stack" id="knot-how">
            <h2>
              How <span className="meta">7 stories · 3 ready · 2 without acceptance criteria</span>
            </h2>
            <table className="table">
              <thead>
                <tr>
                  <th>Story</th>
                  <th>State</th>
                  <th>Ready</th>
                  <th className="number">Est.</th>
                </tr>
              </thead>
              <tbody>
                {stories.map(([id, title, state, ready, size]) => (
                  <tr key={id}>
                    <td>
                      <span className="id">{id}</span> {title}
                    </td>
                    <td>{state}</td>
                    <td>{ready}</td>
                    <td className="number">{size}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          <section className="stack" id="knot-when">
            <h2>When</h2>
            <PromiseVsForecast
              today="2026-11-07"
              promised="2026-12-12"
              forecast={{
                p50: '2026-12-19',
                p85: '2027-01-16',
                p95: '2027-01-30',
                sample: 'From 41 finished stories in 12 weeks.',
              }}
              done="3 of 7 done"
              yours
            />
            <PromiseVsForecast
              today="2026-11-07"
              promised="2026-12-12"
              forecast={{ missing: '4 of 10 finished stories' }}
            />
            <PromiseVsForecast
              today="2026-11-07"
              promised="2026-12-12"
              forecast={{
                p50: '2026-11-12',
                p85: '2026-11-17',
                p95: '2026-11-19',
                sample: 'From 41 finished stories in 12 weeks.',
              }}
            />
          </section>
        </div>
      </div>
    </Page>
  );
}
